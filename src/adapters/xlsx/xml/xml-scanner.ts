import { unescapeXml } from './xml-text';

/** What stands at one place of a part. `broken`: no XML from here on, or cut off; nothing follows it. */
export type XmlToken =
  'open' | 'close' | 'text' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'broken' | 'end';

/** One attribute and where it stands: name, and value without its quotes. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Deeper than any part of a workbook; a part that nests on and on is made to harm. */
const DEEPEST = 256;
const TAB = 9;
const LINE = 10;
const RETURN = 13;
const BLANK = 32;
const MARK = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const ASK = 63;
/** Numbers kept of one attribute: start and end of its name, start and end of its value. */
const STEP = 4;

/**
 * Goes through a decoded part token by token and knows where each begins and ends, so that what is not touched can stay
 * letter for letter. A tag without content is one `open` with `isEmpty`. Never throws: what is no XML (a tag that is not
 * closed or closes another, an attribute without quotes, a second root) is `broken`, and `isWhole` tells at the end whether
 * the one root was closed.
 */
export class XmlScanner {
  kind: XmlToken = 'text';
  /** Where the token begins, and behind its last letter. */
  start = 0;
  end = 0;
  /** Name of an opening or closing tag as written; `localStart` is behind its prefix. */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  isEmpty = false;
  /** Elements that are open around the next token. */
  depth = 0;
  isWhole = false;
  attributeCount = 0;
  private readonly places: number[] = [];
  private readonly opened: number[] = [];
  private hasRoot = false;

  constructor(readonly xml: string) {}

  /** Goes to the next token; false at the end and where the XML breaks. */
  next(): boolean {
    const { xml } = this;
    const at = this.end;
    this.start = at;
    this.attributeCount = 0;
    if (this.kind === 'broken') return false;
    if (at >= xml.length) {
      this.isWhole = this.hasRoot && this.depth === 0;
      this.kind = this.isWhole ? 'end' : 'broken';
      return false;
    }
    if (xml.charCodeAt(at) !== LESS) return this.text(at);
    switch (xml.charCodeAt(at + 1)) {
      case MARK:
        return this.declaration(at);
      case ASK:
        return this.until('instruction', '?>', at + 2);
      case SLASH:
        return this.closing(at + 2);
      default:
        return this.opening(at + 1);
    }
  }

