import { audit } from '../../src/core/audit/engine/audit';
import { tableUnderProfiles } from '../../src/core/audit/profile-choice/choose-profile';
import { fileAudit, unreadableFile } from '../../src/report/file-audit';
import type { AuditReport } from '../../src/report/audit-report';
import { PRESETS } from '../../src/core/profile/presets';
import { recognise } from '../../src/core/recognise/recognise';
import { publishedTable } from '../support/published-tables';
import { workbookOf } from '../support/published-workbook';
import { defaultProfile } from '../support/rule-tester';

/** A report over three published tables, one ignored finding and one file that could not be read. */
export async function sampleReport(): Promise<AuditReport> {
  const profile = defaultProfile();
  const workbook = await workbookOf(
    ['000-2', '001-5', '003-1'].map((name) => ({ name, table: publishedTable(`${name}.json`) })),
    profile,
  );
  const tables = recognise(workbook);
  const [first, ...findings] = audit({ workbook, tables, profile });
  if (first === undefined) throw new Error('the sample has no findings');
  return {
    madeOn: '2025-02-18',
    files: [
      fileAudit({
        file: '资料/2024 自评表.xlsx',
        workbook,
        tables,
        profile,
        reason: '由用户选定',
        findings,
        ignored: [{ finding: first, reason: '已在文字说明中解释' }],
        underProfiles: tables.map((table) => tableUnderProfiles(table, PRESETS)),
      }),
      unreadableFile('坏文件.xlsx', '不是有效的 Excel 文件'),
    ],
  };
}
