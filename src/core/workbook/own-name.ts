/** What the names begin with that we give to places of a workbook for ourselves. */
const OWN_PREFIX = 'ziping_';

/** A name by which we know a sheet of ours again. */
export function ownName(text: string): string {
  return `${OWN_PREFIX}${text}`;
}

/** Whether a name is one of ours: no formula of the user's rests on it. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(OWN_PREFIX);
}
