import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** How the pane is to look; "contrast" where Office or the system asks for high contrast. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** The green of a spreadsheet: the pane sits beside one all day and should not compete with it. */
const brand: BrandVariants = {
  10: '#02170B',
  20: '#042513',
  30: '#06331A',
  40: '#084121',
  50: '#0A5029',
  60: '#0C5F31',
  70: '#0E6E39',
  80: '#107C41',
  90: '#2B8F57',
  100: '#54AB7B',
  110: '#66B78A',
  120: '#7AC39B',
  130: '#93D2B0',
  140: '#ADE0C5',
  150: '#C7EDD9',
  160: '#E0F7EB',
};

/** Office's own UI fonts first, then what each system has for Chinese. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const THEMES: Record<ThemeName, Theme> = {
  light: { ...createLightTheme(brand), fontFamilyBase },
  dark: { ...createDarkTheme(brand), fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** The Fluent theme of a name. */
export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}

/** Light or dark, from the background colour that Office gives its panes ("#292929"); null when it is no colour. */
export function themeOfBackground(color: string): ThemeName | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
