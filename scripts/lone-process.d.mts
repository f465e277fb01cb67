/** See lone-process.mjs. */
export function alone<T>(
  lock: string,
  what: string,
  work: (began: (pid: number) => void) => Promise<T>,
  options?: { readonly say?: (message: string) => void; readonly stillMs?: number },
): Promise<T>;
