import type { FUniver } from '@univerjs/presets';

import type { UniverBackend } from './univer-backend';

const LOCKED = '这个单元格受保护，不能修改。需要改动时，请先在面板的“工具 → 保护”里取消保护。';

/** Stops a user from editing locked cells of a protected sheet, as Excel does; Univer itself knows no locked cells. */
export function guardProtection(
  api: FUniver,
  backend: UniverBackend,
  refused: (message: string) => void,
): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    const sheet = edit.worksheet.getSheetId();
    if (!backend.extras(sheet).isProtected) return;
    if (!backend.format(sheet, edit.row, edit.column).locked) return;
    edit.cancel = true;
    refused(LOCKED);
  });
}
