/** Sentences that several rules say word for word; a rule takes those that it needs into its own. */
export const COMMON_MESSAGES = {
  changeTo: { zh: '改为 {value}', en: 'Change to {value}' },
} as const;
