import { onceEachOf } from '../remember/once-each';
import type { RecognisedIndicator } from './recognised-table';

/** A row never changes, and many rules ask it the same, several questions one after the other. */
export const onceARow = onceEachOf<RecognisedIndicator>();
