/** Workbooks that a folder is searched for; .et is what WPS calls an .xls. A table.json is audited only when it is named. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/iu;
/** Hidden files, the lock files of workbooks that are open, and what Windows leaves in a folder. */
const UNSEEN = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/iu;

/** What a file of a folder is by its name: audited, passed over and told so, or not seen at all. */
export function kindByName(name: string): 'workbook' | 'passedOver' | 'unseen' {
  if (UNSEEN.test(name)) return 'unseen';
  return WORKBOOK.test(name) ? 'workbook' : 'passedOver';
}

/** Orders names as a Chinese reader looks for them, 附件2 before 附件10. */
export function byChineseName(a: string, b: string): number {
  return a.localeCompare(b, 'zh-CN', { numeric: true });
}
