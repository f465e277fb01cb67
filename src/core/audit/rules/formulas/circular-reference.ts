import { valueReferences } from '../../../formula/value-references';
import { cellName } from '../../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import { formulaCells, type FormulaCell } from '../../formulas/formula-cells';
import { formulasIn } from '../../formulas/formulas-in-range';
import { sheetNamed } from '../../../readings/sheet-reader';
import { workbookRule } from '../../engine/rule';
import { speaker } from '../../../message/message';

const say = speaker({
  uncheckedAfter: {
    zh: '公式之间的引用太多，循环引用只查到 {cell} 为止，往后的没有查',
    en: 'The formulas refer to each other too often: circular references were looked for up to {cell} and not beyond',
  },
});

interface Place {
  readonly sheet: SheetSnapshot;
  readonly cell: FormulaCell;
}

export const circularReference = workbookRule({
  meta: {
    id: 'circular-reference',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '循环引用',
      why: '公式直接或绕一圈引用了自己，结果不可靠，打开时还会报警。',
      advice: '断开这一圈，例如求和区间不要包含合计本身。',
    },
    en: {
      title: 'A circular reference',
      why: 'A formula that reads itself, directly or in a ring, has no reliable result.',
      advice: 'Break the ring.',
    },
    messages: {
      ring: { zh: '循环引用：{path: → }', en: 'A circular reference: {path: → }' },
    },
  },
  *check({ workbook, unchecked }) {
    if (isWithoutRings(workbook)) return;
    const { found, stoppedAt } = rings(workbook);
    if (stoppedAt !== null) {
      const { sheet, cell } = stoppedAt;
      const what = say('uncheckedAfter', { cell: cellName(cell.row, cell.column) });
      unchecked?.({ sheet: sheet.name, what, at: cell });
    }
    for (const ring of found) {
      const [first] = ring;
      if (first === undefined) continue;
      yield {
        at: first.cell,
        sheet: first.sheet.name,
        message: 'ring',
        data: { path: [...ring, first].map((place) => nameOf(place, first.sheet)) },
        actual: first.cell.formula,
      };
    }
  },
});

/** A1, or the name of its sheet before it where that is not `home`. */
function nameOf({ sheet, cell }: Place, home: SheetSnapshot): string {
  const name = cellName(cell.row, cell.column);
  return sheet === home ? name : `${sheet.name}!${name}`;
}

/**
 * Whether it is certain that no formula reads itself, by taking away again and again those that read no formula that is
 * left. Most workbooks end here; one with too many links to count is left to the search for its rings.
 */
function isWithoutRings(workbook: WorkbookSnapshot): boolean {
  const places = workbook.sheets.flatMap((sheet) => formulaCells(sheet).map((cell) => ({ sheet, cell })));
  const numbers = new Map(places.map(({ cell }, at) => [cell, at]));
  const readers: number[][] = places.map(() => []);
  const reads = new Int32Array(places.length);
  let left = MOST_LINKS;
  for (const [reader, place] of places.entries()) {
    for (const { cell } of precedents(place, workbook)) {
      const read = numbers.get(cell);
      if (read === undefined) continue;
      left -= 1;
      if (left < 0) return false;
      readers[read]?.push(reader);
      reads[reader] = (reads[reader] ?? 0) + 1;
    }
  }
  const free = places.flatMap((_, at) => (reads[at] === 0 ? [at] : []));
  let taken = 0;
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    taken += 1;
    for (const reader of readers[at] ?? []) {
      const rest = (reads[reader] ?? 0) - 1;
      reads[reader] = rest;
      if (rest === 0) free.push(reader);
    }
  }
  return taken === places.length;
}

/** Every ring of formulas, once, from its first cell in the order of the sheets; and where the search was given up. */
function rings(workbook: WorkbookSnapshot): { found: Place[][]; stoppedAt: Place | null } {
  const state = new Map<FormulaCell, 'open' | 'done'>();
  const found: Place[][] = [];
  // Thousands of sums over one another have too many links to walk; a ring in a form is found long before.
  const budget = { left: MOST_LINKS };
  for (const sheet of workbook.sheets) {
    for (const cell of formulaCells(sheet)) {
      if (state.has(cell)) continue;
      visit({ sheet, cell }, workbook, state, found, budget);
      if (budget.left <= 0) return { found, stoppedAt: { sheet, cell } };
    }
  }
  return { found, stoppedAt: null };
}

const MOST_LINKS = 1_000_000;

/** Depth first without recursion: chains of formulas can be long. */
function visit(
  start: Place,
  workbook: WorkbookSnapshot,
  state: Map<FormulaCell, 'open' | 'done'>,
  found: Place[][],
  budget: { left: number },
): void {
  const path: { place: Place; next: Iterator<Place> }[] = [];
  const enter = (place: Place): void => {
    state.set(place.cell, 'open');
    path.push({ place, next: precedents(place, workbook) });
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const step = top.next.next();
    budget.left -= 1;
    if (budget.left <= 0) return;
    if (step.done === true) {
      state.set(top.place.cell, 'done');
      path.pop();
      continue;
    }
    const seen = state.get(step.value.cell);
    if (seen === undefined) enter(step.value);
    else if (seen === 'open') {
      const from = path.findIndex(({ place }) => place.cell === step.value.cell);
      found.push(path.slice(from).map(({ place }) => place));
    }
  }
}

function* precedents({ sheet, cell }: Place, workbook: WorkbookSnapshot): Generator<Place> {
  for (const reference of valueReferences(cell.formula)) {
    if (reference.workbook !== null) continue;
    const target = reference.sheet === null ? sheet : sheetNamed(workbook, reference.sheet);
    if (target === null) continue;
    for (const other of formulasIn(target, reference.range)) yield { sheet: target, cell: other };
  }
}
