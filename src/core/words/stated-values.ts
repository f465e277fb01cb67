import { speaker, type Message } from '../message/message';

/** How `expected` and `actual` of a finding say what is no figure of the form. */
const say = speaker({
  blank: { zh: '空', en: 'blank' },
  unrounded: { zh: '没有取整', en: 'not rounded' },
  rounded: { zh: '用 {roundings:、}', en: 'with {roundings:, }' },
});

/** What a blank cell is said to hold. */
export const STATED_BLANK = say('blank');

/** The roundings of a formula, "ROUND 2": 用 ROUND 2; none: 没有取整. */
export function statedRoundings(roundings: readonly string[]): Message {
  return roundings.length === 0 ? say('unrounded') : say('rounded', { roundings });
}
