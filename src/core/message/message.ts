/** A sentence in the languages of the pane, with places for data: "得分 {score}，分值 {weight}". */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Sentence;

/** What a rule or another part can say, by the id of each sentence. */
export type Sentences<Id extends string = string> = Readonly<Record<Id, Sentence>>;

/** What stands in a place of a sentence: a text as the form writes it, a number, or sentences of the same rule. */
export type Datum = string | number | Told | readonly (string | Told)[];

export type MessageData = Readonly<Record<string, Datum>>;

/** A sentence that is not yet told: its id, and what stands in its places. */
export interface Told<Id extends string = string> {
  readonly message: Id;
  readonly data?: MessageData;
}

/** A sentence that can be told anywhere, because its wording goes along with it. Plain data: it can be sent to a thread. */
export interface Message<Id extends string = string> extends Told<Id> {
  readonly sentence: Sentence;
}

/** A text that is the same in every language (figures, what a form says), or a message. */
export type Phrase = string | Message;

type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | Places<Rest>
  : never;

type DataOf<S extends Sentence> = [Places<S['zh']>] extends [never]
  ? []
  : [data: Readonly<Record<Places<S['zh']>, Phrase | number | readonly Phrase[]>>];

/** Makes messages out of a table of sentences. A place that is left without data, or an unknown id, does not compile. */
export function speaker<const S extends Readonly<Record<string, Sentence>>>(
  sentences: S,
): <Id extends keyof S & string>(message: Id, ...data: DataOf<S[Id]>) => Message<Id> {
  return (message, ...[data]) => {
    const sentence: Sentence | undefined = sentences[message];
    if (sentence === undefined) throw new Error(`no message "${message}"`);
    return data === undefined ? { message, sentence } : { message, sentence, data };
  };
}

/** Tells a message, or a text as it is, in one language. */
export function told(phrase: Phrase, language: Language): string {
  return typeof phrase === 'string' ? phrase : tell({}, phrase, language);
}

/** The same as a sentence of its own, with its full stop. */
export function sentence(phrase: Phrase, language: Language): string {
  return `${told(phrase, language)}${language === 'zh' ? '。' : '.'}`;
}

/** The same data with each message in it told in Chinese: it then compares by what it says and not by its wordings. */
export function dataInChinese(data: MessageData): MessageData {
  return Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, inChinese(datum)]));
}

function inChinese(datum: Datum): Datum {
  if (typeof datum === 'string' || typeof datum === 'number') return datum;
  if (isList(datum)) return datum.map((part) => (hasSentence(part) ? told(part, 'zh') : part));
  return hasSentence(datum) ? told(datum, 'zh') : datum;
}

function hasSentence(part: string | Told): part is Message {
  return typeof part !== 'string' && 'sentence' in part;
}

/**
 * Tells a sentence in one language. A place is `{name}`, or `{name:、}` for a list whose parts are joined by what follows the
 * colon. Throws for an id or a place that nothing is known for: a fault of the rule.
 */
export function tell(sentences: Sentences, it: Told, language: Language): string {
  const { message, data = {} } = it;
  const sentence = hasSentence(it) ? it.sentence : sentences[message];
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
