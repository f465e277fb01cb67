import type { BackendEvent } from '../host/backend';

/** Tells what happens in the workbook to all who listen. */
export class EventTeller {
  private readonly listeners = new Set<(event: BackendEvent) => void>();
  private lastSelection = '';

  /** Univer tells a selection when the mouse goes down, moves and comes up; Excel tells it once. */
  tell(event: BackendEvent): void {
    if (event.kind === 'selected' && this.isKnown(event)) return;
    for (const listener of this.listeners) listener(event);
  }

  /** Listens from now on; the answer ends it. */
  subscribe(listener: (event: BackendEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private isKnown(selection: BackendEvent): boolean {
    const told = JSON.stringify(selection);
    const known = told === this.lastSelection;
    this.lastSelection = told;
    return known;
  }
}
