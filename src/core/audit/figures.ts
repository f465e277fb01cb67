/** What rules ask of a figure in a cell. Reading it belongs to recognition. */
export * from '../recognise/figures';
