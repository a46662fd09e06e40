import type { Known } from '../credentials.ts';
import type { TwinControl } from '../twin-control.ts';
import type { StateSetter } from './state-setter.ts';

/** Sets states up at a twin, whose control API knows them. */
export class TwinStates implements StateSetter {
  readonly #control: TwinControl;

  constructor(control: TwinControl) {
    this.#control = control;
  }

  reasonAgainst(): undefined {
    return undefined;
  }

  bringAbout(state: string, params: Readonly<Record<string, unknown>> = {}): Promise<Known> {
    return this.#control.post<Known>('/pact-states', { action: 'setup', state, params });
  }
}
