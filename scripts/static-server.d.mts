/** See static-server.mjs. */
export const CONTENT_SECURITY_POLICY: string;
export function fileFor(folder: string, requestPath: string): string | null;
export function headersFor(file: string): Record<string, string>;
export function serve(
  folder: string,
  port: number,
  host?: string,
  tls?: { readonly cert: Buffer; readonly key: Buffer },
): Promise<{ readonly port: number; close(): void }>;
