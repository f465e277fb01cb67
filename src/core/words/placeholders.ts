/** A whole text that is nothing but a place to write. */
const WHOLE =
  /^((三级)?指标|目标|措施|内容|原因)[0-9一二三四五六七八九十]+[:：]?$|^[.。…·]{2,}$|^[×xX*＊#?？]{2,}$/u;

/** Words of a template anywhere in a text. */
const PART = /×{2,}|X{2,}|\*{3,}|_{3,}|此处填|请填写|填写说明|填写要求|待补充|待填|某某|示例[:：]|\(示例\)/u;

/** Whether a text in half width is nothing but a place to write: 指标2, ……, XX. */
export function isPlaceToWrite(text: string): boolean {
  return WHOLE.test(text);
}

/** Whether a text in half width and without blanks is, or holds, words of a template: 请填写, XX项目. */
export function holdsPlaceholder(text: string): boolean {
  return isPlaceToWrite(text) || PART.test(text);
}
