import Ajv from 'ajv';

import type { AuditReport } from '../../src/report/audit-report';
import { unreadableFile } from '../../src/report/file-audit';
import { sarifReport } from '../../src/report/sarif';
import { sampleReport } from './report-sample';

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
/** RFC 3986: what may stand in a URI reference; a percent sign begins an escape. */
const uri = { type: 'string', pattern: "^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$" };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const positive = { type: 'integer', minimum: 1 };
const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: { type: 'object', required: ['uri'], properties: { uri } },
        region: {
          type: 'object',
          required: ['startLine'],
          additionalProperties: false,
          properties: {
            startLine: positive,
            startColumn: positive,
            endLine: positive,
            endColumn: positive,
          },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['fullyQualifiedName'],
        additionalProperties: false,
        properties: { fullyQualifiedName: { type: 'string', minLength: 1 }, kind: { type: 'string' } },
      },
    },
  },
};

/** What SARIF 2.1.0 asks of the parts that we write; a property of another name would be a slip. */
const SARIF = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: {
                  name: { type: 'string', minLength: 1 },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        defaultConfiguration: { type: 'object', properties: { level } },
                      },
                    },
                  },
                },
              },
            },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    additionalProperties: false,
                    properties: { level, message: text, locations: { type: 'array', items: location } },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'ruleId'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string', minLength: 1 },
                level,
                message: text,
                locations: { type: 'array', items: location },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                suppressions: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['kind'],
                    properties: {
                      kind: { enum: ['inSource', 'external'] },
                      justification: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: Readonly<Record<string, number>>;
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        { readonly toolExecutionNotifications: readonly { readonly locations: readonly Place[] }[] },
      ];
      readonly results: readonly { readonly ruleId: string; readonly locations: readonly Place[] }[];
    },
  ];
}

function written(report: AuditReport): Sarif {
  return JSON.parse(sarifReport(report, '1.2.3')) as Sarif;
}

describe('the report as SARIF', () => {
  let report: AuditReport;
  beforeAll(async () => {
    report = await sampleReport();
  });

  it('has what SARIF 2.1.0 requires and nothing of another name', () => {
    const validate = new Ajv({ allErrors: true }).compile(SARIF);
    expect(validate(written(report)) ? [] : validate.errors).toEqual([]);
    expect(validate(written({ ...report, files: [] })) ? [] : validate.errors).toEqual([]);
  });

  it('describes every rule that a result names, those of ignored findings too', () => {
    const [{ tool, results }] = written(report).runs;
    const known = new Set(tool.driver.rules.map(({ id }) => id));
    expect(results.map(({ ruleId }) => ruleId).filter((id) => !known.has(id))).toEqual([]);
  });

  it('gives rows and columns from 1, the end column behind the last', () => {
    const [{ results }] = written(report).runs;
    const places = results.flatMap(({ locations }) => locations);
    const cell = places.find(({ logicalLocations }) =>
      logicalLocations?.[0]?.fullyQualifiedName.endsWith('!K24'),
    );
    expect(cell?.physicalLocation.region).toEqual({
      startLine: 24,
      startColumn: 11,
      endLine: 24,
      endColumn: 12,
    });
  });

  it.each([
    ['资料/2024 自评表.xlsx', '%E8%B5%84%E6%96%99/2024%20%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx'],
    ['100%#1?.xlsx', '100%25%231%3F.xlsx'],
    ['甲:乙.xlsx', '%E7%94%B2%3A%E4%B9%99.xlsx'],
    ['D:\\报送\\a.xlsx', 'file:///D:/%E6%8A%A5%E9%80%81/a.xlsx'],
    ['\\\\server\\share\\a.xlsx', 'file://server/share/a.xlsx'],
    ['/data/a.xlsx', '/data/a.xlsx'],
  ])('%s is written as a URI', (file, expected) => {
    const [{ invocations }] = written({ ...report, files: [unreadableFile(file, '坏了')] }).runs;
    const [notification] = invocations[0].toolExecutionNotifications;
    expect(notification?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(expected);
  });
});
