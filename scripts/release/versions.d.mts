/** See versions.mjs. */
export function isLater(version: string, than: string): boolean;
export function datedChangelog(changelog: string, version: string, day: string): string;
export function notesOf(changelog: string, version: string): string;
export function withVersion(json: string, from: string, to: string): string;
export function withManifestVersion(xml: string, to: string): string;
