import { Button, Checkbox, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { profileTitle } from '../../core/profile/profile-changes';
import type { InsertOptions, InsertResult } from '../../app/make/insert-table';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { TableLayout } from '../../core/table/layout';
import { LAYOUTS } from '../../core/table/layouts';
import { useNavigation, useWriting } from '../pane-context';
import { Page } from '../shell/page';
import { useText } from '../text-context';
import { InsertPreviewView } from './insert-preview';
import { LayoutPicture } from './layout-picture';
import { OptionCard } from './option-card';
import { ProfilePicker } from './profile-choice';
import { RowsChoice } from './rows-choice';
import { useInsert } from './use-insert';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  pair: { display: 'flex', flexWrap: 'wrap', gap: '10px' },
  year: { flex: '0 0 6em', minWidth: 0 },
  unit: { flex: '1 1 8em', minWidth: 0 },
  layouts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))', gap: '8px' },
  picture: { display: 'flex', justifyContent: 'center', padding: '4px 0' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: '4px 0 0', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  text: { margin: 0, fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px 12px',
  },
  where: {
    flex: '1 1 8em',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
  insert: { flex: 'none' },
  input: { minWidth: 0, width: '100%' },
  more: { alignSelf: 'flex-start', fontSize: '13px' },
});

/** The layouts that most offices use; the others are one click away. */
const FIRST_LAYOUTS = 2;

/** 新建: one page from an empty workbook to a scored sheet. Everything but the name is filled in already. */
export function CreatePage() {
  const t = useText();
  const { busy } = useWriting();
  const { options, preview, insert, enter, profileIsFixed } = useInsert();
  if (options === null || preview === null) return null;
  const isComplete = options.projectName.trim() !== '' && isYear(options.year);
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !busy) void insert();
      }}
    >
      <Page footer={<Footer options={options} preview={preview} />}>
        <ProjectFields options={options} onEnter={enter} />
        <LayoutChoice
          layout={options.layout}
          onChange={(layout) => {
            enter({ layout });
          }}
        />
        <Section title={t('create.profile')}>
          {profileIsFixed ? (
            <FixedProfile profile={options.profile} />
          ) : (
            <ProfilePicker
              profile={options.profile}
              onChange={(profile) => {
                enter({ profile });
              }}
            />
          )}
        </Section>
        <Section title={t('create.indicators')}>
          <RowsChoice
            indicators={options.indicators}
            counts={options.counts}
            onIndicators={(indicators) => {
              enter({ indicators });
            }}
            onCounts={(counts) => {
              enter({ counts });
            }}
          />
        </Section>
        {preview.ok && <InsertPreviewView preview={preview} />}
        <Checkbox
          label={t('create.protect')}
          checked={options.protect}
          onChange={(_, data) => {
            enter({ protect: data.checked === true });
          }}
        />
      </Page>
    </form>
  );
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** Where the table will stand, or why it cannot be made, and the button that makes it. */
function Footer(props: { readonly options: InsertOptions; readonly preview: InsertResult }) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { options, preview } = props;
  const named = options.projectName.trim() !== '';
  const where = preview.ok
    ? t(preview.addsProfileSheet ? 'create.whereWithRules' : 'create.where', { sheet: preview.sheetName })
    : preview.message;
  return (
    <div className={styles.footer}>
      <span className={`${styles.where} ${preview.ok ? '' : styles.problem}`} role="status">
        {named || !preview.ok ? where : t('create.nameFirst')}
      </span>
      <Button
        className={styles.insert}
        appearance="primary"
        type="submit"
        disabled={busy || !named || !isYear(options.year) || !preview.ok}
      >
        {t('create.insert')}
      </Button>
    </div>
  );
}

/** Name, year and offices of the project. */
function ProjectFields(props: {
  readonly options: InsertOptions;
  readonly onEnter: (change: Partial<InsertOptions>) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { options, onEnter } = props;
  const wrongYear = isYear(options.year) ? {} : { validationMessage: t('create.yearWrong') };
  return (
    <div className={styles.fields}>
      <Field label={t('create.projectName')} required>
        <Input
          autoFocus
          className={styles.input}
          value={options.projectName}
          onChange={(_, data) => {
            onEnter({ projectName: data.value });
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field className={styles.year} label={t('create.year')} {...wrongYear}>
          <Input
            className={styles.input}
            value={options.year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, data) => {
              onEnter({ year: data.value });
            }}
          />
        </Field>
        <Field className={styles.unit} label={t('create.implementer')}>
          <Input
            className={styles.input}
            value={options.implementer}
            onChange={(_, data) => {
              onEnter({ implementer: data.value });
            }}
          />
        </Field>
      </div>
      <Field label={t('create.department')}>
        <Input
          className={styles.input}
          value={options.department}
          onChange={(_, data) => {
            onEnter({ department: data.value });
          }}
        />
      </Field>
    </div>
  );
}

/** The layouts as pictures: the usual ones and the chosen one, or all. */
function LayoutChoice(props: {
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const group = useId();
  const [all, setAll] = useState(false);
  const shown = LAYOUTS.filter(
    (layout, index) => all || index < FIRST_LAYOUTS || layout.id === props.layout.id,
  );
  return (
    <Section title={t('create.layout')}>
      <div className={styles.layouts} role="radiogroup" aria-label={t('create.layout')}>
        {shown.map((layout) => (
          <OptionCard
            key={layout.id}
            group={group}
            chosen={layout.id === props.layout.id}
            title={layout.name}
            text={layout.description}
            picture={
              <span className={styles.picture}>
                <LayoutPicture layout={layout} />
              </span>
            }
            onChoose={() => {
              props.onChange(layout);
            }}
          />
        ))}
      </div>
      <Link
        as="button"
        type="button"
        className={styles.more}
        aria-expanded={all}
        onClick={() => {
          setAll(!all);
        }}
      >
        {all ? t('create.fewer') : t('create.otherLayouts', { count: LAYOUTS.length - shown.length })}
      </Link>
    </Section>
  );
}

/** The workbook brings its own rules; others are chosen there. */
function FixedProfile({ profile }: { readonly profile: RuleProfile }) {
  const styles = useStyles();
  const t = useText();
  const { openTool } = useNavigation();
  return (
    <p className={styles.text}>
      {t('create.profileFixed', { name: profileTitle(profile) })}{' '}
      <Link
        as="button"
        type="button"
        onClick={() => {
          openTool('profile');
        }}
      >
        {t('create.openProfile')}
      </Link>
    </p>
  );
}

function Section(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}
