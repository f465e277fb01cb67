import type { auditFilesZhCN } from './audit-files-zh-cn';

/** The texts of the audit of other files than the workbook that is open. */
export const auditFilesEnUS: Record<keyof typeof auditFilesZhCN, string> = {
  'tools.auditFiles': 'Audit many files',
  'tools.auditFilesText': 'Choose a folder: all its workbooks are checked, with one report',

  'auditFiles.hint':
    'Files are only read, one by one: not opened, not changed, and never sent from this computer.',
  'auditFiles.profileOwn': 'The rules of each file; by evidence where it has none',
  'auditFiles.profileAuto': 'By what explains the scores',
  'auditFiles.folder': 'Choose a folder…',
  'auditFiles.files': 'Choose files…',
  'auditFiles.kinds': 'Reads .xlsx, .xlsm, .xls and .et, in folders below too.',
  'auditFiles.noWorkbook': 'There is no .xlsx, .xlsm, .xls or .et workbook among the files.',
  'auditFiles.running': 'Auditing {done} / {total} files',
  'auditFiles.stop': 'Stop',
  'auditFiles.runsOn': 'You can look at other pages; the audit goes on.',

  'auditFiles.done': '{files} files, {tables} tables',
  'auditFiles.stopped': 'Stopped; {count} files were not looked at.',
  'auditFiles.other': 'Other files',
  'auditFiles.across': 'Between the files',
  'auditFiles.identical': 'The same to the byte: {files}',
  'auditFiles.filter': 'Filter',
  'auditFiles.all': 'All {count}',
  'auditFiles.withErrors': 'Errors {count}',
  'auditFiles.unread': 'Unreadable {count}',
  'auditFiles.search': 'Search a file or project',
  'auditFiles.noneShown': 'No file matches.',
  'auditFiles.list': 'Audited files',
  'auditFiles.unreadable': 'Unreadable',
  'auditFiles.noFindings': 'Nothing was found',
  'auditFiles.noTable': 'No table',
  'auditFiles.tables': '{count} tables',
  'auditFiles.shouldBe': 'should be {total}',
  'auditFiles.open': 'Open a copy',
  'auditFiles.opened': 'A copy of “{name}” was opened.',
  'auditFiles.kept': '“{name}” was not opened; the workbook stays as it is.',
  'auditFiles.moreFindings': '{count} more are in the report.',
  'auditFiles.more': 'Show {count} more',
  'auditFiles.report': 'Save a report…',
  'auditFiles.reportTitle': 'Report on these files',
};
