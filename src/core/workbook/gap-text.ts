import { told, type Language } from '../message/message';
import type { ReadGap } from './snapshot';

/** A gap as one line in the language of the pane: the sheet, where one is meant, and what. */
export function toldGap({ sheet, what }: ReadGap, language: Language): string {
  const text = told(what, language);
  if (sheet === null) return text;
  return language === 'zh' ? `${sheet}：${text}` : `${sheet}: ${text}`;
}

/** The same in Chinese, the language of the reports. */
export function gapText(gap: ReadGap): string {
  return toldGap(gap, 'zh');
}
