import { remembered } from '../../../src/core/remember/remembered';

/** A question that tells how often it was really asked. */
function counted(most?: number): { readonly ask: (text: string) => string; readonly asked: string[] } {
  const asked: string[] = [];
  const ask = remembered((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  }, most);
  return { ask, asked };
}

describe('remembered', () => {
  it('asks once and answers the same ever after', () => {
    const { ask, asked } = counted();
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['A', 'B', 'A']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('remembers answers that are false, empty or null', () => {
    const answers: readonly unknown[] = [false, '', 0, null];
    for (const answer of answers) {
      let times = 0;
      const ask = remembered(() => {
        times += 1;
        return answer;
      });
      expect([ask('a'), ask('a')]).toEqual([answer, answer]);
      expect(times).toBe(1);
    }
  });

  it('holds as many texts as it may', () => {
    const { ask, asked } = counted(3);
    for (const text of ['a', 'b', 'c', 'a', 'b', 'c']) ask(text);
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('forgets all when one more comes, and begins anew', () => {
    const { ask, asked } = counted(3);
    for (const text of ['a', 'b', 'c', 'd', 'd', 'a']) ask(text);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  it('never holds more than the 20,000 texts that it may by itself', () => {
    const { ask, asked } = counted();
    for (let at = 0; at < 20_000; at += 1) ask(String(at));
    ask('0');
    expect(asked).toHaveLength(20_000);
    ask('one more');
    ask('0');
    expect(asked.slice(20_000)).toEqual(['one more', '0']);
  });
});
