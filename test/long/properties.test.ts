// The same properties as in `npm test`, on the whole number of rows.
import '../properties/execution-formulas.test';
import '../properties/indicator-formulas.test';
import '../properties/text-number-formula.test';
import '../properties/total-formulas.test';
