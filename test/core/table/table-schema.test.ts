import Ajv from 'ajv/dist/2020';
import { tableJsonSchema } from '../../../src/core/table/table-json';
import { TABLE_FILES, readTableFile } from '../../support/published-tables';

describe('docs/schema/table.schema.json', () => {
  it('takes every published table and refuses a broken one', () => {
    const check = new Ajv({ strict: false }).compile(tableJsonSchema());
    for (const file of TABLE_FILES) expect([file, check(readTableFile(file))]).toEqual([file, true]);
    expect(check({ ...(readTableFile('000-1.json') as object), year: '24' })).toBe(false);
    expect(check({ ...(readTableFile('000-1.json') as object), layout: '9col' })).toBe(false);
  });
});
