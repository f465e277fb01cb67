import type { WriteCommand } from '../workbook/plan';
import type { WorkbookModel } from '../workbook/workbook-model';

/** One sheet under the names that it has in the course of a plan. */
interface Course {
  /** Its name now; null once it is deleted. */
  name: string | null;
  readonly isNew: boolean;
}

type Step =
  | { readonly op: 'insertRows' | 'deleteRows'; readonly at: number; readonly count: number }
  | { readonly op: 'renameSheet'; readonly from: string };

/** What commands did to the sheets and rows of a workbook: what has to be taken back before any content is. */
export interface StructureBack {
  readonly commands: readonly WriteCommand[];
  /** Rows that come back by it, where they stand in the end: a host gives them the height of the row above. */
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

/**
 * Sheets that a plan added go, its row moves and renamings are taken back, last first and under the names of their time, so that
 * formulas of other sheets follow as they followed the plan. Sheets that it moves rows of are opened first: our own forms are
 * protected. What it deleted is left to whoever compares contents.
 */
export function structureBack(commands: readonly WriteCommand[], after: WorkbookModel): StructureBack {
  const { steps, added } = coursesOf(commands);
  const back: WriteCommand[] = added.map((sheet) => ({ op: 'deleteSheet', sheet }));
  const opened = new Set<Course>();
  /** What each sheet is called in `after`: on the way back it takes the names that it had. */
  const last = new Map(steps.map(({ course }) => [course, course.name]));
  const rows: { readonly course: Course; row: number }[] = [];
  for (const { course, step } of steps.reverse()) {
    if (course.name === null || course.isNew) continue;
    const sheet = course.name;
    if (step.op === 'renameSheet') {
      back.push({ op: 'renameSheet', sheet, to: step.from });
      course.name = step.from;
      continue;
    }
    const guarded = after.sheets.some(
      (one) => isNamed(one.name, last.get(course) ?? sheet) && one.protection.isProtected,
    );
    if (guarded && !opened.has(course)) back.push({ op: 'unprotect', sheet });
    opened.add(course);
    const { at, count } = step;
    const op = step.op === 'insertRows' ? 'deleteRows' : 'insertRows';
    back.push({ op, sheet, at, count });
    const own = rows.filter((one) => one.course === course);
    for (const one of own) {
      if (op === 'insertRows') one.row += one.row >= at ? count : 0;
      else if (one.row >= at + count) one.row -= count;
      else if (one.row >= at) rows.splice(rows.indexOf(one), 1);
    }
    if (op === 'insertRows') for (let row = at; row < at + count; row += 1) rows.push({ course, row });
  }
  return { commands: back, rows: rows.map(({ course, row }) => ({ sheet: course.name ?? '', row })) };
}

/** The moves of rows and names in their order, each with its sheet, and the sheets that were added and are still there. */
function coursesOf(commands: readonly WriteCommand[]): {
  readonly steps: { readonly course: Course; readonly step: Step }[];
  readonly added: readonly string[];
} {
  const courses: Course[] = [];
  const steps: { readonly course: Course; readonly step: Step }[] = [];
  const courseOf = (sheet: string): Course => {
    const known = courses.find(({ name }) => name !== null && isNamed(name, sheet));
    if (known !== undefined) return known;
    const course = { name: sheet, isNew: false };
    courses.push(course);
    return course;
  };
  for (const command of commands) {
    if (command.op === 'addSheet') courses.push({ name: command.sheet, isNew: true });
    else if (command.op === 'deleteSheet') courseOf(command.sheet).name = null;
    else if (command.op === 'renameSheet') {
      const course = courseOf(command.sheet);
      steps.push({ course, step: { op: 'renameSheet', from: course.name ?? command.sheet } });
      course.name = command.to;
    } else if (command.op === 'insertRows' || command.op === 'deleteRows') {
      const { op, at, count } = command;
      steps.push({ course: courseOf(command.sheet), step: { op, at, count } });
    }
  }
  return { steps, added: courses.flatMap(({ name, isNew }) => (isNew && name !== null ? [name] : [])) };
}

function isNamed(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
