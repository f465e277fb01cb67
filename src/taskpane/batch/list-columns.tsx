import { makeStyles } from '@fluentui/react-components';
import { PROJECT_FIELD_NAMES } from '../../core/project-list/project-columns';
import type { ProjectField } from '../../core/project-list/project-columns';
import type { ProjectList } from '../../core/project-list/project-list';
import { NARROW, Pick } from '../shell/page-parts';
import { useText } from '../text-context';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px 8px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heading: { fontSize: '13px', lineHeight: '20px', alignSelf: 'center', overflowWrap: 'anywhere' },
});

/** What each column was taken for; the user may say otherwise. */
export function ListColumns(props: {
  readonly list: ProjectList;
  readonly chosen: ReadonlyMap<number, ProjectField | null>;
  readonly onChange: (chosen: ReadonlyMap<number, ProjectField | null>) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const fields = Object.entries(PROJECT_FIELD_NAMES) as [ProjectField, string][];
  return (
    <div className={styles.columns}>
      {props.list.columns.map(({ index, heading, field }) => (
        <div key={index} style={{ display: 'contents' }}>
          <span className={styles.heading}>{heading}</span>
          <Pick<ProjectField | ''>
            label={heading}
            value={field ?? ''}
            options={[
              { value: '', text: t('batch.unused') },
              ...fields.map(([value, text]) => ({ value, text })),
            ]}
            onChange={(value) => {
              const next = new Map(props.chosen);
              next.set(index, value === '' ? null : value);
              props.onChange(next);
            }}
          />
        </div>
      ))}
    </div>
  );
}
