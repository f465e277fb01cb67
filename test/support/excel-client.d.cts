export function loadExcelClient(bridge: object): {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
};
