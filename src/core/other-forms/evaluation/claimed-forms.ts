import { onceEachPair } from '../../remember/once-each';
import type { RecognisedTable } from '../../recognise/recognised-table';
import type { CellAddress } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { agrees, figure } from '../../recognise/figures';
import { mentionsIn, nameKey, type NamedThing } from '../../texts/named-projects';
import { reportTexts, type ReportText } from '../../texts/report-texts';
import type { EvaluationForm } from './evaluation-form';
import { evaluationForms } from './evaluation-forms';
import { formScores } from './form-scores';
import { isAboutLast, isByOthers, scoreClaims, sentenceOf, type ScoreClaim } from './score-claims';

/** A score that a text states, and the form that has another place for it. */
export interface ClaimedForm {
  readonly claim: ScoreClaim;
  readonly form: EvaluationForm;
  readonly sheet: string;
  readonly cell: CellAddress;
  /** The 自评表 of the same project, where there is one. */
  readonly table: RecognisedTable | null;
  /** Whether the text names what the form evaluates, next to the score; else it follows from where it stands. */
  readonly isNamed: boolean;
}

/** The scores of whole evaluations that texts of the workbook state about one of its evaluation forms. */
export const claimedForms = onceEachPair(
  (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): readonly ClaimedForm[] => {
    const forms = evaluationForms(workbook, tables).filter(
      (form) => !form.restates && formScores(form).length > 0,
    );
    return forms.length === 0 ? [] : claimsAbout(forms, workbook, tables);
  },
);

type Known = { readonly form: EvaluationForm } | { readonly table: RecognisedTable };

function claimsAbout(
  forms: readonly EvaluationForm[],
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
): ClaimedForm[] {
  const projects = forms.filter(({ subject }) => subject === 'project');
  const things: NamedThing<Known>[] = [
    ...projects.map((form) => ({ thing: { form }, key: nameKey(form.name) })),
    ...tables.map((table) => ({ thing: { table }, key: nameKey(table.projectName?.text ?? '') })),
  ];
  const years = yearsOfForms(forms, workbook);
  return reportTexts(workbook).flatMap((text) => {
    // A unit's own score of one project is a matter of its 自评表, for which there are other rules.
    const claims = scoreClaims(text.plain).filter(
      ({ isSelf, subject }) => !isSelf || subject === 'department',
    );
    const about = claims.flatMap((claim): ClaimedForm[] => {
      const found =
        claim.subject === 'department'
          ? departmentForm(claim, text, forms)
          : projectForm(claim, text, things, projects);
      if (found === null) return [];
      const year = yearOf(claim, text, years.get(found.form) ?? []);
      if (year === 'other') return [];
      const isNamed = found.isNamed && year === 'same';
      const key = nameKey(found.form.name);
      const table =
        key === '' ? undefined : tables.find((one) => nameKey(one.projectName?.text ?? '') === key);
      // Without the word 评价 the score may be that of the 自评表.
      const own = figure(table?.total?.score);
      if (!claim.isEvaluation && own !== null && agrees(claim.value, own)) return [];
      const { sheet, row, column } = text;
      return [{ claim, ...found, isNamed, sheet, cell: { row, column }, table: table ?? null }];
    });
    // A paragraph that has the right score too tells how it came about.
    return about.map((one) =>
      !isRight(one) && about.some((other) => other.form === one.form && isRight(other))
        ? { ...one, isNamed: false }
        : one,
    );
  });
}

/** Whether the text says what the form gives. */
export function isRight({ claim, form }: Pick<ClaimedForm, 'claim' | 'form'>): boolean {
  return formScores(form).some(({ number }) => agrees(claim.value, number));
}

/** Characters between a name and a score that still stand next to each other. */
const FARTHEST = 120;

interface About {
  readonly form: EvaluationForm;
  readonly isNamed: boolean;
}

/** The form of the project that the text names last before the score; else the only one of the sheet it stands on. */
function projectForm(
  claim: ScoreClaim,
  { plain, sheet }: ReportText,
  things: readonly NamedThing<Known>[],
  projects: readonly EvaluationForm[],
): About | null {
  const mentions = mentionsIn(plain.slice(0, claim.start), things);
  const last = mentions.at(-1);
  if (last === undefined) {
    const here = projects.filter((form) => form.sheet === sheet);
    const [only] = here;
    return only !== undefined && here.length === 1 && claim.isEvaluation && isAboutLast(plain, 0, claim)
      ? { form: only, isNamed: false }
      : null;
  }
  const key = things.find(({ thing }) => thing === last.thing)?.key;
  const form = things.flatMap(({ thing, key: other }) =>
    other === key && 'form' in thing ? thing.form : [],
  );
  const [only] = form;
  if (only === undefined || form.length > 1 || !isAboutLast(plain, last.end, claim)) return null;
  const isNear = claim.start - last.end <= FARTHEST;
  return { form: only, isNamed: isNear && !isByOthers(plain, claim) };
}

function departmentForm(
  claim: ScoreClaim,
  { plain }: ReportText,
  forms: readonly EvaluationForm[],
): About | null {
  const own = forms.filter(({ subject }) => subject === 'department');
  const [only] = own;
  if (only === undefined || own.length > 1) return null;
  const key = nameKey(only.name);
  const words = plain.slice(claim.clauseStart, claim.start);
  const named = key === '' ? words : words.replace(key, '');
  if (!isAboutLast(named, 0, { ...claim, clauseStart: 0, start: named.length })) return null;
  const before = plain.slice(Math.max(0, claim.start - 60), claim.start);
  const isNamed =
    /[本我](?:单位|部门|局|委|办|中心|院|校)/u.test(before) || (key !== '' && before.includes(key));
  return { form: only, isNamed };
}

/** The years that a form prints; of one that prints none, those of the sentences that state its score rightly. */
function yearsOfForms(
  forms: readonly EvaluationForm[],
  workbook: WorkbookSnapshot,
): ReadonlyMap<EvaluationForm, readonly string[]> {
  const texts = forms.every(({ years }) => years.length > 0) ? [] : reportTexts(workbook);
  const said = texts.flatMap(({ plain }) =>
    scoreClaims(plain).map((claim) => ({ claim, years: yearsIn(claim, plain) })),
  );
  return new Map(
    forms.map((form) => [
      form,
      form.years.length > 0
        ? form.years
        : said
            .filter(({ claim }) => claim.subject === form.subject && isRight({ claim, form }))
            .flatMap(({ years }) => years),
    ]),
  );
}

/** Whether the sentence speaks of another year than the form; one that names no year speaks of the same. */
function yearOf(
  claim: ScoreClaim,
  { plain }: ReportText,
  years: readonly string[],
): 'same' | 'other' | 'unknown' {
  const named = yearsIn(claim, plain);
  if (named.length === 0) return 'same';
  if (years.length === 0) return 'unknown';
  return named.some((year) => years.includes(year)) ? 'same' : 'other';
}

function yearsIn(claim: ScoreClaim, plain: string): readonly string[] {
  return sentenceOf(plain, claim).match(/(?<!\d)20\d\d(?=年)/gu) ?? [];
}
