/**
 * A state that views follow, as React's `useSyncExternalStore` takes it: each change makes a new one and is told to all who
 * subscribed.
 */
export class ObservableState<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getState = (): State => this.state;

  /** Puts another state in the place of this one. */
  protected become(state: State): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  /** Changes some of the state. */
  protected set(change: Partial<State>): void {
    this.become({ ...this.state, ...change });
  }
}
