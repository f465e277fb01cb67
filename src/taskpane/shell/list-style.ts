import { tokens } from '@fluentui/react-components';

/** A list without marks. */
export const PLAIN_LIST = { listStyleType: 'none', margin: 0, padding: 0 } as const;

/** A list without marks whose items stand under one another. */
export const STACKED_LIST = { ...PLAIN_LIST, display: 'flex', flexDirection: 'column' } as const;

/** A line above each item but the first. */
export const BETWEEN_LINES = {
  borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  ':first-child': { borderTop: 'none' },
} as const;
