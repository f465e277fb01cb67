import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { filesUnder, textOf } from '../support/source-files';

/** Branches of every function in a file, by ESLint's own count: with no branch allowed it names them all. */
function branchesIn(linter: Linter, file: string): number[] {
  const messages = linter.verify(
    textOf(file),
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        rules: { complexity: ['error', { max: 0 }] },
      },
    ],
    { filename: file },
  );
  return messages.map(({ message }) => Number(/complexity of (\d+)/u.exec(message)?.[1]));
}

describe('the audit rules', () => {
  it('find in small steps: nine in ten functions have at most nine branches', () => {
    const linter = new Linter();
    const branches = filesUnder('src/core/audit/rules')
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => branchesIn(linter, file))
      .sort((a, b) => a - b);
    const p90 = branches[Math.ceil(branches.length * 0.9) - 1];
    console.info(`${String(branches.length)} functions, p90 ${String(p90)}, most ${String(branches.at(-1))}`);
    expect(branches.length).toBeGreaterThan(300);
    expect(branches.every((count) => count > 0)).toBe(true);
    expect(p90).toBeLessThanOrEqual(9);
  });
});
