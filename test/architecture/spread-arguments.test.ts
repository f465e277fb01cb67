import ts from 'typescript';
import { filesUnder, textOf } from '../support/source-files';

/** "callee(...list)" for each call in which a list stands for arguments. */
function spreads(text: string): string[] {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const words = (node: ts.Node): string => node.getText(source).replace(/\s+/gu, '');
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const lists = (node.arguments ?? []).filter((argument) => ts.isSpreadElement(argument));
      for (const list of lists) found.push(`${words(node.expression)}(${words(list)})`);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/**
 * Every argument lies on the stack: a list as long as a sheet has cells, or a file lines, ends the program. These lists are
 * short by what they are, whatever a file holds; a new place is written with a loop, or with `largest` and `smallest`.
 */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'the columns of a form, or of one row of it': [
    'src/core/other-forms/evaluation/form-columns.ts',
    'src/core/other-forms/evaluation/form-rows.ts',
    'src/core/compose/fill-aids.ts',
    'src/core/recognise/companion-rows.ts',
    'src/core/recognise/funds-block.ts',
    'src/core/recognise/paired-funds.ts',
    'src/adapters/xlsx/write-xlsx.ts',
  ],
  'the rows of one form, of which a sheet that is read has 20,000 at most': [
    'src/core/conversion/convert-layout.ts',
    'src/core/recognise/column-choices.ts',
    'src/core/rollover/compose-rolled.ts',
    'src/core/rollover/roll-over.ts',
    'src/core/summary/tier-score.ts',
    'src/core/templates/fit-to-profile.ts',
    'src/core/weights/distribute-weight.ts',
  ],
  'the forms of a workbook': [
    'src/core/other-forms/evaluation/evaluation-forms.ts',
    'src/core/recognise/recognise.ts',
    'src/core/summary/summary-totals.ts',
    'src/taskpane/rollover/use-rollover.ts',
  ],
  'the tiers, steps and grades of 评分规则': [
    'src/core/profile/expected-tiers.ts',
    'src/core/profile/profile-consistency.ts',
    'src/core/profile/profile-schema.ts',
    'src/core/summary/summary-statistics.ts',
  ],
  'what we write ourselves: texts, headings, rows of a sheet of ours': [
    'src/core/plan/apply-commands.ts',
    'src/cli/help.ts',
    'src/report/report-sheet.ts',
    'src/core/compose/form-checks.ts',
    'src/core/compose/list-sheet.ts',
    'src/core/compose/narrative-sheets.ts',
    'src/core/compose/profile-sheet-plan.ts',
    'src/core/indicator-edit/fitting-heights.ts',
    'src/core/summary/report-sheet.ts',
  ],
  'two, three or a few things of one kind': [
    'src/app/audit/audit-pool.ts',
    'src/app/make/templates.ts',
    'src/cli/expand-paths.ts',
    'src/core/project-list/parse-csv.ts',
    'src/core/recognise/read-table.ts',
    'src/core/remember/once-each.ts',
    'src/core/workbook/address.ts',
    'src/workbench/host/host-object.ts',
  ],
  'the days that one text names': ['src/core/readings/dates.ts'],
  'a block of fixed size': ['src/adapters/office/open-workbook.ts'],
};

describe('lists as arguments', () => {
  it('are seen in calls, however they are written', () => {
    expect(
      spreads('a.push(1, ...list); Math.max(\n...list.map(f)); new A(...x); [...list]; ({ ...a })'),
    ).toEqual(['a.push(...list)', 'Math.max(...list.map(f))', 'A(...x)']);
  });

  it('are short wherever one stands for arguments', () => {
    const places = filesUnder('src')
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => spreads(textOf(file)).map((call) => ({ file, call })));
    const short = new Set(Object.values(SHORT).flat());
    expect(places.filter(({ file }) => !short.has(file))).toEqual([]);
    const used = new Set(places.map(({ file }) => file));
    expect([...short].filter((file) => !used.has(file))).toEqual([]);
  });
});
