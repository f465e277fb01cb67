/** What rules ask of a row. Reading a row belongs to recognition, for the scores are computed from the same values. */
export * from '../recognise/row-values';
