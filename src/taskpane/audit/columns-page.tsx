import { BETWEEN_LINES, PLAIN_LIST } from '../shell/list-style';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { columnKey, type ColumnWish } from '../../app/kept/mapping-corrections';
import type { SheetView } from '../../app/audit/validate-sheet';
import { FUND_CHOICES, INDICATOR_CHOICES, type ColumnChoice } from '../../core/recognise/column-choices';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { columnName } from '../../core/workbook/address';
import { toldGap } from '../../core/workbook/gap-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { NARROW, Note, Pick } from '../shell/page-parts';
import { useLive, useNavigation } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { useLanguage, useText } from '../text-context';
import { sentence, told } from '../../core/message/message';
import { useColumns } from './use-columns';

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
  const live = useLive();
  const { columnsFrom, goTo, openWorkbookPage } = useNavigation();
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
  const { view } = props;
  const { parts, own, gone, wishes, wish, headerRow, rowToUse, takeRow, save, forget } = useColumns(view);
  return (
    <Page
      footer={
        <div className={styles.actions}>
          {own.length > 0 && (
            <Button onClick={() => forget(view.sheet, t('columns.forgotten', { sheet: view.sheet }))}>
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
          onForget={(name) => forget(name, t('columns.forgottenSheet', { sheet: name }))}
        />
      ))}
      <Note>{view.tables.length > 0 ? t('columns.intro') : t('columns.noTable', { sheet: view.sheet })}</Note>
      {rowToUse !== null && (
        <Button
          onClick={() => {
            takeRow(rowToUse);
          }}
        >
          {t('columns.useRow', { row: rowToUse + 1 })}
        </Button>
      )}
      {parts.map(({ table, choices }) => (
        <TableColumns
          key={table === null ? 'row' : table.range.top}
          table={table}
          headerRow={headerRow}
          choices={choices}
          wishes={wishes}
          onWish={wish}
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
          {choices.map((choice) => (
            <ColumnItem
              key={choice.column}
              choice={choice}
              wish={props.wishes.get(columnKey(choice)) ?? choice.field ?? 'ignore'}
              onWish={(wish) => {
                props.onWish(choice, wish);
              }}
            />
          ))}
        </ul>
      </Card>
    );
  });
}

/** A column with its heading, what stands in it, and what it is. */
function ColumnItem(props: {
  readonly choice: ColumnChoice;
  readonly wish: ColumnWish;
  readonly onWish: (wish: ColumnWish) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { column, block, heading, sample } = props.choice;
  const place = t('columns.column', { column: columnName(column) });
  const name = `${place} ${heading === '' ? t('columns.noHeading') : heading}`;
  const fields = block === 'indicators' ? INDICATOR_CHOICES : FUND_CHOICES;
  return (
    <li className={styles.item}>
      <span>
        <span className={styles.heading}>{name}</span>
        <span className={styles.sample}>{sample}</span>
      </span>
      <Pick<ColumnWish>
        label={name}
        value={props.wish}
        options={[
          ...fields.map((field) => ({ value: field, text: t(`columns.field.${field}`) })),
          { value: 'ignore' as const, text: t('columns.ignore') },
        ]}
        onChange={props.onWish}
      />
    </li>
  );
}
