import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { tableJsonSchema } from '../../../src/core/table/table-json';
import { TABLE_FILES, readTableFile } from '../../support/published-tables';

const PATH = join(__dirname, '../../../docs/schema/table.schema.json');

describe('docs/schema/table.schema.json', () => {
  it('is what the reader of table.json asks for', () => {
    const schema = JSON.parse(JSON.stringify(tableJsonSchema())) as unknown;
    const written = (): unknown => JSON.parse(readFileSync(PATH, 'utf8'));
    const isStale = JSON.stringify(written()) !== JSON.stringify(schema);
    if (process.env['UPDATE_DOCS'] === '1' && isStale) writeFileSync(PATH, JSON.stringify(schema, null, 2));
    expect(written()).toEqual(schema);
  });

  it('takes every published table and refuses a broken one', () => {
    const check = new Ajv({ strict: false }).compile(tableJsonSchema());
    for (const file of TABLE_FILES) expect([file, check(readTableFile(file))]).toEqual([file, true]);
    expect(check({ ...(readTableFile('000-1.json') as object), year: '24' })).toBe(false);
    expect(check({ ...(readTableFile('000-1.json') as object), layout: '9col' })).toBe(false);
  });
});
