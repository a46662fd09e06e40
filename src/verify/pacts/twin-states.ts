import { demoCredentials, type Known } from '../credentials.ts';
import type { Subject } from '../subject.ts';
import type { TwinControl } from '../twin-control.ts';
import type { TokenOfState, Verification } from '../verification.ts';
import type { StateSetter } from './state-setter.ts';

interface ListedToken {
  readonly token: string;
  readonly operation: string;
  readonly type: string;
  readonly client: string;
}

/** Sets states up at a twin through its control API: each is a scenario. */
export class TwinStates implements StateSetter {
  readonly #demo: Known;
  readonly #verification: Verification;
  readonly #url: string;
  readonly #control: TwinControl;

  constructor(subject: Subject, url: string, control: TwinControl) {
    this.#demo = demoCredentials(subject);
    this.#verification = subject.verification;
    this.#url = url;
    this.#control = control;
  }

  reasonAgainst(): undefined {
    return undefined;
  }

  async bringAbout(name: string): Promise<Known> {
    const { states, tokens = {}, twinValues } = this.#verification;
    const { scenario, values, later } = states[name]!;
    await this.#control.post('/scenarios', typeof scenario === 'string' ? { name: scenario } : scenario);
    const known: Record<string, string> = {};
    for (const value of values) {
      if (this.#demo[value] !== undefined) known[value] = this.#demo[value];
      else if (tokens[value]) known[value] = await this.#tokenAt(tokens[value]);
    }
    const missing = values.filter((value) => known[value] === undefined);
    if (missing.length > 0) {
      const twin = { url: this.#url, control: this.#control, known: { ...this.#demo, ...known } };
      Object.assign(known, await twinValues?.(missing, twin));
    }
    const unknown = values.find((value) => known[value] === undefined);
    if (unknown !== undefined) throw new Error(`No twin knows a value "${unknown}".`);
    if (later !== undefined) await this.#control.post('/clock', { advance: later });
    return known;
  }

  async #tokenAt({ operation, type, client }: TokenOfState): Promise<string> {
    const { tokens } = await this.#control.get<{ tokens: readonly ListedToken[] }>(
      `/tokens?operation=${operation}`,
    );
    const wanted = client === undefined ? undefined : this.#demo[client];
    const found = tokens.find(
      (each) =>
        (type === undefined || each.type === type) && (wanted === undefined || each.client === wanted),
    );
    if (!found) throw new Error(`The scenario issued no token of ${operation}.`);
    return found.token;
  }
}
