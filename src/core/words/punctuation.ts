/** Between the parts of a list within a sentence. */
export const LIST_COMMA = '、';
