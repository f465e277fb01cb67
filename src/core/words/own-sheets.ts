/** Sheets that the product writes beside the forms, by what stands on them. No form is given one of these names. */
export const OWN_SHEETS = {
  rules: '评分规则',
  narratives: '自评综述',
  sources: '数据来源',
  summary: '汇总表',
  outputSummary: '自评情况汇总表',
  auditReport: '审计报告',
  rolloverList: '结转说明',
  batchIndex: '目录',
} as const;
