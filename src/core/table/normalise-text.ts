/** Traditional characters that stand in labels of the form, each followed by its simplified one. */
const TRADITIONAL_PAIRS =
  '項项績绩執执預预數数產产滿满質质標标總总實实際际計计單单當当財财資资額额態态續续響响對对會会經经濟济環环權权評评價价門门務务級级極极狀状況况體体結结轉转撥拨獲获餘余稱称範范達达與与為为無无時时間间進进業业設设備备萬万億亿個个來来後后從从將将應应發发動动長长開开關关類类責责綜综縣县區区記记說说問问題题優优圖图報报導导監监規规費费購购銷销績绩員员訂订訓训';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL_PAIRS.length / 2 }, (_, index): [string, string] => [
    TRADITIONAL_PAIRS.charAt(index * 2),
    TRADITIONAL_PAIRS.charAt(index * 2 + 1),
  ]),
);

const OPENING = /[【〔［[{｛（⟨〈]/g;
const CLOSING = /[】〕］\]}｝）⟩〉]/g;

/**
 * A text as labels are compared: half width, no blanks of any kind, round brackets, ":" for every colon, "=" for ═,
 * simplified characters. Never for texts that are kept or shown.
 */
export function normaliseText(text: string): string {
  const half = text
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(/[═＝]/g, '=')
    .replace(/[：︰﹕∶]/g, ':')
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200d\u2028\u2029\u3000\ufeff]+/g, '');
  return Array.from(half, (character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** A label without its brackets and a colon at its end: "产出指标 (50)" → "产出指标", "项目资金（万元）：" → "项目资金". */
export function bareLabel(text: string): string {
  return normaliseText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '');
}
