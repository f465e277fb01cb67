/** More bytes than any workbook of self-evaluation tables has; a guard against a slip of the hand. */
export const LARGEST_FILE = 200 * 1024 * 1024;
