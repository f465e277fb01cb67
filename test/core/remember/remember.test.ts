import { onceEach, onceEachOf } from '../../../src/core/remember/once-each';
import { remembered, rememberedBy } from '../../../src/core/remember/remembered';

/** A question that writes down what it was asked. */
function asking<Asked, Answer>(
  answer: (asked: Asked) => Answer,
): {
  readonly find: (asked: Asked) => Answer;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  return { asked, find: (one) => (asked.push(one), answer(one)) };
}

describe('remembered', () => {
  it('leaves nothing behind of a question that failed', () => {
    let fails = true;
    const known = remembered((text: string) => {
      if (fails) throw new Error(text);
      return text;
    });
    expect(() => known('a')).toThrow('a');
    fails = false;
    expect(known('a')).toBe('a');
  });
});

describe('rememberedBy', () => {
  it('asks once for all things of one key, with the same bound', () => {
    const { find, asked } = asking(({ name }: { name: string }) => name.toUpperCase());
    const known = rememberedBy(({ name }: { name: string }) => name, find, 2);
    expect(['a', 'a', 'b', 'b', 'a'].map((name) => known({ name }))).toEqual(['A', 'A', 'B', 'B', 'A']);
    expect(asked.map(({ name }) => name)).toEqual(['a', 'b']);
    for (const name of ['c', 'a']) known({ name });
    expect(asked.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('onceEach', () => {
  it('asks each thing once, also where two are alike or the answer is null', () => {
    const [one, other] = [{ at: 1 }, { at: 1 }];
    const { find, asked } = asking((_: { at: number }) => null);
    const known = onceEach(find);
    for (const thing of [one, other, one, other]) expect(known(thing)).toBeNull();
    expect(asked).toEqual([one, other]);
  });

  it('asks two things together once', () => {
    const asked: string[] = [];
    const known = onceEach((a: { name: string }) =>
      onceEach((b: { name: string }) => {
        asked.push(a.name + b.name);
        return a.name + b.name;
      }),
    );
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect([known(a)(b), known(b)(a), known(a)(a), known(a)(b)]).toEqual(['ab', 'ba', 'aa', 'ab']);
    expect(asked).toEqual(['ab', 'ba', 'aa']);
  });
});

describe('onceEachOf', () => {
  it('asks every question once of each thing, whatever is asked between', () => {
    const once = onceEachOf<{ readonly at: number }>();
    const first = asking(({ at }: { at: number }) => at);
    const second = asking(({ at }: { at: number }) => (at === 0 ? null : -at));
    const [ask, askMore] = [once(first.find), once(second.find)];
    const things = [{ at: 0 }, { at: 1 }];
    for (const thing of [...things, ...things]) {
      expect(ask(thing)).toBe(thing.at);
      expect(askMore(thing)).toBe(thing.at === 0 ? null : -thing.at);
    }
    expect([first.asked, second.asked]).toEqual([things, things]);
  });

  it('takes a question that comes when things were asked already', () => {
    const once = onceEachOf<object>();
    const thing = {};
    expect(once(() => 'early')(thing)).toBe('early');
    const late = asking((_: object) => 'late');
    const ask = once(late.find);
    expect([ask(thing), ask(thing)]).toEqual(['late', 'late']);
    expect(late.asked).toHaveLength(1);
  });
});
