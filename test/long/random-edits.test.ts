// The random edits of the normal tests, two thousand of them.
import '../workbench/univer/random-edits.test';
