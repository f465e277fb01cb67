// The year's work of the normal tests, with a list as long as a bureau's.
import '../../browser/next-year.test';