  /** Whether this tag has that name, whatever its prefix. */
  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.xml.startsWith(local, this.localStart);
  }

  /** The name of this tag without its prefix. */
  get local(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  /** The name of this tag as written. */
  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** The value of an attribute of this tag by its name as written; undefined when it has none. */
  attribute(name: string): string | undefined {
    for (let at = 0; at < this.attributeCount * STEP; at += STEP) {
      const start = this.places[at] ?? 0;
      if ((this.places[at + 1] ?? 0) - start === name.length && this.xml.startsWith(name, start))
        return unescapeXml(this.xml.slice(this.places[at + 2], this.places[at + 3]));
    }
    return undefined;
  }

  /** All attributes of this tag with their places. */
  attributes(): XmlAttribute[] {
    return Array.from({ length: this.attributeCount }, (_, index) => {
      const [nameStart = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = this.places.slice(index * STEP);
      const name = this.xml.slice(nameStart, nameEnd);
      const value = unescapeXml(this.xml.slice(valueStart, valueEnd));
      return { name, value, nameStart, valueStart, valueEnd };
    });
  }

  /** The characters that a `text` or `cdata` token stands for. */
  content(): string {
    if (this.kind === 'cdata') return this.xml.slice(this.start + CDATA.length, this.end - CDATA_END.length);
    return unescapeXml(this.xml.slice(this.start, this.end));
  }

  private text(at: number): boolean {
    const next = this.xml.indexOf('<', at);
    this.end = next < 0 ? this.xml.length : next;
    this.kind = 'text';
    return this.depth > 0 || isBlank(this.xml, at, this.end) ? true : this.broken();
  }

  private declaration(at: number): boolean {
    if (this.xml.startsWith('<!--', at)) return this.until('comment', '-->', at + 4);
    if (this.xml.startsWith(CDATA, at)) {
      return this.depth > 0 ? this.until('cdata', CDATA_END, at + CDATA.length) : this.broken();
    }
    return this.hasRoot ? this.broken() : this.doctype(at + 2);
  }

  private until(kind: XmlToken, mark: string, from: number): boolean {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) return this.broken();
    this.end = at + mark.length;
    this.kind = kind;
    return true;
  }

  /** Its own entities are in brackets and are never used: what names one keeps standing as written. */
  private doctype(from: number): boolean {
    let inside = 0;
    let quote = 0;
    for (let at = from; at < this.xml.length; at += 1) {
      const code = this.xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === LESS) inside += 1;
      else if (code === GREATER) {
        if (inside === 0) {
          this.end = at + 1;
          this.kind = 'doctype';
          return true;
        }
        inside -= 1;
      }
    }
    return this.broken();
  }

  private closing(from: number): boolean {
    const { xml } = this;
    this.nameOf(from);
    const end = pastBlanks(xml, this.nameEnd);
    const opened = this.opened[this.depth - 1];
    if (xml.charCodeAt(end) !== GREATER || opened === undefined) return this.broken();
    for (let at = from; at < this.nameEnd; at += 1)
      if (xml.charCodeAt(at) !== xml.charCodeAt(opened + at - from)) return this.broken();
    if (isName(xml.charCodeAt(opened + this.nameEnd - from))) return this.broken();
    this.depth -= 1;
    this.end = end + 1;
    this.kind = 'close';
    return true;
  }

  private opening(from: number): boolean {
    const { xml } = this;
    if (this.hasRoot && this.depth === 0) return this.broken();
    this.nameOf(from);
    if (this.nameEnd === this.localStart) return this.broken();
    let at = this.nameEnd;
    for (;;) {
      const next = pastBlanks(xml, at);
      const code = xml.charCodeAt(next);
      if (code === GREATER) return this.opens(next + 1, false);
      if (code === SLASH)
        return xml.charCodeAt(next + 1) === GREATER ? this.opens(next + 2, true) : this.broken();
      const end = next === at ? -1 : this.attributeAt(next);
      if (end < 0) return this.broken();
      at = end;
    }
  }

  private opens(end: number, isEmpty: boolean): boolean {
    if (!isEmpty) {
      if (this.depth >= DEEPEST) return this.broken();
      this.opened[this.depth] = this.nameStart;
      this.depth += 1;
    }
    this.hasRoot = true;
    this.isEmpty = isEmpty;
    this.end = end;
    this.kind = 'open';
    return true;
  }

  /** Notes the attribute that begins here and gives where it ends; -1 where it is none. */
  private attributeAt(start: number): number {
    const { xml, places } = this;
    let end = start;
    while (isName(xml.charCodeAt(end))) end += 1;
    const equals = pastBlanks(xml, end);
    if (end === start || xml.charCodeAt(equals) !== EQUALS) return -1;
    const open = pastBlanks(xml, equals + 1);
    const quote = xml.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    let close = open + 1;
    for (;;) {
      const code = xml.charCodeAt(close);
      if (code === quote) break;
      if (code === LESS || Number.isNaN(code)) return -1;
      close += 1;
    }
    const at = this.attributeCount * STEP;
    places[at] = start;
    places[at + 1] = end;
    places[at + 2] = open + 1;
    places[at + 3] = close;
    this.attributeCount += 1;
    return close + 1;
  }

  private nameOf(from: number): void {
    const { xml } = this;
    let at = from;
    let local = from;
    for (let code = xml.charCodeAt(at); isName(code); code = xml.charCodeAt(at)) {
      at += 1;
      if (code === COLON) local = at;
    }
    this.nameStart = from;
    this.localStart = local;
    this.nameEnd = at;
  }

  private broken(): boolean {
    this.kind = 'broken';
    this.end = this.start;
    return false;
  }
}

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/** Whatever does not end a name; which letters XML allows in one is not our question. */
function isName(code: number): boolean {
  if (code > ASK) return true;
  if (code <= QUOTE || code === APOSTROPHE || code === SLASH) return false;
  return code < LESS;
}

function isBlankCode(code: number): boolean {
  return code === BLANK || code === LINE || code === RETURN || code === TAB;
}

function pastBlanks(xml: string, from: number): number {
  let at = from;
  while (isBlankCode(xml.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(xml: string, from: number, end: number): boolean {
  return pastBlanks(xml, from) >= end;
}
