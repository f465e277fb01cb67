import type { NameSnapshot } from '../../core/workbook/snapshot';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { WireFailure } from './protocol';

/** `NamedItemCollection` of the workbook, or of one sheet. */
export function namesObject(backend: WorkbookBackend, scope: string | null): HostObject {
  const here = () => backend.names().filter((name) => name.scope === scope);
  const find = (name: string): HostObject | null => {
    const found = here().find((other) => other.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : nameObject(backend, found);
  };
  return {
    kind: 'NamedItemCollection',
    read: {},
    items: () => here().map((name) => nameObject(backend, name)),
    children: {
      getItem: (name: string) => {
        const item = find(name);
        if (item === null) throw new WireFailure('ItemNotFound', `There is no name ${name}.`);
        return item;
      },
      getItemOrNullObject: find,
      add: (name: string, reference: string) => {
        backend.setName(name, reference);
        return nameObject(backend, { name, refersTo: reference, scope: null, hidden: false });
      },
    },
  };
}

function nameObject(backend: WorkbookBackend, name: NameSnapshot): HostObject {
  return {
    kind: 'NamedItem',
    read: {
      name: () => name.name,
      formula: () => name.refersTo,
      visible: () => !name.hidden,
      scope: () => (name.scope === null ? 'Workbook' : 'Worksheet'),
    },
    write: {
      formula: (reference: string) => {
        backend.setName(name.name, reference);
      },
    },
    methods: {
      delete: () => {
        backend.setName(name.name, null);
      },
    },
  };
}
