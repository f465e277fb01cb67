/**
 * The name under which a part is found. Names of a package differ in no capitals, are written with "/" and without one
 * before; some programs write "\" or a leading "/", and a character may stand as %20. "a/./b" and "a/c/../b" are "a/b".
 */
export function partKey(name: string): string {
  const path = decodedName(name).replaceAll('\\', '/');
  const plain = path.includes('/.') || path.includes('//') || path.startsWith('/') || path.startsWith('.');
  return (plain ? steps(path).join('/') : path).toLowerCase();
}

/** "xl/workbook.xml" + "worksheets/sheet1.xml" → "xl/worksheets/sheet1.xml"; from the root where the target says so. */
export function resolvePart(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('/')) return steps(path).join('/');
  const base = from.replaceAll('\\', '/');
  return steps(base.slice(0, base.lastIndexOf('/') + 1) + path).join('/');
}

/** Where the relationships of a part stand; those of the package itself for "". */
export function relationshipsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function steps(path: string): string[] {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept;
}

function decodedName(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
