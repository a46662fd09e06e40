import { TwinError } from '../../../src/core/errors.ts';
import { createHandler } from '../../../src/server/control/handler.ts';
import { Sandboxes, type SandboxParts } from '../../../src/server/control/sandboxes.ts';
import type { Handler } from '../../../src/server/transport/handler.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { type AskHandler, asking } from './in-process.ts';

/** A machine whose time and ports are moved by hand. */
export class Machine {
  nowMs = Date.parse('2026-11-21T00:00:00Z');
  /** What answers on each port that is open. */
  readonly open = new Map<number, Handler>();
  /** Ports that other programs have. */
  readonly others = new Set<number>();
  readonly realNow = () => this.nowMs;

  /** The sandboxes of a server on this machine. */
  sandboxes(parts: Partial<SandboxParts> = {}): Sandboxes {
    let serial = 0;
    return new Sandboxes({
      twin: () => createTwin({ realNow: this.realNow }),
      listen: (handler, port) => this.#listen(handler, port),
      handler: (twin) => createHandler({ twin, guard: { host: '127.0.0.1' } }),
      token: () => `sbx_${++serial}`,
      realNow: this.realNow,
      ...parts,
    });
  }

  /** Asks what listens on a port. */
  ask(port: number): AskHandler {
    return asking(this.open.get(port)!);
  }

  async #listen(handler: Handler, wanted: number) {
    const port = wanted === 0 ? 50_000 + this.open.size : wanted;
    if (this.open.has(port) || this.others.has(port)) throw new TwinError('ERR_LISTEN', `${port} is in use.`);
    this.open.set(port, handler);
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      close: async () => {
        this.open.delete(port);
      },
    };
  }
}
