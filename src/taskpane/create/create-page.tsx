import { Button, Checkbox, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { profileTitle } from '../../core/profile/profile-changes';
import { LAYOUTS } from '../../core/table/layouts';
import { usePane } from '../pane-context';
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
  const styles = useStyles();
  const t = useText();
  const group = useId();
  const { busy, openTool } = usePane();
  const { options, preview, insert, enter, profileIsFixed } = useInsert();
  const [allLayouts, setAllLayouts] = useState(false);
  if (options === null || preview === null) return null;
  const shownLayouts = allLayouts
    ? LAYOUTS
    : LAYOUTS.filter((layout, index) => index < FIRST_LAYOUTS || layout.id === options.layout.id);
  const named = options.projectName.trim() !== '';
  const yearFine = /^\d{4}$/.test(options.year);
  const where = preview.ok
    ? t(preview.addsProfileSheet ? 'create.whereWithRules' : 'create.where', { sheet: preview.sheetName })
    : preview.message;
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (named && yearFine && !busy) void insert();
      }}
    >
      <Page
        footer={
          <div className={styles.footer}>
            <span className={`${styles.where} ${preview.ok ? '' : styles.problem}`} role="status">
              {named || !preview.ok ? where : t('create.nameFirst')}
            </span>
            <Button
              className={styles.insert}
              appearance="primary"
              type="submit"
              disabled={busy || !named || !yearFine || !preview.ok}
            >
              {t('create.insert')}
            </Button>
          </div>
        }
      >
        <div className={styles.fields}>
          <Field label={t('create.projectName')} required>
            <Input
              autoFocus
              className={styles.input}
              value={options.projectName}
              onChange={(_, data) => {
                enter({ projectName: data.value });
              }}
            />
          </Field>
          <div className={styles.pair}>
            <Field
              className={styles.year}
              label={t('create.year')}
              {...(yearFine ? {} : { validationMessage: t('create.yearWrong') })}
            >
              <Input
                className={styles.input}
                value={options.year}
                inputMode="numeric"
                maxLength={4}
                onChange={(_, data) => {
                  enter({ year: data.value });
                }}
              />
            </Field>
            <Field className={styles.unit} label={t('create.implementer')}>
              <Input
                className={styles.input}
                value={options.implementer}
                onChange={(_, data) => {
                  enter({ implementer: data.value });
                }}
              />
            </Field>
          </div>
          <Field label={t('create.department')}>
            <Input
              className={styles.input}
              value={options.department}
              onChange={(_, data) => {
                enter({ department: data.value });
              }}
            />
          </Field>
        </div>
        <Section title={t('create.layout')}>
          <div className={styles.layouts} role="radiogroup" aria-label={t('create.layout')}>
            {shownLayouts.map((layout) => (
              <OptionCard
                key={layout.id}
                group={group}
                chosen={layout.id === options.layout.id}
                title={layout.name}
                text={layout.description}
                picture={
                  <span className={styles.picture}>
                    <LayoutPicture layout={layout} />
                  </span>
                }
                onChoose={() => {
                  enter({ layout });
                }}
              />
            ))}
          </div>
          <Link
            as="button"
            type="button"
            className={styles.more}
            aria-expanded={allLayouts}
            onClick={() => {
              setAllLayouts(!allLayouts);
            }}
          >
            {allLayouts
              ? t('create.fewer')
              : t('create.otherLayouts', { count: LAYOUTS.length - shownLayouts.length })}
          </Link>
        </Section>
        <Section title={t('create.profile')}>
          {profileIsFixed ? (
            <p className={styles.text}>
              {t('create.profileFixed', { name: profileTitle(options.profile) })}{' '}
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

function Section(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}
