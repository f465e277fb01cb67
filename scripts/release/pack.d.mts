/** See pack.mjs. */
export const PACKED: readonly string[];
export function packedFiles(root: string, paths?: readonly string[]): string[];
export function packed(root: string, folder: string, files?: readonly string[]): Uint8Array;
export function checksums(contents: Readonly<Record<string, Uint8Array>>): string;
export function unlikeChecksums(list: string, read: (name: string) => Uint8Array | null): string[];
