/**
 * A webpack plugin: writes the licences of everything that is really in the bundles, since the packed scripts carry no
 * comments. It goes by webpack's own modules after those that nothing uses were dropped; a package without a licence
 * text ends the build.
 */
const fs = require('node:fs');
const path = require('node:path');

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[-.].*)?$/i;
/** The last part of a description that is a licence in full, not a mere name of one. */
const LICENSE_PART = /^#+ *licen[cs]e\s*$([\s\S]{400,})/im;

/** Packages that come without the text of their licence: whose they are, or which package of the same hands has it. */
const WITHOUT_TEXT = {
  '@fluentui/react-icons': { license: 'MIT', copyright: 'Copyright (c) Microsoft Corporation' },
  '@univerjs/protocol': { license: 'Apache-2.0', sameAs: '@univerjs/core' },
  'franc-min': { license: 'MIT', copyright: 'Copyright (c) Titus Wormer <tituswormer@gmail.com>' },
  'react-remove-scroll-bar': {
    license: 'MIT',
    copyright: 'Copyright (c) Anton Korzunov <thekashey@gmail.com>',
  },
};
const LINE = '='.repeat(80);

/** The folder of the package that a file belongs to: the nearest package.json that has a name and a version. */
function packageFolder(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { name, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (typeof name === 'string' && typeof version === 'string') return folder;
  }
  return null;
}

/** Files of one module: more than one where webpack has put several into one scope. */
function filesOf(module) {
  if (module.type === 'runtime') return [require.resolve('webpack/package.json')];
  if (module.modules !== undefined) return [...module.modules].flatMap(filesOf);
  const file = module.resource?.split('?')[0];
  return file === undefined || !path.isAbsolute(file) ? [] : [file];
}

/** Every file whose code is in a chunk of the compilation. */
function bundledFiles({ chunks, chunkGraph }) {
  const files = new Set();
  for (const chunk of chunks) {
    for (const module of chunkGraph.getChunkModulesIterable(chunk)) {
      for (const file of filesOf(module)) files.add(file);
    }
  }
  return files;
}

/** Packages by folder, those of the bundles and those copied whole; not our own, which stands first in the list. */
function packagesIn(files, root) {
  const folders = new Set([...files].map(packageFolder));
  folders.delete(null);
  folders.delete(root);
  return [...folders].map(described).sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function described(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, licenses } = manifest;
  const text = licenseText(folder) || knownText(manifest, folder);
  const named = license?.type ?? license ?? licenses?.[0]?.type ?? '';
  const isApache = /Apache License\s+Version 2\.0/.test(text);
  return { name, version, license: named === '' && isApache ? 'Apache-2.0' : named, text };
}

function licenseText(folder) {
  const texts = (pattern) =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => fs.readFileSync(path.join(folder, entry.name), 'utf8').trim())
      .filter((text) => text !== '');
  const own = texts(LICENSE_FILE);
  if (own.length > 0) return own.join('\n\n');
  return texts(/^readme(?:\.md)?$/i)
    .map((text) => LICENSE_PART.exec(text)?.[1]?.trim() ?? '')
    .join('');
}

/** Our own licence is the standard one of MIT, and serves as its text under another's name. */
function knownText({ name, license }, folder) {
  const known = WITHOUT_TEXT[name];
  if (known?.license !== license) return '';
  if (known.sameAs !== undefined) {
    return licenseText(path.join(folder, ...name.split('/').map(() => '..'), known.sameAs));
  }
  const mit = fs.readFileSync(path.join(__dirname, '..', 'LICENSE'), 'utf8').trim();
  return mit.replace(/^Copyright .*$/m, known.copyright);
}

function section({ name, version, license, text }) {
  return `${LINE}\n${name} ${version}\n${license}\n${LINE}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

class LicenseList {
  /** `copied` are files of packages that are shipped without being bundled. */
  constructor({ root, copied = [] }) {
    this.root = root;
    this.copied = copied;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LicenseList', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicenseList', stage }, () => {
        const packages = packagesIn([...bundledFiles(compilation), ...this.copied], this.root);
        for (const { name, license, text } of packages) {
          if (license === '' || text === '') compilation.errors.push(new WebpackError(`${name}: no licence`));
        }
        const text = [described(this.root), ...packages].map(section).join('\n');
        compilation.emitAsset('licenses.txt', new sources.RawSource(text));
      });
    });
  }
}

module.exports = { LicenseList };
