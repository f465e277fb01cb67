const DELIMITERS = [',', '\t', ';', '，'] as const;

/**
 * The rows of a CSV text: quotes with doubled quotes inside, line breaks inside quotes, \r\n, \n or \r, a byte order mark.
 * The delimiter is the one of comma, tab, semicolon and full-width comma that the first line has most of. A quote that
 * never closes takes the rest of the text, as spreadsheets do.
 */
export function parseCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && plain.charAt(index + 1) === '\n') index += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
