import { Button, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { useState } from 'react';
import type { StarterCounts } from '../../core/table/indicator-library';
import { INDICATOR_LIBRARY } from '../../core/table/indicator-library';
import { COMMON_TEMPLATES } from '../../core/templates/common-templates';
import type { TableTemplate } from '../../core/templates/table-template';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';

export type Indicators = 'empty' | 'library' | TableTemplate;

const MOST_ROWS = 9;

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '8px' },
  rows: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))', gap: '2px 12px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: '13px',
    gap: '4px',
  },
  stepper: { display: 'flex', alignItems: 'center', fontVariantNumeric: 'tabular-nums' },
  count: { minWidth: '1.2em', textAlign: 'center' },
  hint: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
  toggle: { alignSelf: 'flex-start', fontSize: '13px' },
});

/** Where the rows come from, and how many of each kind. */
export function RowsChoice(props: {
  readonly indicators: Indicators;
  readonly counts: StarterCounts;
  readonly onIndicators: (indicators: Indicators) => void;
  readonly onCounts: (counts: StarterCounts) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const { indicators, counts } = props;
  const source = typeof indicators === 'string' ? indicators : 'template';
  const choose = (next: string) => {
    if (next === 'empty' || next === 'library') props.onIndicators(next);
    else if (COMMON_TEMPLATES[0] !== undefined) props.onIndicators(COMMON_TEMPLATES[0]);
  };
  return (
    <div className={styles.block}>
      <Choices<'empty' | 'library' | 'template'>
        label={t('create.indicators')}
        value={source}
        onChange={choose}
        choices={[
          { value: 'library', text: t('create.library') },
          { value: 'empty', text: t('create.empty') },
          { value: 'template', text: t('create.template') },
        ]}
      />
      {typeof indicators === 'string' ? (
        <>
          <Link
            as="button"
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t('create.rows', { count: Object.values(counts).reduce((sum, count) => sum + count, 0) })}
          </Link>
          {open && <Counts counts={counts} onCounts={props.onCounts} />}
        </>
      ) : (
        <TemplateSelect template={indicators} onChange={props.onIndicators} />
      )}
    </div>
  );
}

function TemplateSelect(props: {
  readonly template: TableTemplate;
  readonly onChange: (template: TableTemplate) => void;
}) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <Select
        aria-label={t('create.template')}
        value={props.template.id}
        onChange={(_, data) => {
          const next = COMMON_TEMPLATES.find(({ id }) => id === data.value);
          if (next !== undefined) props.onChange(next);
        }}
      >
        {COMMON_TEMPLATES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <span className={styles.hint}>{props.template.description}</span>
    </>
  );
}

function Counts(props: {
  readonly counts: StarterCounts;
  readonly onCounts: (counts: StarterCounts) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const set = (category: keyof StarterCounts, count: number) => {
    props.onCounts({ ...props.counts, [category]: count });
  };
  return (
    <div className={styles.rows}>
      {INDICATOR_LIBRARY.map(({ category }) => {
        const count = props.counts[category] ?? 0;
        return (
          <div key={category} className={styles.row} role="group" aria-label={category}>
            <span>{category.replace(/指标$/, '')}</span>
            <span className={styles.stepper}>
              <Button
                size="small"
                appearance="subtle"
                icon={<SubtractRegular />}
                aria-label={t('create.fewerRows', { category })}
                disabled={count === 0}
                onClick={() => {
                  set(category, count - 1);
                }}
              />
              <span className={styles.count} aria-live="polite">
                {count}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<AddRegular />}
                aria-label={t('create.moreRows', { category })}
                disabled={count === MOST_ROWS}
                onClick={() => {
                  set(category, count + 1);
                }}
              />
            </span>
          </div>
        );
      })}
    </div>
  );
}
