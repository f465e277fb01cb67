/** A question about things of one kind, each of which is asked once and forgotten with it. */
type Once<Thing extends object> = <Answer>(find: (thing: Thing) => Answer) => (thing: Thing) => Answer;

/**
 * The same question about a thing that never changes, asked once: a workbook, sheet, table or profile that was read. What is
 * known of it goes with it. What else is handed over serves to find the answer and must not change it; of two things that
 * make the answer together, `onceEachPair`. The answer must not be undefined.
 */
export function onceEach<Thing extends object, Rest extends readonly unknown[], Answer>(
  find: (thing: Thing, ...rest: Rest) => Answer,
): (thing: Thing, ...rest: Rest) => Answer {
  const answers = new WeakMap<Thing, Answer>();
  return (thing, ...rest) => {
    const known = answers.get(thing);
    if (known !== undefined) return known;
    const answer = find(thing, ...rest);
    answers.set(thing, answer);
    return answer;
  };
}

/**
 * As `onceEach`, for many questions about things of one kind that are asked one after the other of the same thing: there is
 * one record for each thing, however many questions, and that of the last is at hand.
 */
export function onceEachOf<Thing extends object>(): Once<Thing> {
  const records = new WeakMap<Thing, unknown[]>();
  let questions = 0;
  let last: { readonly thing: Thing; readonly record: unknown[] } | null = null;
  const recordOf = (thing: Thing): unknown[] => {
    if (last !== null && last.thing === thing) return last.record;
    let record = records.get(thing);
    if (record === undefined) {
      record = new Array<unknown>(questions).fill(undefined);
      records.set(thing, record);
    }
    last = { thing, record };
    return record;
  };
  return <Answer>(find: (thing: Thing) => Answer) => {
    const question = questions;
    questions += 1;
    return (thing: Thing): Answer => {
      const record = recordOf(thing);
      const known = record[question] as Answer | undefined;
      if (known !== undefined) return known;
      const answer = find(thing);
      record[question] = answer;
      return answer;
    };
  };
}

/** The same question about two things together, asked once: a table under a profile, a workbook with its tables. */
export function onceEachPair<First extends object, Second extends object, Answer>(
  find: (first: First, second: Second) => Answer,
): (first: First, second: Second) => Answer {
  const known = onceEach((first: First) => onceEach((second: Second) => find(first, second)));
  return (first, second) => known(first)(second);
}
