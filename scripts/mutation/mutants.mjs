// The small changes that a test should notice: those that Stryker makes, and two that it does not know: decimal arithmetic
// (money and scores are compared and added by methods here, not by operators), and a single step that is left out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';

const SILENT = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
};

/** Each method of Decimal with the one that decides otherwise at a single value, or turns the arithmetic round. */
const DECIMAL = {
  lessThan: 'lessThanOrEqualTo',
  lessThanOrEqualTo: 'lessThan',
  greaterThan: 'greaterThanOrEqualTo',
  greaterThanOrEqualTo: 'greaterThan',
  plus: 'minus',
  minus: 'plus',
  times: 'dividedBy',
  dividedBy: 'times',
};
const DECIMAL_CALL = new RegExp(`\\.(${Object.keys(DECIMAL).join('|')})(?=\\()`, 'gu');

/** Where the sentences of a rule begin: what they say is compared by the rule's page, and would be half of all mutants. */
const SENTENCES = /\b(?:zh|en|messages):\s*$/u;

/** A sentence in its languages, wherever it stands. */
const SENTENCE = /^\{\s*zh:/u;

/** Operators that bind less than what may stand around them. */
const LOOSE = new Set(['LogicalOperator', 'ConditionalExpression', 'EqualityOperator']);

/**
 * All mutants of some files (paths from the project's folder), in the order of the files and places, with the instrumented
 * text of each file. `seen` is the number under which the instrumented text tells that the place was reached.
 */
export async function mutantsOf(root, files) {
  const instrumenter = new Instrumenter(SILENT);
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const mutants = [];
  const instrumented = {};
  let first = 0;
  for (const file of files) {
    const content = readFileSync(join(root, file), 'utf8');
    const result = await instrumenter.instrument([{ name: file, mutate: true, content }], options);
    const made = result.mutants.map((one) => placed(file, content, one, first));
    // Numbers go on from file to file: one test reaches many files.
    instrumented[file] = result.files[0].content.replace(
      /(stry(?:Cov|MutAct)_9fa48\()((?:"\d+"(?:, )?)+)(?=\))/gu,
      (_, call, ids) => call + ids.replace(/\d+/gu, (id) => String(Number(id) + first)),
    );
    first += result.mutants.length;
    const sentences = made.filter(({ mutator, start }) => {
      if (mutator !== 'ObjectLiteral') return false;
      return SENTENCES.test(content.slice(0, start)) || SENTENCE.test(content.slice(start));
    });
    const isSentence = ({ start, end }) => sentences.some((told) => told.start <= start && end <= told.end);
    const own = [...decimalMutants(file, content, made), ...droppedSteps(file, content, made)];
    mutants.push(...[...made, ...own].filter((one) => !isSentence(one)));
  }
  return { mutants, instrumented };
}

/** A mutant as a change of the text from `start` to `end`. */
function placed(file, content, { id, location, mutatorName, replacement }, first) {
  const start = offsetOf(content, location.start);
  const end = offsetOf(content, location.end);
  const after = LOOSE.has(mutatorName) ? `(${replacement})` : replacement;
  return mutantAt(file, content, { start, end, after, mutator: mutatorName, seen: Number(id) + first });
}

function decimalMutants(file, content, made) {
  return [...content.matchAll(DECIMAL_CALL)].flatMap(({ index, 1: method }) => {
    const start = index + 1;
    const end = start + method.length;
    return ownMutant(file, content, made, { start, end, after: DECIMAL[method], mutator: 'DecimalMethod' });
  });
}

/** Statements that only do something: a handler that is not called, a notice that is not given, a finding not reported. */
function droppedSteps(file, content, made) {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) {
      const place = { start: node.getStart(source), end: node.getEnd() };
      found.push(...ownMutant(file, content, made, { ...place, after: ';', mutator: 'DroppedStep' }));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A mutant of our own; it is reached where the smallest of Stryker's around it is. */
function ownMutant(file, content, made, mutant) {
  const around = made
    .filter((one) => one.start <= mutant.start && mutant.end <= one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return around === undefined ? [] : [mutantAt(file, content, { ...mutant, seen: around.seen })];
}

function mutantAt(file, content, mutant) {
  const before = content.slice(0, mutant.start);
  return {
    ...mutant,
    file,
    before: content.slice(mutant.start, mutant.end),
    line: before.split('\n').length,
    column: mutant.start - before.lastIndexOf('\n'),
  };
}

function offsetOf(content, { line, column }) {
  let offset = 0;
  for (let passed = 0; passed < line; passed += 1) offset = content.indexOf('\n', offset) + 1;
  return offset + column;
}

/** `count` of the mutants, the same for the same seed; all of them where there are not so many. */
export function drawn(mutants, count, seed) {
  const random = randomFrom(seed);
  const left = [...mutants.keys()];
  const taken = [];
  while (taken.length < count && left.length > 0) {
    const [at] = left.splice(Math.floor(random() * left.length), 1);
    taken.push(at);
  }
  return taken.sort((a, b) => a - b).map((at) => mutants[at]);
}

/** Numbers from 0 up to 1 that a seed repeats (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
