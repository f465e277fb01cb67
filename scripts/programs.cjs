// Where Chromium and LibreOffice are found. CommonJS, so that both the plain scripts and the tests can use it.
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'msedge',
      'microsoft-edge',
    ],
    places: [
      '/usr/bin/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe',
      '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe',
      '%LocalAppData%\\Google\\Chrome\\Application\\chrome.exe',
      '%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe',
      '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  libreoffice: {
    variable: 'LIBREOFFICE',
    names: ['soffice', 'libreoffice'],
    places: [
      '/usr/bin/soffice',
      '/usr/lib/libreoffice/program/soffice',
      '/opt/libreoffice/program/soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      '%ProgramFiles%\\LibreOffice\\program\\soffice.com',
      '%ProgramFiles(x86)%\\LibreOffice\\program\\soffice.com',
    ],
  },
};

function expand(place, env) {
  return place.replace(/%([^%]+)%/g, (_, name) => env[name] ?? '');
}

/**
 * The path of "chromium" or "libreoffice", or null: first what the variable CHROMIUM or LIBREOFFICE says, then PATH, then
 * the usual places of Linux, macOS and Windows. A variable set to "none" hides the program.
 */
function findProgram(program, env = process.env, exists = existsSync) {
  const { variable, names, places } = PROGRAMS[program];
  const told = env[variable];
  if (told !== undefined && told !== '') return told !== 'none' && exists(told) ? told : null;
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    for (const name of names) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (folder !== '' && exists(path)) return path;
      }
    }
  }
  return places.map((place) => expand(place, env)).find((place) => exists(place)) ?? null;
}

module.exports = { findProgram };
