import { useSyncExternalStore } from 'react';
import type { ThemeName } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

/** Office's theme where it told us, else the system's; forced colours go before both. */
export function useThemeName(fromOffice: ThemeName | null): ThemeName {
  const contrast = useMedia(CONTRAST);
  const dark = useMedia(DARK);
  if (contrast) return 'contrast';
  return fromOffice ?? (dark ? 'dark' : 'light');
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => matchMedia(query).matches,
  );
}
