import { BETWEEN_LINES, PLAIN_LIST } from '../shell/list-style';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  chosenTwice,
  columnKey,
  correctionsFor,
  storeCorrections,
  type ColumnWish,
} from '../../app/kept/mapping-corrections';
import type { SheetView } from '../../app/audit/validate-sheet';
import {
  columnChoices,
  columnsOfRow,
  FUND_CHOICES,
  INDICATOR_CHOICES,
  type ColumnChoice,
} from '../../core/recognise/column-choices';
import { lostWithSheet } from '../../core/recognise/lost-corrections';
import { placeCorrections } from '../../core/recognise/place-corrections';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../core/recognise/recognised-table';
import { columnName } from '../../core/workbook/address';
import { toldGap } from '../../core/workbook/gap-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { NARROW, Note, Pick } from '../shell/page-parts';
import { usePane } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { useLanguage, useText } from '../text-context';
import { sentence, told } from '../../core/message/message';

const useStyles = makeStyles({
  title: { fontSize: '13px', lineHeight: '20px', fontWeight: 600, margin: '0 0 4px' },
  list: PLAIN_LIST,
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(8.5em, 45%)',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 0',
    ...BETWEEN_LINES,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  },
  heading: { display: 'block', fontSize: '13px', lineHeight: '18px', overflowWrap: 'anywhere' },
  sample: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  doubts: { margin: '0 0 6px', paddingInlineStart: '18px', fontSize: '12px', lineHeight: '18px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** 各列是什么: how the sheet in front was read, column by column, and how a person says it should be read. */
export function ColumnsPage() {
  const t = useText();
  const { live, columnsFrom, goTo, openWorkbookPage } = usePane();
  const { view } = live;
  const back = () => {
    openWorkbookPage(columnsFrom === 'audit' ? 'audit' : 'tables');
    if (columnsFrom === 'sheet') goTo('sheet');
  };
  if (view === null) {
    return (
      <Page>
        <PageHead title={t('columns.title')} onBack={back} />
        <LoadingState />
      </Page>
    );
  }
  // A form of its own for each sheet: choices made for one must not stay for the next.
  return <ColumnsForm key={view.sheet} view={view} onBack={back} />;
}

function ColumnsForm(props: { readonly view: SheetView; readonly onBack: () => void }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { host, live, attempt, notify, refresh } = usePane();
  const { view } = props;
  const sheet = view.workbook.sheets.find(({ name }) => name === view.sheet);
  // By place and not by what was read: an edit meanwhile has the sheet read again, and nothing chosen may be lost.
  const [wishes, setWishes] = useState<ReadonlyMap<string, ColumnWish>>(new Map());
  const [headerRow, setHeaderRow] = useState<number | null>(null);
  const parts = useMemo(
    () =>
      sheet === undefined
        ? []
        : view.tables.length > 0
          ? view.tables.map(({ table }) => ({ table, choices: columnChoices(sheet, table) }))
          : headerRow === null
            ? []
            : [{ table: null, choices: columnsOfRow(sheet, headerRow) }],
    [sheet, view.tables, headerRow],
  );
  const choices = parts.flatMap((part) => part.choices);
  const own = live.corrections.filter((one) => one.sheet === view.sheet);
  // What has no place on the sheet any more is not kept once a person has gone over its columns.
  const placed = sheet === undefined ? [] : placeCorrections(sheet, own).placed;
  const selected = live.selection?.sheet === view.sheet ? live.selection.range.top : null;
  const store = (of: string, next: readonly MappingCorrection[], done: string) =>
    attempt(async () => {
      await storeCorrections(host.workbookSettings, live.corrections, of, next);
      await refresh();
      setWishes(new Map());
      setHeaderRow(null);
      notify({ intent: 'success', text: done, detail: '', undoId: null });
    });
  const gone = lostWithSheet(live.sheetNames, live.corrections);
  const refuse = (text: string) => {
    notify({ intent: 'error', text, detail: '', undoId: null });
  };
  const save = () => {
    const twice = parts.map((part) => chosenTwice(part.choices, wishes)).find((one) => one !== null);
    if (twice !== undefined) {
      const [first, second] = twice.columns.map(columnName);
      const field = t(`columns.field.${twice.field}`);
      refuse(t('columns.twice', { field, first: first ?? '', second: second ?? '' }));
      return;
    }
    const next = correctionsFor(view.sheet, choices, wishes, placed, headerRow ?? undefined);
    const others = live.corrections.filter((one) => one.sheet !== view.sheet);
    const found = recognise(view.workbook, [...others, ...next]).some((table) => table.sheet === view.sheet);
    if (!found) {
      refuse(t('columns.still', { sheet: view.sheet }));
      return;
    }
    void store(view.sheet, next, t('columns.saved'));
  };
  return (
    <Page
      footer={
        <div className={styles.actions}>
          {own.length > 0 && (
            <Button onClick={() => void store(view.sheet, [], t('columns.forgotten', { sheet: view.sheet }))}>
              {t('columns.reset')}
            </Button>
          )}
          <Button appearance="primary" disabled={wishes.size === 0} onClick={save}>
            {t('columns.save')}
          </Button>
        </div>
      }
    >
      <PageHead title={t('columns.title')} onBack={props.onBack} />
      {view.lostColumns !== null && <Note>{sentence(view.lostColumns, language)}</Note>}
      {gone.map((gap) => (
        <GoneSheet
          key={gap.sheet}
          gap={gap}
          onForget={(name) => void store(name, [], t('columns.forgottenSheet', { sheet: name }))}
        />
      ))}
      <Note>{view.tables.length > 0 ? t('columns.intro') : t('columns.noTable', { sheet: view.sheet })}</Note>
      {view.tables.length === 0 && selected !== null && selected !== headerRow && (
        <Button
          onClick={() => {
            setWishes(new Map());
            setHeaderRow(selected);
          }}
        >
          {t('columns.useRow', { row: selected + 1 })}
        </Button>
      )}
      {parts.map(({ table, choices: all }) => (
        <TableColumns
          key={table === null ? 'row' : table.range.top}
          table={table}
          headerRow={headerRow}
          choices={all}
          wishes={wishes}
          onWish={(choice, wish) => {
            setWishes(new Map(wishes).set(columnKey(choice), wish));
          }}
        />
      ))}
    </Page>
  );
}

/** A sheet that is not there any more and whose columns are still remembered. */
function GoneSheet(props: { readonly gap: ReadGap; readonly onForget: (sheet: string) => void }) {
  const t = useText();
  const language = useLanguage();
  const sheet = props.gap.sheet ?? '';
  return (
    <Card label={sheet}>
      <Note>{sentence(toldGap(props.gap, language), language)}</Note>
      <Button
        size="small"
        style={{ marginTop: '8px' }}
        onClick={() => {
          props.onForget(sheet);
        }}
      >
        {t('columns.forget', { sheet })}
      </Button>
    </Card>
  );
}

function TableColumns(props: {
  readonly table: RecognisedTable | null;
  readonly headerRow: number | null;
  readonly choices: readonly ColumnChoice[];
  readonly wishes: ReadonlyMap<string, ColumnWish>;
  readonly onWish: (choice: ColumnChoice, wish: ColumnWish) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { table } = props;
  const rows = {
    indicators: table?.indicatorHeader.row ?? props.headerRow ?? 0,
    funds: table?.fundsHeader?.row ?? 0,
  };
  return (['indicators', 'funds'] as const).map((block) => {
    const choices = props.choices.filter((choice) => choice.block === block);
    if (choices.length === 0) return null;
    const title = t(`columns.${block}`, { row: rows[block] + 1 });
    return (
      <Card key={block} label={title}>
        <h3 className={styles.title}>{title}</h3>
        {block === 'indicators' && table !== null && table.doubts.length > 0 && (
          <ul className={styles.doubts}>
            {table.doubts.map(({ message }, index) => (
              <li key={index}>{told(message, language)}</li>
            ))}
          </ul>
        )}
        <ul className={styles.list}>
          {choices.map((choice) => {
            const column = t('columns.column', { column: columnName(choice.column) });
            const name = `${column} ${choice.heading === '' ? t('columns.noHeading') : choice.heading}`;
            return (
              <li key={choice.column} className={styles.item}>
                <span>
                  <span className={styles.heading}>{name}</span>
                  <span className={styles.sample}>{choice.sample}</span>
                </span>
                <Pick<ColumnWish>
                  label={name}
                  value={props.wishes.get(columnKey(choice)) ?? choice.field ?? 'ignore'}
                  options={[
                    ...(block === 'indicators' ? INDICATOR_CHOICES : FUND_CHOICES).map((field) => ({
                      value: field,
                      text: t(`columns.field.${field}`),
                    })),
                    { value: 'ignore' as const, text: t('columns.ignore') },
                  ]}
                  onChange={(wish) => {
                    props.onWish(choice, wish);
                  }}
                />
              </li>
            );
          })}
        </ul>
      </Card>
    );
  });
}
