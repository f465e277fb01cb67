/** A sentence in the languages of the pane, with places for data: "得分 {score}，分值 {weight}". */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Sentence;

/** What a rule can say, by the id of each sentence. */
export type Sentences<Id extends string = string> = Readonly<Record<Id, Sentence>>;

/** What stands in a place of a sentence: a text as the form writes it, a number, or sentences of the same rule. */
export type Datum = string | number | Told | readonly (string | Told)[];

export type MessageData = Readonly<Record<string, Datum>>;

/** A sentence that is not yet told: its id, and what stands in its places. */
export interface Told<Id extends string = string> {
  readonly message: Id;
  readonly data?: MessageData;
}

/**
 * Tells a sentence in one language. A place is `{name}`, or `{name:、}` for a list whose parts are joined by what follows the
 * colon. Throws for an id or a place that nothing is known for: a fault of the rule.
 */
export function tell(sentences: Sentences, { message, data = {} }: Told, language: Language): string {
  const sentence = sentences[message];
  if (sentence === undefined) throw new Error(`no message "${message}"`);
  return sentence[language].replace(PLACE, (_, name: string, joint: string | undefined) => {
    const datum = data[name];
    if (datum === undefined) throw new Error(`message "${message}" lacks {${name}}`);
    return shown(sentences, datum, joint ?? '', language);
  });
}

/** The names of the places of a text. */
export function placesOf(text: string): string[] {
  return [...text.matchAll(PLACE)].flatMap(([, name]) => name ?? []);
}

const PLACE = /\{([a-zA-Z]+)(?::([^{}]*))?\}/gu;

function shown(sentences: Sentences, datum: Datum, joint: string, language: Language): string {
  if (typeof datum === 'string') return datum;
  if (typeof datum === 'number') return String(datum);
  if (isList(datum)) return datum.map((part) => shown(sentences, part, '', language)).join(joint);
  return tell(sentences, datum, language);
}

function isList(datum: Datum): datum is readonly (string | Told)[] {
  return Array.isArray(datum);
}
