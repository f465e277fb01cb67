import type { Rule } from './rule';
import * as rules from '../rules';

/** Every rule of the audit, in the order of their names. Adding one is a line in rules/index.ts. */
export const RULES: readonly Rule[] = Object.values(rules);
