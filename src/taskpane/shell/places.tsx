import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../pane-context';
import { useText } from '../text-context';

const PLACES: readonly Place[] = ['sheet', 'workbook', 'create', 'tools'];

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    justifyContent: 'space-between',
    padding: '0 4px',
  },
  tab: { flex: '1 1 0', justifyContent: 'center', minWidth: 0, paddingLeft: '2px', paddingRight: '2px' },
});

/** The four places: always there, always in this order. */
export function Places(props: { readonly place: Place; readonly onChange: (place: Place) => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <TabList
      className={styles.bar}
      selectedValue={props.place}
      onTabSelect={(_, data) => {
        props.onChange(data.value as Place);
      }}
      aria-label={t('places.label')}
    >
      {PLACES.map((place) => (
        <Tab key={place} value={place} id={`tab-${place}`} aria-controls="place" className={styles.tab}>
          {t(`places.${place}`)}
        </Tab>
      ))}
    </TabList>
  );
}
