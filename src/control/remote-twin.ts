import { durationMs } from '../core/duration.ts';
import type { components, paths } from '../generated/control/types.ts';
import type { AnswerOf, BodyOf, QueryOf } from './operation-types.ts';
import { RemoteClock } from './remote-clock.ts';
import { type ConnectOptions, ControlTransport } from './transport.ts';

type Schemas = components['schemas'];
type Get<Path extends keyof paths> = paths[Path]['get'];
type Post<Path extends keyof paths> = paths[Path]['post'];

/** A running twin, seen through its control API. */
export class RemoteTwin {
  readonly #transport: ControlTransport;
  readonly #options: ConnectOptions;
  readonly clock: RemoteClock;

  constructor(url: string, options: ConnectOptions = {}) {
    this.#transport = new ControlTransport(url, options);
    this.#options = options;
    this.clock = new RemoteClock(this.#transport);
  }

  /** What to point a client at. */
  get url(): string {
    return this.#transport.url;
  }

  /** The version of the server, and the operations that it answers. */
  health(): Promise<Schemas['Health']> {
    return this.#transport.call('get', '/_twin/health');
  }

  /** Where the trust files of a server started with `--tls` are, and which hosts were met. */
  interception(): Promise<Schemas['Interception']> {
    return this.#transport.call('get', '/_twin/interception');
  }

  /** The tokens that were issued. */
  readonly tokens = {
    list: async (filter: QueryOf<Get<'/_twin/tokens'>> = {}): Promise<readonly Schemas['Token'][]> =>
      await this.#transport.list('get', '/_twin/tokens', 'tokens', { query: filter }),
    /** Revokes one token, by its id or its text. */
    revoke: (id: string): Promise<Schemas['Token']> =>
      this.#transport.call('post', '/_twin/tokens/{id}/revoke', { id }),
    /** Revokes every living token that matches; returns those it revoked. */
    revokeAll: async (
      filter: BodyOf<Post<'/_twin/tokens/revoke'>> = {},
    ): Promise<readonly Schemas['Token'][]> =>
      await this.#transport.list('post', '/_twin/tokens/revoke', 'tokens', { body: filter }),
  };

  /** The fault rules. */
  readonly faults = {
    list: async (): Promise<readonly Schemas['ActiveFaultRule'][]> =>
      await this.#transport.list('get', '/_twin/faults', 'faults'),
    add: (rule: Schemas['FaultRule']): Promise<Schemas['ActiveFaultRule']> =>
      this.#transport.call('post', '/_twin/faults', { body: rule }),
    remove: (id: string): Promise<Schemas['ActiveFaultRule']> =>
      this.#transport.call('delete', '/_twin/faults/{id}', { id }),
    /** Removes every rule; returns them. */
    clear: async (): Promise<readonly Schemas['ActiveFaultRule'][]> =>
      await this.#transport.list('delete', '/_twin/faults', 'faults'),
  };

  /** What business paths answer once their token is good. */
  readonly stubs = {
    list: async (): Promise<readonly Schemas['ActiveStub'][]> =>
      await this.#transport.list('get', '/_twin/stubs', 'stubs'),
    add: (rule: Schemas['StubRule']): Promise<Schemas['ActiveStub']> =>
      this.#transport.call('post', '/_twin/stubs', { body: rule }),
    remove: (id: string): Promise<Schemas['ActiveStub']> =>
      this.#transport.call('delete', '/_twin/stubs/{id}', { id }),
    /** Removes every stub; returns them. */
    clear: async (): Promise<readonly Schemas['ActiveStub'][]> =>
      await this.#transport.list('delete', '/_twin/stubs', 'stubs'),
  };

  /** What was asked and answered. */
  readonly journal = {
    read: (query: QueryOf<Get<'/_twin/journal'>> = {}): Promise<AnswerOf<Get<'/_twin/journal'>>> =>
      this.#transport.call('get', '/_twin/journal', { query }),
    exchanges: async (query: QueryOf<Get<'/_twin/journal'>> = {}): Promise<readonly Schemas['Exchange'][]> =>
      await this.#transport.list('get', '/_twin/journal', 'exchanges', { query }),
    clear: (): Promise<{ readonly count: number }> => this.#transport.call('delete', '/_twin/journal'),
    /** Begins a test: what follows is judged by itself, and its verdicts have the name of the test. */
    mark: (
      test: string,
      options: { readonly expect?: readonly string[] } = {},
    ): Promise<AnswerOf<Post<'/_twin/journal/marks'>>> =>
      this.#transport.call('post', '/_twin/journal/marks', {
        body: { test, ...(options.expect && { expect: [...options.expect] }) },
      }),
    /** Each exchange as it happens. */
    stream: (query: QueryOf<Get<'/_twin/journal/stream'>> = {}): AsyncGenerator<Schemas['Exchange'], void> =>
      this.#exchanges(query),
    /** The exchanges that match, as soon as there are so many; a `ControlError` with status 408 when they do not come in time. */
    wait: async (
      query: QueryOf<Get<'/_twin/journal/wait'>> = {},
    ): Promise<readonly Schemas['Exchange'][]> => {
      const waitMs = durationMs(query.timeout ?? '5s');
      return await this.#transport.list('get', '/_twin/journal/wait', 'exchanges', { query }, waitMs);
    },
    /** Whether so many exchanges match, or came in this order. */
    verify: (expectation: Schemas['JournalExpectation']): Promise<Schemas['JournalVerification']> =>
      this.#transport.call('post', '/_twin/journal/verify', { body: expectation }),
  };

  /** What the journal says about the client, the worst first. */
  verdicts(query: QueryOf<Get<'/_twin/verdicts'>> = {}): Promise<AnswerOf<Get<'/_twin/verdicts'>>> {
    return this.#transport.call('get', '/_twin/verdicts', { query });
  }

  /** What of the documented behaviour the client met. */
  coverage(): Promise<Schemas['Coverage']> {
    return this.#transport.call('get', '/_twin/coverage');
  }

  /** The error catalogue. */
  async errors(query: QueryOf<Get<'/_twin/errors'>> = {}): Promise<readonly Schemas['CatalogueEntry'][]> {
    return await this.#transport.list('get', '/_twin/errors', 'errors', { query });
  }

  /** What is registered. */
  readonly seed = {
    read: (): Promise<Schemas['Seed']> => this.#transport.call('get', '/_twin/seed'),
    replace: (seed: Schemas['Seed']): Promise<Schemas['Seed']> =>
      this.#transport.call('put', '/_twin/seed', { body: seed }),
  };

  /** All of the twin but its journal, as data. */
  readonly state = {
    read: (): Promise<Schemas['State']> => this.#transport.call('get', '/_twin/state'),
    restore: (state: Schemas['State']): Promise<Schemas['Clock']> =>
      this.#transport.call('put', '/_twin/state', { body: state }),
  };

  /** Named states of the world. */
  readonly scenarios = {
    list: async (): Promise<readonly Schemas['ShippedScenario'][]> =>
      await this.#transport.list('get', '/_twin/scenarios', 'scenarios'),
    /** Loads a scenario: a shipped one by its name, or your own. */
    load: (scenario: string | Schemas['Scenario']): Promise<AnswerOf<Post<'/_twin/scenarios'>>> =>
      this.#transport.call('post', '/_twin/scenarios', {
        body: typeof scenario === 'string' ? { name: scenario } : scenario,
      }),
  };

  /** Twins of their own on the same server. */
  readonly sandboxes = {
    list: async (): Promise<readonly Schemas['Sandbox'][]> =>
      await this.#transport.list('get', '/_twin/sandboxes', 'sandboxes'),
    /** A name goes into the path, where a proxy before several servers reads it. */
    create: (wish: BodyOf<Post<'/_twin/sandboxes'>> = {}): Promise<Schemas['Sandbox']> =>
      wish.name
        ? this.#transport.call('put', '/_twin/sandboxes/{id}', { id: wish.name, body: wish })
        : this.#transport.call('post', '/_twin/sandboxes', { body: wish }),
    delete: (name: string): Promise<Schemas['Sandbox']> =>
      this.#transport.call('delete', '/_twin/sandboxes/{id}', { id: name }),
    /** The sandbox as a twin to control, with the same options. */
    connect: (sandbox: Schemas['Sandbox']): RemoteTwin => new RemoteTwin(sandbox.control, this.#options),
  };

  /** Makes a login code, as a mini program would get it. */
  createLoginCode(request: BodyOf<Post<'/_twin/login-codes'>>): Promise<Schemas['LoginCode']> {
    return this.#transport.call('post', '/_twin/login-codes', { body: request });
  }

  /** Brings the twin into a state that a pact names; returns the values that the pact takes from it. */
  setUpPactState(
    state: string,
    params: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, string>>> {
    return this.#transport.call('post', '/_twin/pact-states', { body: { state, action: 'setup', params } });
  }

  /** The tickets of a store app. */
  readonly appTickets = {
    read: (appId: string): Promise<Schemas['AppTicket']> =>
      this.#transport.call('get', '/_twin/app-tickets', { query: { app_id: appId } }),
    /** Makes a new ticket and pushes it to the app's callback URL. */
    rotate: (appId: string): Promise<Schemas['AppTicket']> =>
      this.#transport.call('post', '/_twin/app-tickets', { body: { app_id: appId } }),
  };

  /** Goes back to the seed: no tokens, no faults, no journal, the clock where it started. */
  reset(): Promise<Schemas['Clock']> {
    return this.#transport.call('post', '/_twin/reset');
  }

  async *#exchanges(query: QueryOf<Get<'/_twin/journal/stream'>>): AsyncGenerator<Schemas['Exchange'], void> {
    for await (const event of this.#transport.stream('/_twin/journal/stream', { query })) {
      yield event as Schemas['Exchange'];
    }
  }
}

/** Connects to a running twin: a server, or one of its sandboxes. Nothing is sent before the first call. */
export function connect(url: string, options: ConnectOptions = {}): RemoteTwin {
  return new RemoteTwin(url, options);
}
