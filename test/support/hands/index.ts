import type { Hand } from './hand';
import { liveFormulas } from './live-formulas';
import { pastedFromWord } from './pasted-from-word';
import { shiftedPrint } from './shifted-print';
import { sichuanWords } from './sichuan-words';
import { traditionalCharacters } from './traditional-characters';

/** Five offices that write the same tables each in its own way. */
export const HANDS: readonly Hand[] = [
  pastedFromWord,
  sichuanWords,
  liveFormulas,
  shiftedPrint,
  traditionalCharacters,
];
