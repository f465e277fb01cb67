import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { RULES } from '../../../src/core/audit/engine/registry';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { accuracyDocument } from '../../support/accuracy-document';
import type { Base } from '../../support/faults/fault';
import {
  auditAnew,
  cleanWorkbook,
  FAULT_KINDS,
  tryFault,
  type FaultResult,
} from '../../support/faults/run-faults';
import { defaultProfile } from '../../support/rule-tester';
import { runCount } from '../../support/run-count';

/**
 * Puts one fault at a time into workbooks without any, at places drawn from fixed seeds, and asks whether the audit finds
 * it where it is, and whether it gives an error that is not true. docs/audit-accuracy.md is what comes out.
 */
const BASES: readonly Base[] = ['typed T11', 'typed T8', 'own formulas', 'our formulas'];
const CLEAN_PER_BASE = 12;
/** What writes the page needs all of them. */
const WRITES = process.env['UPDATE_RULE_DOCS'] === '1';
const WHOLE = 28;
const FAULTS_PER_KIND = WRITES ? WHOLE : runCount(8, WHOLE);
/** Not every table has a place for every fault: so many are tried before a kind is given up. */
const TRIES = FAULTS_PER_KIND * 12;
const DOCUMENT = join(__dirname, '..', '..', '..', 'docs', 'audit-accuracy.md');

/** Rules that have a line on the page. */
function rulesOf(page: string): string[] {
  return [...page.matchAll(/^\| \[([\w-]+)\]/gm)].map((match) => match[1] ?? '');
}

describe('faults at random places', () => {
  const profile = defaultProfile();
  const clean = new Map<Base, WorkbookSnapshot[]>();
  const results: FaultResult[] = [];

  beforeAll(async () => {
    for (const base of BASES) {
      const workbooks: WorkbookSnapshot[] = [];
      for (let seed = 1; seed <= CLEAN_PER_BASE; seed += 1) {
        workbooks.push(await cleanWorkbook(base, seed, profile));
      }
      clean.set(base, workbooks);
    }
    for (const kind of FAULT_KINDS) {
      let injected = 0;
      for (let seed = 1; injected < FAULTS_PER_KIND && seed <= TRIES; seed += 1) {
        const base = kind.bases[seed % kind.bases.length];
        const workbooks = base === undefined ? [] : (clean.get(base) ?? []);
        // The base changes with every seed; the workbook within it must go its own way.
        const workbook = workbooks[Math.floor(seed / kind.bases.length) % workbooks.length];
        if (base === undefined || workbook === undefined) throw new Error(`${kind.name} has no base`);
        const result = tryFault(kind, base, seed, workbook, profile);
        if (result === null) continue;
        injected += 1;
        results.push(result);
      }
    }
  }, 600_000);

  it('says nothing of a workbook without a fault', () => {
    for (const workbooks of clean.values()) {
      for (const workbook of workbooks) {
        const said = auditAnew(workbook, profile).filter(({ severity }) => severity !== 'info');
        expect(said.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
      }
    }
  });

  it('has hundreds of faults, thousands in the long run, each kind as often as asked', () => {
    expect(results.length).toBeGreaterThanOrEqual(FAULTS_PER_KIND === WHOLE ? 2000 : 500);
    const few = FAULT_KINDS.filter(
      (kind) => results.filter((result) => result.kind === kind).length < FAULTS_PER_KIND,
    );
    expect(few.map(({ name }) => name)).toEqual([]);
  });

  it('knows a fault of every rule on figures and formulas', () => {
    const seeded = new Set(FAULT_KINDS.map(({ rule }) => rule));
    const missing = RULES.filter(
      ({ meta }) =>
        ['figures', 'weights', 'formulas', 'structure'].includes(meta.family) && !seeded.has(meta.id),
    ).map(({ meta }) => meta.id);
    expect(missing).toEqual([]);
  });

  it('finds every fault where it is', () => {
    const missed = results
      .filter(({ found }) => !found)
      .map(({ kind, base, seed }) => `${kind.rule}: ${kind.name} in ${base}, seed ${String(seed)}`);
    expect(missed).toEqual([]);
  });

  it('gives no error that is not true', () => {
    const wrong = results.flatMap(({ kind, base, seed, falseErrors }) =>
      falseErrors.map((error) => `${kind.name} in ${base}, seed ${String(seed)}: ${error}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is what docs/audit-accuracy.md says', () => {
    const page = accuracyDocument(results, BASES.length * CLEAN_PER_BASE);
    if (WRITES) writeFileSync(DOCUMENT, page);
    const written = readFileSync(DOCUMENT, 'utf8');
    expect(rulesOf(written)).toEqual(expect.arrayContaining(rulesOf(page)));
    // The figures are those of the whole number of faults.
    if (FAULTS_PER_KIND === WHOLE) expect(written).toBe(page);
  });
});
