import { Checkbox, Link, makeStyles } from '@fluentui/react-components';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { useText } from '../text-context';
import { Section } from '../shell/page-parts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', whiteSpace: 'nowrap' },
});

/** Which of the older tables are rolled over; `left` are those that are not, by their keys. */
export function TableChoice(props: {
  readonly tables: readonly RecognisedTable[];
  readonly chosen: number;
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { tables, left } = props;
  return (
    <Section
      title={t('rollover.tables', { chosen: props.chosen, all: tables.length })}
      actions={
        <span className={styles.links}>
          <Link
            as="button"
            onClick={() => {
              props.onLeave(new Set());
            }}
          >
            {t('rollover.all')}
          </Link>
          <Link
            as="button"
            onClick={() => {
              props.onLeave(new Set(tables.map(keyOf)));
            }}
          >
            {t('rollover.none')}
          </Link>
        </span>
      }
    >
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={keyOf(table)}>
            <Checkbox
              label={nameOf(table)}
              checked={!left.has(keyOf(table))}
              onChange={(_, data) => {
                const next = new Set(left);
                if (data.checked === true) next.delete(keyOf(table));
                else next.add(keyOf(table));
                props.onLeave(next);
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Tells the tables of a workbook apart. */
export function keyOf({ sheet, range }: RecognisedTable): string {
  return `${sheet}|${String(range.top)}`;
}

function nameOf(table: RecognisedTable): string {
  const name = table.projectName?.text.trim() ?? '';
  return name === '' ? table.sheet : name;
}

/** The year of a table, 0 for one that does not say. */
export function yearOf(table: RecognisedTable): number {
  const text = [table.year?.text, table.title?.text, table.sheet].join(' ');
  return Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0);
}
