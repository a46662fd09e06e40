import { createTwin, type Twin } from '../../twin/twin.ts';
import type { VendorModule } from '../../vendors/vendor-module.ts';
import { demoCredentials, type Known } from '../../verify/credentials.ts';
import type { ProviderStates } from '../../verify/verification.ts';
import { StateSetup } from '../state-setup.ts';
import { type Filling, markerOf, type Options, type Place } from './place.ts';
import { type FilledRequest, fill, type RequestTemplate } from './request-template.ts';
import type { SeenExchange } from './seen-exchange.ts';

/** A state from which a request leads to the same outcome, and what it then sends and gets. */
export interface Reproduction {
  readonly state: string;
  readonly fillings: ReadonlyMap<Place, Filling>;
  readonly request: FilledRequest;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly code: string | number | null | undefined;
}

/** More combinations of values are not tried in one state. */
const mostAttempts = 200;

/** Finds provider states by trying them at a twin of its own, so that no secret of the journal is needed. */
export class Reproducer {
  // The same journal gives the same pact.
  readonly #twin: Twin = createTwin({ randomSeed: 1, now: '2026-11-21T00:00:00Z', frozen: true });

  readonly #wrong = new Map<VendorModule, readonly string[]>();

  async reproduce(
    exchange: SeenExchange,
    template: RequestTemplate,
    module: VendorModule,
  ): Promise<Reproduction | undefined> {
    const states: ProviderStates = (await module.verification?.())?.states ?? {};
    const demo = demoCredentials(module);
    const setup = StateSetup.of(this.#twin);
    const wrong = await this.#wrongTokens(module, states);
    for (const [state, { values: names }] of Object.entries(states)) {
      const options = template.places.map((place) =>
        optionsFor(place, names, { client: exchange.client, demo, wrong }),
      );
      let attempts = 0;
      for (const chosen of combinations(options)) {
        if (++attempts > mostAttempts) break;
        setup.tearDown();
        const known = await setup.setUp(state);
        const found = await this.#attempt(exchange, template, { state, chosen, known });
        if (found) return found;
      }
    }
    return undefined;
  }

  /** Texts with the form of the vendor's tokens that were never issued. */
  async #wrongTokens(module: VendorModule, states: ProviderStates): Promise<readonly string[]> {
    const remembered = this.#wrong.get(module);
    if (remembered) return remembered;
    const demo = demoCredentials(module);
    const found = new Map<string, string>();
    for (const [state, { values }] of Object.entries(states)) {
      if (values.every((name) => demo[name] !== undefined || found.has(name))) continue;
      const setup = StateSetup.of(this.#twin);
      setup.tearDown();
      const known = await setup.setUp(state);
      for (const [name, text] of Object.entries(known)) {
        if (demo[name] === undefined) found.set(name, text.replace(/(?<=\w{4})[a-z0-9](?=\w*$)/gi, '0'));
      }
    }
    const wrong = [...new Set(found.values())];
    this.#wrong.set(module, wrong);
    return wrong;
  }

  async #attempt(
    exchange: SeenExchange,
    template: RequestTemplate,
    { state, chosen, known }: { readonly state: string; readonly chosen: Options; readonly known: Known },
  ): Promise<Reproduction | undefined> {
    const fillings = new Map<Place, Filling>();
    for (const [index, place] of template.places.entries()) {
      const filling = chosen[index]!;
      const value = filling.from === undefined ? filling.value : known[filling.from];
      if (value === undefined) return undefined;
      fillings.set(place, { ...filling, value });
    }
    const request = fill(template, fillings);
    const response = await this.#twin.fetch(requestFor(template, request)).catch(() => undefined);
    if (response === undefined) return undefined;
    const body = await response.text();
    const [own] = this.#twin.journal.exchanges({ limit: 1 });
    if (!own || !isSameOutcome(own, exchange)) return undefined;
    const contentType = response.headers.get('content-type')?.split(';')[0] ?? '';
    return { state, fillings, request, status: response.status, contentType, body, code: own.code };
  }
}

function requestFor(
  { method, bodyType }: RequestTemplate,
  { path, query, headers, body }: FilledRequest,
): Request {
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query.map((pair) => [...pair]))}`;
  const text =
    bodyType === 'application/json'
      ? JSON.stringify(body)
      : new URLSearchParams(body as Record<string, string>);
  return new Request(`http://localhost${path}${search}`, {
    method,
    headers,
    ...(bodyType !== undefined && { body: text }),
    redirect: 'manual',
  });
}

function isSameOutcome(one: SeenExchange, other: SeenExchange): boolean {
  const states = ({ presented }: SeenExchange) => presented.map(({ state }) => state).join();
  return (
    one.operation === other.operation &&
    one.response.status === other.response.status &&
    one.error === other.error &&
    states(one) === states(other)
  );
}

/** What may be sent in a place: values of the state with a similar name first, then a text of our own, then the other values. */
function optionsFor(
  place: Place,
  names: readonly string[],
  {
    client,
    demo,
    wrong,
  }: { readonly client?: string | undefined; readonly demo: Known; readonly wrong: readonly string[] },
): Options {
  const marker = markerOf(place);
  const similar = names.filter((name) => isSimilar(name, place.name)).map(fromState);
  const others = names.filter((name) => !isSimilar(name, place.name)).map(fromState);
  if (marker === undefined) {
    const text = { value: place.text };
    const isClient = place.text === client || Object.values(demo).includes(place.text);
    return isClient ? [...similar, text, ...others] : [text, ...similar];
  }
  const own = { value: `example-${place.name || 'value'}` };
  if (marker === 'redacted') return [...similar, own, ...others];
  if (marker === 'unknown') return [...similar, own, ...wrong.map((value) => ({ value })), ...others];
  // The journal knows this token, so the state has to bring it.
  return [...similar, ...others.filter(({ from }) => demo[from] === undefined)];
}

function fromState(name: string): { readonly value: string; readonly from: string } {
  return { value: '', from: name };
}

/** `appId` and `storeAppId` for `app_id`. */
function isSimilar(value: string, field: string): boolean {
  const plain = (name: string) => name.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const wanted = plain(field);
  return wanted.length > 2 && (plain(value).endsWith(wanted) || wanted.endsWith(plain(value)));
}

/** Every way to take one of each; the last place changes fastest. */
function* combinations(options: readonly Options[]): Generator<Options> {
  const [first, ...rest] = options;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const filling of first) for (const others of combinations(rest)) yield [filling, ...others];
}
