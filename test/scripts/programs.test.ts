import { findProgram } from '../../scripts/programs.cjs';

const only =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path.replaceAll('\\', '/'));

describe('findProgram', () => {
  it('takes what the variable says before anything else', () => {
    const env = { CHROMIUM: '/opt/own/chrome', PATH: '/usr/bin' };
    expect(findProgram('chromium', env, only('/opt/own/chrome', '/usr/bin/chromium'))).toBe(
      '/opt/own/chrome',
    );
  });

  it('finds nothing when the variable names a file that is not there, or says none', () => {
    expect(
      findProgram('chromium', { CHROMIUM: '/gone', PATH: '/usr/bin' }, only('/usr/bin/chromium')),
    ).toBeNull();
    expect(findProgram('libreoffice', { LIBREOFFICE: 'none' }, () => true)).toBeNull();
  });

  it('looks along PATH, then at the usual places', () => {
    expect(findProgram('chromium', { PATH: '/a:/b' }, only('/b/google-chrome'))).toBe('/b/google-chrome');
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(findProgram('libreoffice', { PATH: '' }, only(mac))).toBe(mac);
    const windows = 'C:/Program Files/LibreOffice/program/soffice.com';
    expect(
      findProgram('libreoffice', { ProgramFiles: 'C:\\Program Files' }, only(windows))?.replaceAll('\\', '/'),
    ).toBe(windows);
  });

  it('finds nothing where there is nothing', () => {
    expect(findProgram('chromium', { PATH: '/a' }, () => false)).toBeNull();
  });
});
