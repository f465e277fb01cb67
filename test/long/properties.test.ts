// The same properties as in `npm test`, on the whole number of rows, formulas and faults.
import '../core/audit/hostile-texts.test';
import '../core/audit/seeded-faults.test';
import '../properties/double-formulas.test';
import '../properties/execution-formulas.test';
import '../properties/formula-evaluator.test';
import '../properties/indicator-formulas.test';
import '../properties/text-number-formula.test';
import '../properties/total-formulas.test';
