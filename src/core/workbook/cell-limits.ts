/** The longest text of one cell, in characters as Excel counts them: a file that has a longer one is repaired by deleting it. */
export const CELL_TEXT_LIMIT = 32_767;
