import type { Random } from '../../../test/support/random';
import type { BookDraft } from '../draft';
import type { EntryLies } from '../write-zip';
import type { BookMutation } from './mutation';

const SIZES = [0, 1, 100, 65_536, 10_000_000, 2_000_000_000, 0xffffffff];

function lie(draft: BookDraft, random: Random, lies: EntryLies): string {
  const names = [...draft.parts.keys()];
  const often = names.filter((name) => /workbook\.xml$|worksheets\/|sharedStrings|styles/u.test(name));
  const name = random.pick([...often, ...often, ...names]);
  const own = { ...draft.zip.lies?.get(name), ...lies };
  draft.zip = { ...draft.zip, lies: new Map([...(draft.zip.lies ?? []), [name, own]]) };
  return `${name} ${JSON.stringify(lies)}`;
}

function otherName(name: string, random: Random): string {
  return random.pick([
    name.toUpperCase(),
    name.toLowerCase(),
    name.replaceAll('/', '\\'),
    `/${name}`,
    `./${name}`,
    `../${name}`,
    name.replace('xl/', 'XL/'),
    name.replace('worksheets', 'Worksheets'),
    `${name} `,
    encodeURI(name),
    '',
    '__proto__',
    'constructor',
  ]);
}

/** Zips whose directory, headers and data do not agree, or are written as other programs write them. */
export const ZIP_MUTATIONS: readonly BookMutation[] = [
  { name: 'zip-local-size', apply: (draft, random) => lie(draft, random, { localSize: random.pick(SIZES) }) },
  {
    name: 'zip-central-size',
    apply: (draft, random) => lie(draft, random, { centralSize: random.pick(SIZES) }),
  },
  {
    name: 'zip-packed-size',
    apply: (draft, random) => lie(draft, random, { centralPacked: random.pick(SIZES) }),
  },
  { name: 'zip-crc', apply: (draft, random) => lie(draft, random, { crc: random.whole(0, 2 ** 31) }) },
  {
    name: 'zip-method',
    apply: (draft, random) => lie(draft, random, { method: random.pick([0, 1, 8, 9, 12, 14, 93, 99]) }),
  },
  {
    name: 'zip-flags',
    apply: (draft, random) =>
      lie(draft, random, { flags: random.pick([0, 1, 8, 0x41, 0x0801, 0x2000, 0xffff]) }),
  },
  { name: 'zip-streamed', apply: (draft, random) => lie(draft, random, { isStreamed: true }) },
  { name: 'zip-stored', apply: (draft, random) => lie(draft, random, { isStored: true }) },
  { name: 'zip-unlisted', apply: (draft, random) => lie(draft, random, { isUnlisted: true }) },
  {
    name: 'zip-offset',
    apply: (draft, random) =>
      lie(draft, random, { offset: random.pick([0, 1, 40, 5_000, 0x7fffffff, 0xffffffff]) }),
  },
  {
    name: 'zip-name',
    apply(draft, random) {
      const name = random.pick([...draft.parts.keys()]);
      const other = otherName(name, random);
      const where = random.pick([
        { localName: other },
        { centralName: other },
        { localName: other, centralName: other },
      ]);
      const own = { ...draft.zip.lies?.get(name), ...where };
      draft.zip = { ...draft.zip, lies: new Map([...(draft.zip.lies ?? []), [name, own]]) };
      return `${name} ${JSON.stringify(where)}`;
    },
  },
  {
    name: 'zip-double',
    apply(draft, random) {
      const name = random.pick([...draft.parts.keys()]);
      const other = random.pick([...draft.parts.values()]);
      const bytes = typeof other === 'string' ? new Uint8Array(Buffer.from(other)) : other;
      draft.zip = { ...draft.zip, doubles: [...(draft.zip.doubles ?? []), [name, bytes]] };
      return name;
    },
  },
  {
    name: 'zip-prefix',
    apply(draft, random) {
      draft.zip = {
        ...draft.zip,
        prefix: new Uint8Array(
          Buffer.from(random.pick(['x', 'MZ'.repeat(300), 'PK', '\u0000\u0000', '<html>'])),
        ),
      };
      return 'prefix';
    },
  },
  {
    name: 'zip-comment',
    apply(draft, random) {
      const comment = random.pick([
        'a note',
        'PK\u0005\u0006'.repeat(8),
        'PK\u0005\u0006' + '\u0000'.repeat(18),
        'x'.repeat(60_000),
      ]);
      draft.zip = { ...draft.zip, comment: new Uint8Array(Buffer.from(comment)) };
      return 'comment';
    },
  },
  {
    name: 'zip-64',
    apply(draft) {
      draft.zip = { ...draft.zip, isZip64: true };
      return 'zip64';
    },
  },
  {
    name: 'zip-cut',
    apply(draft, random) {
      draft.zip = { ...draft.zip, kept: random.pick([0.001, 0.1, 0.5, 0.9, 0.99, 0.999, random.next()]) };
      return String(draft.zip.kept);
    },
  },
  {
    name: 'zip-flip',
    apply(draft, random) {
      const flips = Array.from(
        { length: random.pick([1, 1, 3, 20]) },
        () => [random.next(), random.whole(1, 255)] as const,
      );
      draft.zip = { ...draft.zip, flips: [...(draft.zip.flips ?? []), ...flips] };
      return `${String(flips.length)} bytes`;
    },
  },
  {
    name: 'zip-count',
    apply(draft, random) {
      draft.zip = { ...draft.zip, count: random.pick([0, 1, draft.parts.size + 1, 65_535]) };
      return String(draft.zip.count);
    },
  },
  {
    name: 'zip-directory',
    apply(draft, random) {
      draft.zip = { ...draft.zip, directoryOffset: random.pick([0, 4, 1_000, 0x7fffffff, 0xffffffff]) };
      return String(draft.zip.directoryOffset);
    },
  },
];
