import { TwinError } from '../core/errors.ts';
import type { ProbeExchange } from './probe.ts';
import { verifyTexts } from './verify-texts.ts';

type Seen = Readonly<Record<string, ProbeExchange>>;

const fs = () => process.getBuiltinModule('node:fs');

/**
 * The responses of an interrupted session, in a file that only its owner can read.
 *
 * It contains the tokens that the session needs to continue, and is deleted at the end.
 */
export class SessionFile {
  readonly #file: string;
  readonly #about: string;

  /** `about` names the verification, so that a file is not used for another one. */
  constructor(file: string, about: string) {
    this.#file = file;
    this.#about = about;
  }

  /** The saved responses; none if there is no file yet. */
  read(): Seen {
    let text: string;
    try {
      text = fs().readFileSync(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw this.#trouble('read', error);
    }
    const { about, seen } = this.#parsed(text);
    if (about === this.#about) return seen;
    throw new TwinError('ERR_FILE', verifyTexts.otherSession(this.#file, String(about), this.#about));
  }

  write(seen: Seen): void {
    try {
      fs().writeFileSync(this.#file, JSON.stringify({ about: this.#about, seen }), { mode: 0o600 });
    } catch (error) {
      throw this.#trouble('write', error);
    }
  }

  delete(): void {
    fs().rmSync(this.#file, { force: true });
  }

  #parsed(text: string): { about: string; seen: Seen } {
    try {
      const data = JSON.parse(text) as { about?: unknown; seen?: unknown };
      if (typeof data.about === 'string' && typeof data.seen === 'object' && data.seen !== null) {
        return data as { about: string; seen: Seen };
      }
    } catch {
      // Reported below.
    }
    throw new TwinError('ERR_FILE', verifyTexts.notASession(this.#file));
  }

  #trouble(what: 'read' | 'write', cause: unknown): TwinError {
    return new TwinError('ERR_FILE', verifyTexts.cannot(what, this.#file, (cause as Error).message), {
      cause,
    });
  }
}
