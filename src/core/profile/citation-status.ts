import { choice } from './profile-sheet-values';
import type { Citation } from './rule-profile';

/** How sure a source is, as a finance officer reads it. */
export const CITATION_STATUS = choice<Citation['status']>([
  ['published', '已见公开文件'],
  ['observed', '据公开的表格'],
  ['unconfirmed', '请与文件核对'],
]);
