import { ApiError, type ControlApi } from './control-api.ts';
import { fill, h } from './dom.ts';
import type { ActiveFault, FaultRule } from './snapshot.ts';
import type { Texts } from './texts.ts';

/** One error of the catalogue, as the form needs it. */
export interface KnownError {
  readonly operation: string;
  readonly name: string;
  readonly code?: string | number | null;
}

/** A scenario that comes with the twin. */
export interface KnownScenario {
  readonly name: string;
  readonly description: string;
}

/** What the form can do. */
export interface BreakActions {
  readonly onAdd: (rule: FaultRule) => void;
  readonly onRemove: (id: string) => void;
  readonly onScenario: (name: string) => void;
}

/** Faults that can be chosen without further settings. */
const offeredFaults: Readonly<Record<string, NonNullable<FaultRule['fault']>>> = {
  'latency 3s': { type: 'latency', ms: '3s' },
  hang: { type: 'hang' },
  'connection-reset': { type: 'connection-reset' },
  'empty-response': { type: 'empty-response' },
  'truncated-body': { type: 'truncated-body' },
  'malformed-body': { type: 'malformed-body' },
  'server-error-text': { type: 'server-error-text' },
  'bad-gateway-html': { type: 'bad-gateway-html' },
  variant: { type: 'variant' },
};

/** Faults and scenarios: what goes wrong on purpose. */
export class BreakView {
  readonly element = h('div', { class: 'break' });
  readonly #texts: Texts;
  readonly #actions: BreakActions;
  readonly #list = h('div', {});
  readonly #operation = h('select', {});
  readonly #kind = h('select', {});
  readonly #times: HTMLInputElement;
  readonly #scenario = h('select', {});
  #errors: readonly KnownError[] = [];

  constructor(texts: Texts, actions: BreakActions) {
    this.#texts = texts;
    this.#actions = actions;
    this.#times = h('input', { type: 'number', min: 1, placeholder: texts.timesHint });
    this.#operation.addEventListener('change', () => this.#offerKinds());
    fill(
      this.element,
      h('h3', {}, texts.activeFaults),
      this.#list,
      h('h3', {}, texts.addFault),
      h(
        'form',
        { onsubmit: (event) => this.#add(event) },
        h('label', {}, texts.operation, ' ', this.#operation),
        h('label', {}, texts.kind, ' ', this.#kind),
        h('label', {}, texts.times, ' ', this.#times),
        h('button', { type: 'submit' }, texts.add),
      ),
      h('h3', {}, texts.scenarios),
      h(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            actions.onScenario(this.#scenario.value);
          },
        },
        h('label', {}, texts.scenarios, ' ', this.#scenario),
        h('button', { type: 'submit' }, texts.loadScenario),
        h('p', { class: 'hint' }, texts.scenarioNote),
      ),
    );
  }

  /** Asks a twin what can be chosen. */
  async offerFrom(api: ControlApi): Promise<void> {
    try {
      const [{ operations }, { errors }, { scenarios }] = await Promise.all([
        api.get<{ readonly operations: readonly string[] }>('/health'),
        api.get<{ readonly errors: readonly KnownError[] }>('/errors'),
        api.get<{ readonly scenarios: readonly KnownScenario[] }>('/scenarios'),
      ]);
      this.#offer(operations, errors, scenarios);
    } catch (error) {
      // The page follows the twin beside this, and says there what is wrong with the connection.
      if (!(error instanceof ApiError)) throw error;
    }
  }

  #offer(
    operations: readonly string[],
    errors: readonly KnownError[],
    scenarios: readonly KnownScenario[],
  ): void {
    this.#errors = errors;
    const named = operations.map((name) => h('option', { value: name }, name));
    fill(this.#operation, h('option', { value: '' }, this.#texts.anyOperation), ...named);
    fill(
      this.#scenario,
      ...scenarios.map(({ name, description }) => h('option', { value: name, title: description }, name)),
    );
    this.#offerKinds();
  }

  update(faults: readonly ActiveFault[]): void {
    fill(
      this.#list,
      faults.length === 0 ? h('p', { class: 'empty' }, this.#texts.noFaults) : this.#table(faults),
    );
  }

  #table(faults: readonly ActiveFault[]): HTMLElement {
    return h(
      'ul',
      { class: 'faults' },
      ...faults.map(({ id, operation, client, error, fault, times, applied }) => {
        const what = error ?? (fault as { readonly type?: string } | undefined)?.type ?? '';
        const where = [operation ?? this.#texts.anyOperation, client].filter(Boolean).join(' · ');
        const count = times === undefined ? `${applied}×` : `${applied}/${times}`;
        return h(
          'li',
          {},
          `${id}: ${what} · ${where} · ${count} `,
          h(
            'button',
            {
              type: 'button',
              'aria-label': `${this.#texts.remove} ${id}`,
              onclick: () => this.#actions.onRemove(id),
            },
            this.#texts.remove,
          ),
        );
      }),
    );
  }

  #offerKinds(): void {
    const operation = this.#operation.value;
    const errors = this.#errors.filter((each) => operation === '' || each.operation === operation);
    const names = new Map(errors.map(({ name, code }) => [name, code]));
    fill(
      this.#kind,
      ...Object.keys(offeredFaults).map((name) => h('option', { value: `fault ${name}` }, name)),
      operation !== '' &&
        h(
          'optgroup',
          { label: this.#texts.vendorError },
          ...[...names].map(([name, code]) =>
            h(
              'option',
              { value: `error ${name}` },
              code === undefined || code === null ? name : `${code} ${name}`,
            ),
          ),
        ),
    );
  }

  #add(event: Event): void {
    event.preventDefault();
    const [, kind, name] = /^(fault|error) (.*)$/.exec(this.#kind.value) ?? [];
    if (name === undefined) return;
    const operation = this.#operation.value;
    const times = Number(this.#times.value);
    this.#actions.onAdd({
      ...(operation !== '' && { operation }),
      ...(kind === 'fault' ? { fault: offeredFaults[name] } : { error: name }),
      ...(times >= 1 && { times }),
    });
  }
}
