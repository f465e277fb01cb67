import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RolloverPreview } from '../../app/make/rollover';
import { LAYOUTS } from '../../core/table/layouts';
import { useWriting } from '../pane-context';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';
import { JobProgress } from '../shell/job-progress';
import { NARROW, Pick, Section, SentenceList, ToolPage } from '../shell/page-parts';
import { SheetItems } from './rollover-items';
import { TableChoice } from './rollover-tables';
import { useRollover, type LayoutChoice, type RolloverSource } from './use-rollover';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '6em minmax(0, 1fr)',
    gap: '10px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0, width: '100%' },
  footer: { display: 'flex', justifyContent: 'flex-end' },
});

/** Year, form, targets and tables, what would happen, and the button that does it. */
export function RolloverForm({ children, ...source }: RolloverSource & { readonly children: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const rollover = useRollover(source);
  const { older, chosen, preview, job, making } = rollover;
  return (
    <ToolPage
      tool="rollover"
      footer={
        job === null ? (
          <div className={styles.footer}>
            <Button
              appearance="primary"
              disabled={busy || making || preview === null || !preview.ok}
              onClick={() => void rollover.start()}
            >
              {making ? t('newWorkbook.making') : t('rollover.start', { count: chosen.length })}
            </Button>
          </div>
        ) : (
          <JobProgress job={job} onCancel={rollover.cancel} />
        )
      }
    >
      {children}
      <YearAndForm rollover={rollover} />
      <Section title={t('rollover.targets')}>
        <Choices<'keep' | 'actual'>
          label={t('rollover.targets')}
          value={rollover.targets}
          choices={[
            { value: 'keep', text: t('rollover.targetsKeep') },
            { value: 'actual', text: t('rollover.targetsActual') },
          ]}
          onChange={rollover.setTargets}
        />
      </Section>
      <TableChoice tables={older} chosen={chosen.length} left={rollover.left} onLeave={rollover.setLeft} />
      <Checkbox
        label={t('rollover.withList')}
        checked={rollover.withList}
        onChange={(_, data) => {
          rollover.setWithList(data.checked === true);
        }}
      />
      {preview !== null && <Outcome preview={preview} />}
    </ToolPage>
  );
}

function YearAndForm({ rollover }: { readonly rollover: ReturnType<typeof useRollover> }) {
  const styles = useStyles();
  const t = useText();
  const wrongYear = rollover.yearFine ? {} : { validationMessage: t('rollover.yearWrong') };
  return (
    <div className={styles.pair}>
      <Field label={t('rollover.year')} {...wrongYear}>
        <Input
          className={styles.input}
          value={rollover.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, data) => {
            rollover.setYear(data.value);
          }}
        />
      </Field>
      <Field label={t('rollover.layout')}>
        <Pick<LayoutChoice>
          value={rollover.layout}
          options={[
            { value: 'own', text: t('rollover.layoutOwn') },
            ...LAYOUTS.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={rollover.setLayout}
        />
      </Field>
    </div>
  );
}

/** What would be made, sheet by sheet, or why it cannot be. */
function Outcome({ preview }: { readonly preview: RolloverPreview }) {
  const t = useText();
  if (!preview.ok) return <SentenceList texts={preview.problems} wrong />;
  return (
    <Section title={t('rollover.items')}>
      {preview.sheets.map((sheet) => (
        <SheetItems key={sheet.to} sheet={sheet} />
      ))}
    </Section>
  );
}
