import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formulaMap, MAP_KINDS, type FormulaMap, type MapKind } from '../../core/audit/formulas/formula-map';
import { rangeName } from '../../core/workbook/address';
import { Note, Pick } from '../shell/page-parts';
import { useLive, useNavigation, useServices } from '../pane-context';
import { Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { useText } from '../text-context';
import { MapPicture } from './map-picture';
import { MapSwatch } from './map-swatch';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  title: { margin: '4px 0 0', fontSize: '13px', lineHeight: '20px', fontWeight: 600 },
  faults: { display: 'flex', flexWrap: 'wrap', gap: '6px', color: tokens.colorNeutralForeground1 },
});

/** More buttons than this are no help; the picture itself has them all. */
const MOST_FAULTS = 24;

/** 公式图: one sheet as a picture of what is calculated, what is typed and what is broken. */
export function MapPage() {
  const t = useText();
  const live = useLive();
  const { reveal } = useServices();
  const { openWorkbookPage } = useNavigation();
  const { state } = useAudit();
  const { result } = state;
  const front = live.view?.sheet ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const sheets = result?.workbook.sheets ?? [];
  const sheet =
    sheets.find(({ name }) => name === (chosen ?? front)) ?? sheets.find(({ used }) => used !== null);
  const map = useMemo(
    () => (sheet === undefined || result === null ? null : formulaMap(sheet, result.findings)),
    [sheet, result],
  );
  return (
    <Page>
      <PageHead
        title={t('map.title')}
        onBack={() => {
          openWorkbookPage('audit');
        }}
      />
      {sheet === undefined || map === null ? (
        <LoadingState />
      ) : (
        <>
          <Pick
            label={t('map.sheet')}
            value={sheet.name}
            options={sheets.map(({ name }) => ({ value: name, text: name }))}
            onChange={setChosen}
          />
          <Legend map={map} />
          {map.area === null ? (
            <Note>{t('map.empty')}</Note>
          ) : (
            <>
              <Faults map={map} sheet={sheet.name} />
              <Note>{t(map.cut ? 'map.cut' : 'map.hint')}</Note>
              <MapPicture
                label={t('map.picture', { sheet: sheet.name })}
                map={map}
                area={map.area}
                onPick={(range) => {
                  reveal(sheet.name, range);
                }}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Legend({ map }: { readonly map: FormulaMap }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.legend}>
      {MAP_KINDS.map((kind) => (
        <li key={kind} className={styles.entry}>
          <MapSwatch kind={kind} />
          {t(`map.${kind}`)} {map.counts[kind]}
        </li>
      ))}
    </ul>
  );
}

function Faults(props: { readonly map: FormulaMap; readonly sheet: string }) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const all = props.map.blocks.filter(({ kind }) => isFault(kind));
  const faults = all.slice(0, MOST_FAULTS);
  if (faults.length === 0) return null;
  return (
    <section aria-label={t('map.faults')}>
      <h3 className={styles.title}>{t('map.faults')}</h3>
      <div className={styles.faults}>
        {faults.map(({ range }) => (
          <Button
            key={rangeName(range)}
            size="small"
            onClick={() => {
              reveal(props.sheet, range);
            }}
          >
            {rangeName(range)}
          </Button>
        ))}
      </div>
      {all.length > MOST_FAULTS && <Note>{t('map.moreFaults', { count: all.length - MOST_FAULTS })}</Note>}
    </section>
  );
}

function isFault(kind: MapKind): boolean {
  return kind === 'broken' || kind === 'error';
}
