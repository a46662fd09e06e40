import type { Connection } from '../core/call.ts';

/** The connections of one server, or of one twin's `fetch`: which are open, and the order in which they open and end. */
export class Connections {
  readonly #open: (Connection | undefined)[] = [];
  #events = 0;

  open(): Connection {
    const free = this.#open.indexOf(undefined);
    const index = free === -1 ? this.#open.length : free;
    const connection: Connection = { slot: index + 1, openedAt: ++this.#events, endedAt: undefined };
    this.#open[index] = connection;
    return connection;
  }

  /** Does nothing for a connection that has ended. */
  end(connection: { -readonly [Key in keyof Connection]: Connection[Key] }): void {
    if (connection.endedAt !== undefined) return;
    connection.endedAt = ++this.#events;
    this.#open[connection.slot - 1] = undefined;
  }
}
