import { durationMs } from './duration.ts';
import { TwinError } from './errors.ts';
import { didYouMean } from './nearest.ts';

/** The longest delay that timers can take, in milliseconds. */
const longestMs = 2_147_483_647;

/** The refusal of a fault rule. */
export function invalidFault(message: string): TwinError {
  return new TwinError('ERR_INVALID_FAULT', message);
}

/** What was given for a fault rule or a part of it: read by name and kind, refused where it does not fit. */
export class FaultSettings {
  readonly #what: string;
  readonly #values: Readonly<Record<string, unknown>>;

  /** `what` names the part in messages: "The fault rule". */
  constructor(what: string, values: unknown, known: readonly string[]) {
    this.#what = what;
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw invalidFault(`${what} has to be an object, not ${shown(values)}.`);
    }
    this.#values = values as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(values)) {
      if (known.includes(name)) continue;
      const all = known.length === 0 ? 'nothing' : known.join(', ');
      throw invalidFault(`${what} knows no "${name}".${didYouMean(name, known)} It takes ${all}.`);
    }
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  /** The value itself, whatever it is. */
  value(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string | undefined {
    return this.#read(name, 'a text that is not empty', (value) => typeof value === 'string' && value !== '');
  }

  /** A name or a code: text or a number. */
  nameOrCode(name: string): string | undefined {
    const fits = (value: unknown) => (typeof value === 'string' && value !== '') || Number.isFinite(value);
    const value = this.#read<string | number>(name, 'a name or a code', fits);
    return value === undefined ? undefined : String(value);
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', (value) => typeof value === 'boolean');
  }

  integer(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
    return this.#read(
      name,
      `a whole number, ${range}`,
      (value) => Number.isInteger(value) && isIn(value, least, most),
    );
  }

  number(name: string, least: number, most: number): number | undefined {
    return this.#read(name, `a number from ${least} to ${most}`, (value) => isIn(value, least, most));
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    return this.#read(name, choices.join(' or '), (value) => choices.includes(value as Choice));
  }

  /** Milliseconds of a duration. */
  duration(name: string, least = 0): number | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    const kind = `a duration${least > 0 ? ' above zero' : ''}, such as 300ms or 2s, or a number of milliseconds`;
    let ms: number;
    try {
      ms = durationMs(value as string);
    } catch (cause) {
      throw this.#misfit(name, kind, cause);
    }
    if (!isIn(ms, least, longestMs)) throw this.#misfit(name, kind);
    return ms;
  }

  #read<Value>(name: string, kind: string, fits: (value: unknown) => boolean): Value | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    if (!fits(value)) throw this.#misfit(name, kind);
    return value as Value;
  }

  #misfit(name: string, kind: string, cause?: unknown): TwinError {
    const message = `${this.#what} has ${name} ${shown(this.#values[name])}; it has to be ${kind}.`;
    return new TwinError('ERR_INVALID_FAULT', message, cause === undefined ? undefined : { cause });
  }
}

function isIn(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
