import type { CellStyle } from '../workbook/plan';

/** Fonts that every Windows and Mac with Office has; docs/decisions/sheet-fonts.md says why these. */
export const TITLE_FONT = '黑体';
export const BODY_FONT = '宋体';
/** Points. */
export const TITLE_SIZE = 18;
export const BODY_SIZE = 10.5;
export const AID_SIZE = 9;

/** Light enough that it prints as white. */
export const INPUT_TINT = '#FFFBEA';
export const AID_INK = '#7F7F7F';
export const WRONG_FILL = '#FFDAD4';
export const CHECK_FILL = '#FFF0C2';

export const BODY: CellStyle = {
  font: BODY_FONT,
  size: BODY_SIZE,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};

export const TITLE: CellStyle = {
  font: TITLE_FONT,
  size: TITLE_SIZE,
  horizontal: 'center',
  vertical: 'center',
};

export const YEAR_STYLE: CellStyle = {
  font: BODY_FONT,
  size: 12,
  horizontal: 'center',
  vertical: 'center',
};

export const AID_TITLE_STYLE: CellStyle = {
  font: BODY_FONT,
  size: AID_SIZE,
  color: AID_INK,
  horizontal: 'left',
  vertical: 'bottom',
};

export const AID: CellStyle = {
  font: BODY_FONT,
  size: AID_SIZE,
  color: AID_INK,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};
