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
  if (isPlain(text)) return simplified(text);
  const half = text
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(/[═＝]/g, '=')
    .replace(/[：︰﹕∶]/g, ':')
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200d\u2028\u2029\u3000\ufeff]+/g, '');
  return simplified(half);
}

/** Whether nothing of a text is evened out but its characters: ideographs, letters, digits and round brackets. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Unified ideographs and visible ASCII but the square and curly brackets; NFKC leaves them as they are.
    const isIdeograph = code >= 0x4e00 && code <= 0x9fa5;
    const isAscii =
      code > 0x20 && code < 0x7f && code !== 0x5b && code !== 0x5d && code !== 0x7b && code !== 0x7d;
    if (!isIdeograph && !isAscii) return false;
  }
  return true;
}

/** Any of the traditional characters: most texts have none. */
const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'u');

function simplified(text: string): string {
  if (!ANY_TRADITIONAL.test(text)) return text;
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simple = SIMPLIFIED.get(text.charAt(at));
    if (simple === undefined) continue;
    out += text.slice(from, at) + simple;
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** A label without its brackets and a colon at its end: "产出指标 (50)" → "产出指标", "项目资金（万元）：" → "项目资金". */
export function bareLabel(text: string): string {
  return normaliseText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '');
}
