import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serve } from '../../../src/server/serve.ts';
import { LiveStates } from '../../../src/verify/pacts/live-states.ts';
import type { VerifierOptions, VerifierResult } from '../../../src/verify/pacts/run-verifier.ts';
import { type PactOptions, verifyPacts } from '../../../src/verify/pacts/verify-pacts.ts';
import { answering } from '../../support/answering-server.ts';
import { subjects } from '../../support/subjects.ts';
import { interaction, PactFolder, type RawInteraction } from './folder.ts';

const credentials = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };
const app = 'a self-built Feishu app';
const withToken = 'a self-built Feishu app with a token';

const folder = new PactFolder();

/** The result of one interaction; undefined: it is not reported. */
type ResultOf = (description: string, verifier: Verifier) => VerifierResult | undefined;

/** Stands for Pact: sets every state up, and has a result for each interaction of the file. */
class Verifier {
  readonly runs: {
    readonly file: string;
    readonly pact: { readonly interactions: readonly RawInteraction[] };
  }[] = [];
  readonly options: VerifierOptions[] = [];
  readonly values: Readonly<Record<string, string>>[] = [];
  readonly #result: ResultOf;

  constructor(result: ResultOf = (description) => ({ description, result: 'OK' })) {
    this.#result = result;
  }

  readonly run = async (options: VerifierOptions): Promise<readonly VerifierResult[]> => {
    const pact = JSON.parse(readFileSync(options.file, 'utf8')) as Verifier['runs'][number]['pact'];
    this.runs.push({ file: options.file, pact });
    this.options.push(options);
    for (const state of options.states)
      this.values.push(await options.bringAbout(state, { remaining: '5m' }));
    return pact.interactions.flatMap(({ description }) => this.#result(description, this) ?? []);
  };
}

const twin = (url: string, verifier: Verifier, others: Partial<PactOptions> = {}) =>
  verifyPacts(folder.path, {
    subject: subjects.feishu,
    target: { url, provider: 'twin' },
    known: {},
    verifier: verifier.run,
    ...others,
  });

/** A twin stands for the live provider: what it is, is not asked. */
const live = (url: string, verifier: Verifier, others: Partial<PactOptions> = {}) =>
  twin(url, verifier, { target: { url, provider: 'live' }, known: credentials, spacingMs: 0, ...others });

test('a folder without a pact with the vendor is refused', async () => {
  await expect(twin('http://127.0.0.1:9', new Verifier())).rejects.toThrow(
    expect.objectContaining({
      code: 'ERR_FILE',
      message: `The folder "${folder.path}" has no pact whose provider is "feishu".`,
    }),
  );
});

describe('at a twin', () => {
  test('the pact is verified as it is, in a sandbox that is gone afterwards', async () => {
    await using running = await serve({ controlToken: 'control' });
    const verifier = new Verifier();
    const file = folder.writePact([
      interaction('one', withToken),
      {
        description: 'two',
        providerStates: [{ name: withToken, params: { remaining: '5m' } }, { name: app }],
      },
    ]);
    const headers = { Authorization: 'Bearer control' };
    expect(await twin(running.url, verifier, { controlToken: 'control' })).toEqual([
      { consumer: 'payroll', interaction: 'one', states: [withToken], outcome: 'agrees' },
      { consumer: 'payroll', interaction: 'two', states: [withToken, app], outcome: 'agrees' },
    ]);
    expect(verifier.options).toMatchObject([{ vendor: 'feishu', file, states: [withToken, app] }]);
    expect(verifier.options[0]!.url).toMatch(/\/~verify-[0-9a-z]+$/);
    expect(verifier.values).toEqual([
      { ...credentials, token: expect.stringMatching(/^t-/) },
      expect.objectContaining(credentials),
    ]);
    const left = await fetch(`${running.controlUrl}/sandboxes`, { headers });
    expect(await left.json()).toEqual({ sandboxes: [] });
    expect(running.twin.tokens.list()).toEqual([]);
  });

  test('the sandbox is gone after a failure, too', async () => {
    await using running = await serve();
    folder.writePact([interaction('one', app)]);
    const failing = new Verifier(() => {
      throw new Error('Pact is broken');
    });
    await expect(twin(running.url, failing)).rejects.toThrow('Pact is broken');
    expect(await (await fetch(`${running.controlUrl}/sandboxes`)).json()).toEqual({ sandboxes: [] });
  });

  test('an interaction may have values of its own, and the pact may say what time it is', async () => {
    await using running = await serve();
    folder.writePact([
      { description: 'one', providerStates: [{ name: withToken, params: { remaining: '5m' } }] },
    ]);
    expect(await twin(running.url, new Verifier())).toMatchObject([{ outcome: 'agrees' }]);
  });
});

describe('what is wrong is told', () => {
  test.each([
    [
      'by its places',
      {
        mismatches: [
          { path: '$.code', mismatch: 'is 1' },
          { path: '$.msg', mismatch: 'is no' },
        ],
      },
      '$.code: is 1; $.msg: is no',
    ],
    ['without a place', { mismatches: [{ mismatch: 'status is 500' }], message: 'no' }, 'status is 500'],
    ['by its message', { message: 'connection refused' }, 'connection refused'],
    ['by its message where there are no places', { mismatches: [], message: 'cut' }, 'cut'],
    ['without any', {}, 'it does not match'],
    ['without any detail', undefined, 'it does not match'],
  ])('%s', async (_, mismatch, why) => {
    await using running = await serve();
    folder.writePact([interaction('right', app), interaction('wrong', app)]);
    const verifier = new Verifier((description) =>
      description === 'right'
        ? { description, result: 'OK' }
        : { description, result: 'Error', ...(mismatch && { mismatch }) },
    );
    expect(await twin(running.url, verifier)).toEqual([
      { consumer: 'payroll', interaction: 'right', states: [app], outcome: 'agrees' },
      { consumer: 'payroll', interaction: 'wrong', states: [app], outcome: 'drifts', why },
    ]);
  });

  test('also if the verifier did not report it', async () => {
    await using running = await serve();
    folder.writePact([interaction('one', app)]);
    expect(await twin(running.url, new Verifier(() => undefined))).toMatchObject([
      { outcome: 'drifts', why: 'the verifier did not report it' },
    ]);
  });
});

describe('at a live provider', () => {
  test('tokens are requested, each once, and what cannot be brought about is left out', async () => {
    await using running = await serve();
    const verifier = new Verifier();
    folder.writePact([
      interaction('one', withToken),
      interaction('later', 'a self-built Feishu app whose token has expired'),
      interaction('down', 'Feishu is down'),
      interaction('two', app),
      { description: 'literal', providerStates: [{ name: app }] },
      interaction('timed', app, { providerStates: [{ name: app, params: { remaining: '5m', age: '1m' } }] }),
      { description: 'without a state' },
    ]);
    const results = await live(running.url, verifier);
    expect(results.map(({ interaction: name, outcome, why }) => [name, outcome, why])).toEqual([
      ['one', 'agrees', undefined],
      [
        'later',
        'not checked',
        'time would have to pass, for "a self-built Feishu app whose token has expired"',
      ],
      ['down', 'not checked', 'only the vendor can bring it about, for "Feishu is down"'],
      ['two', 'agrees', undefined],
      [
        'literal',
        'not checked',
        'its request has literal values where a live provider needs its own: take them from the state',
      ],
      ['timed', 'not checked', 'only a twin can follow its parameters: remaining, age'],
      ['without a state', 'agrees', undefined],
    ]);
    expect(verifier.options).toMatchObject([{ url: running.url, states: [withToken, app] }]);
    expect(verifier.runs[0]!.pact.interactions.map(({ description }) => description)).toEqual([
      'one',
      'two',
      'without a state',
    ]);
    // A copy with those alone, which is gone afterwards.
    expect(verifier.runs[0]!.pact).toMatchObject({ consumer: { name: 'payroll' } });
    expect(verifier.runs[0]!.file).not.toContain(folder.path);
    expect(existsSync(verifier.runs[0]!.file)).toBe(false);
    expect(running.twin.tokens.list()).toHaveLength(1);
  });

  test('a pact of which nothing can be verified needs no verifier', async () => {
    const verifier = new Verifier();
    folder.writePact([interaction('down', 'Feishu is down')]);
    expect(await live('http://127.0.0.1:9', verifier)).toMatchObject([{ outcome: 'not checked' }]);
    expect(verifier.runs).toEqual([]);
  });

  test('no more is verified than may be; what is left out for another reason does not count', async () => {
    await using running = await serve();
    const verifier = new Verifier();
    folder.writePact([interaction('down', 'Feishu is down'), interaction('one', app)], 'a.json');
    folder.writePact([interaction('two', app), interaction('three', app)], 'b.json');
    const results = await live(running.url, verifier, { budget: { left: 2, because: 'enough' } });
    expect(results.map(({ interaction: name, why }) => [name, why])).toEqual([
      ['down', expect.stringContaining('only the vendor')],
      ['one', undefined],
      ['two', undefined],
      ['three', 'enough'],
    ]);
  });

  test('missing credentials are named by their variables, each once', async () => {
    folder.writePact([interaction('one', withToken)]);
    const verifier = new Verifier();
    const { appId } = credentials;
    expect(await live('http://127.0.0.1:9', verifier, { known: {} })).toMatchObject([
      { outcome: 'not checked', why: 'TOKENTWIN_FEISHU_APP_ID and TOKENTWIN_FEISHU_APP_SECRET not given' },
    ]);
    expect(await live('http://127.0.0.1:9', verifier, { known: { appId } })).toMatchObject([
      { outcome: 'not checked', why: 'TOKENTWIN_FEISHU_APP_SECRET not given' },
    ]);
  });

  test('neither credentials nor tokens are told', async () => {
    await using running = await serve();
    folder.writePact([interaction('one', withToken)]);
    const verifier = new Verifier((description, { values }) => ({
      description,
      result: 'Error',
      mismatch: { message: `sent ${values[0]!.appSecret} and ${values[0]!.token}` },
    }));
    expect(await live(running.url, verifier)).toMatchObject([
      { outcome: 'drifts', why: 'sent «redacted» and «redacted»' },
    ]);
  });

  test('a provider that issues no token is named', async () => {
    await using running = await serve();
    folder.writePact([interaction('one', withToken)]);
    const known = { ...credentials, appSecret: 'wrong-secret' };
    await expect(live(running.url, new Verifier(), { known })).rejects.toThrow(
      'feishu.appAccessTokenInternal issued no token: it answered HTTP 200.',
    );
  });

  test('a provider whose proxy answers a web page is named', async () => {
    await using proxy = await answering((_, response) => response.writeHead(502).end('<html>'));
    folder.writePact([interaction('one', withToken)]);
    await expect(live(proxy.url, new Verifier())).rejects.toThrow(
      'feishu.appAccessTokenInternal issued no token: it answered HTTP 502.',
    );
  });

  test('a value that no response has is named', async () => {
    const setter = new LiveStates(subjects.feishu, 'http://127.0.0.1:9', {}, 0);
    await expect(setter.bringAbout(app)).rejects.toThrow('Nothing gives "appId".');
  });
});
