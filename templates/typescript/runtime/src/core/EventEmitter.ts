import { castToError } from '../internal/errors';

/** The listener of each event, by the event's name. */
type Listeners<Events> = { [Name in keyof Events]: (...values: never[]) => void };

/** What `emitted` resolves to: what listeners get, or all of it in a list where that is several values. */
type Emitted<Listener> =
  Listener extends (...values: infer Values) => void ?
    Values extends [] ? undefined
    : Values extends [infer Value] ? Value
    : Values
  : never;

/** Something that events happen to. */
export class EventEmitter<Events extends Listeners<Events>> {
  readonly #entries = new Map<keyof Events, { listener: Events[keyof Events]; once: boolean }[]>();
  readonly #pending: (() => void)[] = [];

  /** Has a listener called for each event of that name. One that is added twice is called twice. */
  on<Name extends keyof Events>(name: Name, listener: Events[Name]): this {
    return this.#add(name, listener, false);
  }

  /** Has a listener called for the next event of that name only. */
  once<Name extends keyof Events>(name: Name, listener: Events[Name]): this {
    return this.#add(name, listener, true);
  }

  /** Has a listener no longer called; of one that was added more than once, the oldest entry goes. */
  off<Name extends keyof Events>(name: Name, listener: Events[Name]): this {
    const entries = this.#entries.get(name) ?? [];
    const index = entries.findIndex((entry) => entry.listener === listener);
    this.#entries.set(
      name,
      entries.filter((_, i) => i !== index),
    );
    return this;
  }

  /** The next event of that name. Rejects when there is an `error` before. */
  emitted<Name extends keyof Events>(name: Name): Promise<Emitted<Events[Name]>> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.off(name, arrived as unknown as Events[Name]);
        this.off('error' as keyof Events, failed as unknown as Events[keyof Events]);
      };
      const arrived = (...values: unknown[]): void => {
        end();
        resolve((values.length > 1 ? values : values[0]) as Emitted<Events[Name]>);
      };
      const failed = (error: unknown): void => {
        end();
        reject(castToError(error));
      };
      this.on(name, arrived as unknown as Events[Name]);
      if (name !== 'error') {
        this.on('error' as keyof Events, failed as unknown as Events[keyof Events]);
      }
    });
  }

  #add<Name extends keyof Events>(name: Name, listener: Events[Name], once: boolean): this {
    this.#entries.set(name, [...(this.#entries.get(name) ?? []), { listener, once }]);
    return this;
  }

  /** Calls the listeners of an event, after those of an event that is under way. For this package's own use. */
  _emit<Name extends keyof Events>(name: Name, ...values: Parameters<Events[Name]>): void {
    this.#pending.push(() => {
      this.#call(name, values);
    });
    if (this.#pending.length === 1) {
      for (let next = this.#pending[0]; next; next = this.#pending[0]) {
        next();
        this.#pending.shift();
      }
    }
  }

  #call<Name extends keyof Events>(name: Name, values: Parameters<Events[Name]>): void {
    const entries = this.#entries.get(name) ?? [];
    this.#entries.set(
      name,
      entries.filter((entry) => !entry.once),
    );
    for (const { listener } of entries) {
      try {
        (listener as (...values: Parameters<Events[Name]>) => void)(...values);
      } catch (error) {
        // The other listeners are called all the same, and what one throws stays as loud as any error that nobody catches.
        void Promise.reject(castToError(error));
      }
    }
  }

  /** Whether an event would be heard. For this package's own use. */
  _hasListener(name: keyof Events): boolean {
    return (this.#entries.get(name) ?? []).length > 0;
  }
}
