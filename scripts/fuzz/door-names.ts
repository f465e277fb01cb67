/** A way into the program. "open" reads only; the others are commands of the command line. */
export type Door =
  'open' | 'audit' | 'read' | 'score' | 'check' | 'fix' | 'summary' | 'rollover' | 'batch' | 'new';

export const DOORS: readonly Door[] = [
  'open',
  'audit',
  'fix',
  'score',
  'check',
  'read',
  'summary',
  'rollover',
  'batch',
  'new',
];
