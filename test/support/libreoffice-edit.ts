import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findSoffice } from './libreoffice';

const run = promisify(execFile);

/** LibreOffice starts in seconds; a dialogue that nobody can answer must not hold the tests. */
const TIMEOUT = 120_000;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Opens a workbook in LibreOffice, carries out lines of Basic on its sheets (`s`), recalculates and saves it: what a user
 * does by hand, with the program's own rules for references. Rejects with what Basic complains of.
 */
export async function editInLibreOffice(xlsx: Uint8Array, basic: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-edit-'));
  try {
    const [source, target, complaint] = ['in.xlsx', 'out.xlsx', 'error.txt'].map((name) =>
      join(folder, name),
    );
    if (source === undefined || target === undefined || complaint === undefined) throw new Error('no paths');
    await writeFile(source, xlsx);
    const profile = join(folder, 'profile');
    // The first start makes the user's folder; a macro put there before would be overwritten.
    await soffice(profile, ['--terminate_after_init']);
    await writeMacro(profile, source, target, complaint, basic);
    await soffice(profile, ['macro:///Standard.Module1.Edit']);
    const failed = await readFile(complaint, 'utf8').catch(() => null);
    if (failed !== null) throw new Error(`LibreOffice Basic: ${failed}`);
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function soffice(profile: string, args: readonly string[]): Promise<void> {
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run(findSoffice(), [environment, '--headless', '--norestore', ...args], { timeout: TIMEOUT });
}

async function writeMacro(
  profile: string,
  source: string,
  target: string,
  complaint: string,
  basic: readonly string[],
): Promise<void> {
  const folder = join(profile, 'user', 'basic', 'Standard');
  await mkdir(folder, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const code = [
    'Sub Edit()',
    '  On Error Goto Bad',
    '  Dim p(0) As New com.sun.star.beans.PropertyValue',
    '  p(0).Name = "Hidden" : p(0).Value = True',
    `  d = StarDesktop.loadComponentFromURL("${pathToFileURL(source).href}", "_blank", 0, p())`,
    '  s = d.Sheets',
    ...basic.map((line) => `  ${line}`),
    '  d.calculateAll()',
    '  Dim q(0) As New com.sun.star.beans.PropertyValue',
    '  q(0).Name = "FilterName" : q(0).Value = "Calc MS Excel 2007 XML"',
    `  d.storeToURL("${pathToFileURL(target).href}", q())`,
    '  d.close(True)',
    '  Exit Sub',
    'Bad:',
    `  Open "${complaint}" For Output As #1`,
    '  Print #1, Error$',
    '  Close #1',
    'End Sub',
  ].join('\n');
  await writeFile(
    join(folder, 'Module1.xba'),
    `${head}\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n` +
      '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">\n' +
      `${escapeXml(code)}\n</script:module>\n`,
  );
  await writeFile(
    join(folder, 'script.xlb'),
    `${head}\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n` +
      '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" ' +
      'library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>\n',
  );
}
