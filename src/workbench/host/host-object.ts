import { WireFailure } from './protocol';

/** What one object of Excel's model can do here, by the camelCase names of Office.js. Anything else is refused aloud. */
export interface HostObject {
  readonly kind: string;
  /** Goes back as `_Id`, by which the client reaches the object again in a later batch. */
  readonly id?: string;
  readonly read: Readonly<Record<string, () => unknown>>;
  readonly write?: Readonly<Record<string, (value: never) => void>>;
  /** Objects reached by a property (no arguments) or by a method; null where Excel answers a null object. */
  readonly children?: Readonly<Record<string, (...args: never[]) => HostObject | null>>;
  /** Methods that answer data or nothing. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
}

/** Office.js writes "GetUsedRange" on the wire for `getUsedRange`. */
export function camelCase(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Answers `load`: the named properties, in the wire's spelling, of the object or of each member of a collection. */
export function queryObject(object: HostObject, select: readonly string[]): Record<string, unknown> {
  if (object.items !== undefined) {
    return {
      _Items: object.items().map((item) => ({
        ...(item.id === undefined ? {} : { _Id: item.id }),
        ...queryObject(item, select),
      })),
    };
  }
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  const names = select.length > 0 ? select : Object.keys(object.read);
  for (const name of names) {
    const slash = name.indexOf('/');
    if (slash < 0) {
      answer[pascalCase(name)] = readProperty(object, name);
    } else {
      const child = name.slice(0, slash);
      nested.set(child, [...(nested.get(child) ?? []), name.slice(slash + 1)]);
    }
  }
  for (const [name, rest] of nested) {
    const child = childObject(object, name, []);
    answer[pascalCase(name)] = child === null ? null : queryObject(child, rest);
  }
  return answer;
}

function readProperty(object: HostObject, name: string): unknown {
  const reader = object.read[name];
  if (reader === undefined) throw notImplemented(object, name);
  return reader();
}

/** Follows one step of an object path. */
export function childObject(object: HostObject, name: string, args: readonly unknown[]): HostObject | null {
  const child = object.children?.[name];
  if (child === undefined) throw notImplemented(object, name);
  return child(...(args as never[]));
}

/** Runs a method that is not itself an object path. Event registrations of every kind are taken without a word. */
export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = object.methods?.[name];
  if (method !== undefined) return method(...(args as never[]));
  if (name.startsWith('_')) return null;
  if (object.children?.[name] !== undefined) {
    childObject(object, name, args);
    return null;
  }
  throw notImplemented(object, name);
}

/** Sets a property of an object as a script asks; throws for one that the host does not have. */
export function setProperty(object: HostObject, name: string, value: unknown): void {
  const writer = object.write?.[name];
  if (writer === undefined) throw notImplemented(object, name);
  writer(value as never);
}

function notImplemented(object: HostObject, name: string): WireFailure {
  return new WireFailure('NotImplemented', `${object.kind}.${name} is not implemented by this host.`);
}
