import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { narrativesOf } from '../../../texts/narratives';
import { isTemplateSentence, sentencesOf } from '../../../texts/sentences';
import { bareWords } from '../../../texts/similarity';
import { FIELD } from '../../../words/form-names';
import type { Told } from '../../../message/message';
import { workbookRule, type WorkbookContext } from '../../engine/rule';

interface Passage {
  readonly table: RecognisedTable;
  readonly sheet: string;
  readonly cell: Pick<FieldCell, 'row' | 'column'>;
  /** The field that it stands in. */
  readonly what: string | Told<'narrative'>;
  readonly text: string;
  /** From how many characters on it counts. */
  readonly length: number;
}

export const copiedText = workbookRule({
  meta: {
    id: 'copied-text',
    family: 'text',
    severity: 'info',
    live: false,
    since: '0.1.0',
    zh: {
      title: '同一段文字出现在两个项目里',
      why: '不同项目的目标和成效不会一字不差，多半是复制后忘了改。',
      advice: '按各自项目的实际情况改写。',
    },
    en: {
      title: 'The same words in two projects',
      why: 'Goals and results of two projects are not the same to the letter: mostly a copy left unchanged.',
      advice: 'Write what is true of each project.',
    },
    options: {
      longName: {
        zh: '几个字以上的指标名称才比',
        en: 'Letters from which names are compared',
        default: 14,
        least: 4,
        most: 200,
      },
      longSentence: {
        zh: '几个字以上的句子才比',
        en: 'Letters from which sentences are compared',
        default: 18,
        least: 4,
        most: 500,
      },
    },
    messages: {
      copied: {
        zh: '{what}“{text}”与“{other}”的{otherWhat}相同',
        en: '{what} “{text}” is the same as {otherWhat} of “{other}”',
      },
      narrative: { zh: '自评综述', en: 'narrative' },
    },
  },
  *check({ workbook, tables }, lengths) {
    if (tables.length < 2) return;
    const seen = new Map<string, Passage>();
    const reported = new Set<string>();
    for (const passage of passages(workbook, tables, lengths)) {
      const words = ownWords(passage);
      if (words === null) continue;
      const first = seen.get(words);
      if (first === undefined) seen.set(words, passage);
      const place = placeOf(passage);
      if (first === undefined || first.table === passage.table || reported.has(place)) continue;
      reported.add(place);
      const { cell, sheet, what, text } = passage;
      yield {
        at: cell,
        sheet,
        message: 'copied',
        data: { what, text: shortened(text), other: nameOf(first.table), otherWhat: first.what },
        severity: what === FIELD.l3 ? 'info' : 'warning',
      };
    }
  },
});

/** What two projects are compared by: null for words that many projects may well share. */
function ownWords({ text, length }: Passage): string | null {
  if (text.length < length) return null;
  const words = bareWords(text);
  return words.length < length || isTemplateSentence(words) ? null : words;
}

function placeOf({ sheet, cell }: Passage): string {
  return `${sheet} ${String(cell.row)} ${String(cell.column)}`;
}

/** Letters from which names, and sentences, are compared. */
interface Lengths {
  readonly longName: number;
  readonly longSentence: number;
}

function* passages(
  workbook: WorkbookContext['workbook'],
  tables: readonly RecognisedTable[],
  { longName, longSentence }: Lengths,
): Iterable<Passage> {
  for (const table of tables) {
    yield* indicatorsOf(table, longName);
    yield* goalsOf(table, longSentence);
  }
  for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
    for (const sentence of sentencesOf(text)) {
      yield { table, sheet, cell, what: { message: 'narrative' }, text: sentence, length: longSentence };
    }
  }
}

function indicatorsOf(table: RecognisedTable, length: number): Passage[] {
  return table.indicators.flatMap(({ cells: { l3: cell } }) =>
    cell === undefined ? [] : [{ table, sheet: table.sheet, cell, what: FIELD.l3, text: cell.text, length }],
  );
}

/** A fact that the goal cell and the narrative of one project share is no copy: only whole sentences count. */
function goalsOf(table: RecognisedTable, length: number): Passage[] {
  const { sheet, goal } = table;
  const goals = [
    { cell: goal.expected, what: FIELD.goalExpected },
    { cell: goal.actual, what: FIELD.goalActual },
  ];
  return goals.flatMap(({ cell, what }) =>
    cell === null ? [] : sentencesOf(cell.text).map((text) => ({ table, sheet, cell, what, text, length })),
  );
}

function nameOf(table: RecognisedTable): string {
  const name = table.projectName?.text.trim() ?? '';
  return name === '' ? table.sheet : name;
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
