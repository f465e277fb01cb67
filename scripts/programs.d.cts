/** See programs.cjs. */
export function findProgram(
  program: 'chromium' | 'libreoffice',
  env?: Readonly<Record<string, string | undefined>>,
  exists?: (path: string) => boolean,
): string | null;
