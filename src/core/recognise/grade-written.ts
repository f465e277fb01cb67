/** The grade of the known ones that a cell writes: 优, “优”, 等级：优, 优秀, 良好; undefined when it is none of them. */
export function gradeWritten(text: string, known: readonly string[]): string | undefined {
  const written = text.trim().replace(/[“”"'等级:：\s]/gu, '');
  return known.find((name) => written === name || written === `${name}秀` || written === `${name}好`);
}
