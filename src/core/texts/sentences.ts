/** Sentences that every 自评综述 has by its form. */
const TEMPLATE =
  /根据年初设定的绩效目标|全年预算数为|发现的主要问题及原因[:：]?无?$|下一步改进措施[:：]?无?$/u;

/** The sentences of a goal or a 自评综述, without the heading of the cell and without the words that begin an item. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/^(预期目标|实际完成情况)[:：]/u, '')
    .split(/[。；;!！\n]/u)
    .map((sentence) => sentence.replace(/^[^:：]{2,14}[:：]/u, '').trim());
}

/** Whether a sentence, given without punctuation, belongs to the form and not to the project. */
export function isTemplateSentence(words: string): boolean {
  return TEMPLATE.test(words);
}
