import { FIELD } from './form-names';

/** What the fields of a form mean in English; the form itself prints them in Chinese. */
const IN_ENGLISH: Readonly<Record<keyof typeof FIELD, string>> = {
  projectName: 'Project name',
  department: 'Department in charge',
  implementer: 'Implementing unit',
  goal: 'Annual goal',
  goalExpected: 'Expected goal',
  goalActual: 'Goal reached',
  funds: 'Project funds',
  totalAmount: 'Total of the year',
  initial: 'Initial budget',
  budget: 'Annual budget',
  executed: 'Executed amount',
  executionRate: 'Execution rate',
  l1: 'Level-1 indicator',
  l2: 'Level-2 indicator',
  l3: 'Level-3 indicator',
  nature: 'Nature',
  direction: 'Direction',
  target: 'Target',
  unit: 'Unit',
  actual: 'Actual value',
  weight: 'Weight',
  score: 'Score',
  note: 'Reason for deviation',
  weightTotal: 'Sum of weights',
  total: 'Total',
  grade: 'Grade',
  rate: 'Execution rate',
  rateScore: 'Score of the execution rate',
  sum: 'Sum',
  targetValue: 'Target',
  actualValue: 'Actual value',
  targetNumber: 'Target (number)',
  actualNumber: 'Actual value (number)',
  subtotal: 'Subtotal',
};

const BY_LABEL = new Map(
  Object.entries(FIELD).map(([key, label]) => [label as string, IN_ENGLISH[key as keyof typeof FIELD]]),
);

/** The English name of a field beside the words that the form prints for it; any other text stays as it is. */
export function fieldInEnglish(label: string): string {
  const english = BY_LABEL.get(label);
  return english === undefined ? label : `${english} (${label})`;
}
