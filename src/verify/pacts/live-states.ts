import { valueAt } from '../../core/json-pointer.ts';
import { type Known, variableOf } from '../credentials.ts';
import { fillIn, namesIn, type Probe } from '../probe.ts';
import type { Subject } from '../subject.ts';
import { sendTo } from '../target.ts';
import { realTime } from '../timepiece.ts';
import type { StateSetter } from './state-setter.ts';

/** Sets states up at a live provider by requesting tokens, as far as the credentials allow. */
export class LiveStates implements StateSetter {
  readonly #subject: Subject;
  readonly #url: string;
  readonly #spacingMs: number;
  /** The credentials, and the tokens requested so far. */
  readonly #known: Record<string, string>;

  constructor(subject: Subject, url: string, known: Known, spacingMs: number) {
    this.#subject = subject;
    this.#url = url;
    this.#spacingMs = spacingMs;
    this.#known = { ...known };
  }

  reasonAgainst(name: string): string | undefined {
    const { twinOnly, values } = this.#subject.verification.states[name]!;
    if (twinOnly !== undefined) return `${twinOnly}, for "${name}"`;
    const missing = [...new Set(values.flatMap((value) => this.#missingFor(value)))];
    return missing.length === 0 ? undefined : `${missing.join(' and ')} not given`;
  }

  async bringAbout(name: string): Promise<Known> {
    const { values } = this.#subject.verification.states[name]!;
    // The pact's own request follows at once.
    await realTime.wait(this.#spacingMs);
    const entries: [string, string][] = [];
    for (const value of values) entries.push([value, await this.#valueOf(value)]);
    return Object.fromEntries(entries);
  }

  /** The credentials, and every token that was requested. */
  secrets(): string[] {
    return Object.values(this.#known);
  }

  #missingFor(value: string): string[] {
    if (this.#known[value] !== undefined) return [];
    const probe = this.#giverOf(value);
    if (probe) return namesIn(probe.request).flatMap((name) => this.#missingFor(name));
    return [variableOf(this.#subject, value) ?? value];
  }

  async #valueOf(value: string): Promise<string> {
    const known = this.#known[value];
    if (known !== undefined) return known;
    const probe = this.#giverOf(value);
    if (!probe) throw new Error(`Nothing gives "${value}".`);
    for (const name of namesIn(probe.request)) await this.#valueOf(name);
    const { path, init } = fillIn(probe.request, this.#known);
    const response = await sendTo(this.#url + path, init);
    await realTime.wait(this.#spacingMs);
    const told = valueAt(parsed(await response.text()), probe.gives![value]!);
    if (typeof told !== 'string') {
      throw new Error(`${probe.operation} issued no ${value}: it answered HTTP ${response.status}.`);
    }
    this.#known[value] = told;
    return told;
  }

  /** The probe whose response has a value. */
  #giverOf(value: string): Probe | undefined {
    return this.#subject.verification.probes.find(({ gives, slow }) => !slow && gives?.[value] !== undefined);
  }
}

/** JSON; undefined for any other text, such as the web page of a proxy. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
