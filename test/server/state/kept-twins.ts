import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TwinError } from '../../../src/core/errors.ts';
import { StateKeeper } from '../../../src/server/state/state-keeper.ts';
import { readStateFile } from '../../../src/server/state/state-reading.ts';
import { createTwin } from '../../../src/twin/twin.ts';

const { vendors } = createTwin().router;

/** A folder with a state file, and a machine's time that a test moves. */
export class KeptTwins {
  readonly folder: string;
  readonly file: string;
  readonly troubles: TwinError[] = [];
  nowMs = 1_000;

  private constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, 'log');
  }

  static async make(): Promise<KeptTwins> {
    return new KeptTwins(await fs.mkdtemp(join(tmpdir(), 'tokentwin-keeper-')));
  }

  remove(): Promise<void> {
    return fs.rm(this.folder, { recursive: true });
  }

  async open(): Promise<StateKeeper> {
    const { keeper } = await StateKeeper.open(this.file, vendors, {
      onTrouble: (error) => void this.troubles.push(error),
      realNow: () => this.nowMs,
    });
    return keeper;
  }

  /** A keeper of a twin, and of a sandbox `a`. */
  async started() {
    const [twin, inside] = [createTwin(), createTwin()];
    const keeper = await this.open();
    keeper.keep(twin);
    keeper.keep(inside, { name: 'a' });
    await keeper.start();
    return { keeper, twin, inside };
  }

  /** What a server would continue from. */
  saved() {
    return readStateFile(this.file, vendors);
  }

  /** How many tokens the file has of the twin, and of each sandbox. */
  async tokensIn(): Promise<(number | undefined)[]> {
    const { main, sandboxes } = await this.saved();
    return [main?.ledger.tokens.length, ...sandboxes.map(({ state }) => state.ledger.tokens.length)];
  }
}
