import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PactVerifier, type VerifierOptions } from '../../../src/verify/pacts/run-verifier.ts';
import { PactFolder } from './folder.ts';

const folder = new PactFolder();

/** Does what the pact says, as Pact would: it may print, fail, or set states up. */
const pact = `
import { readFileSync } from 'node:fs';
export class Verifier {
  constructor(options) { this.options = options; }
  async verifyProvider() {
    const { pactUrls: [file], stateHandlers, ...options } = this.options;
    const { ends, states = [], prints = '' } = JSON.parse(readFileSync(file, 'utf8'));
    process.stdout.write('x'.repeat(100_000));
    process.stderr.write(prints);
    if (ends === 'exit') process.exit(3);
    if (ends === 'nonsense') return prints;
    const told = [];
    for (const { name, params } of states) {
      // Pact goes on without a state whose handler failed.
      told.push(await stateHandlers[name](params).catch((error) => error.message));
    }
    const results = { interactionResults: [{
      description: JSON.stringify({ options, names: Object.keys(stateHandlers), told, tracks: process.env.PACT_DO_NOT_TRACK }),
      result: ends === 'drift' ? 'Error' : 'OK',
    }] };
    if (ends === 'drift') throw new Error(JSON.stringify(results));
    return JSON.stringify(ends === 'other' ? { results: [] } : results);
  }
}
`;

beforeEach(() => {
  const module = 'node_modules/@pact-foundation/pact';
  mkdirSync(`${folder.path}/${module}`, { recursive: true });
  folder.write(`${module}/package.json`, { type: 'module', main: 'index.js' });
  folder.write(`${module}/index.js`, pact);
  vi.spyOn(process, 'cwd').mockReturnValue(folder.path);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function run(content: object, others: Partial<VerifierOptions> = {}) {
  using verifier = new PactVerifier();
  return await verifier.run({
    vendor: 'feishu',
    url: 'http://127.0.0.1:9',
    file: folder.write('pact.json', content),
    states: ['one', 'two'],
    bringAbout: async (state, params) => ({ state, ...(params && { params: JSON.stringify(params) }) }),
    ...others,
  });
}

describe('the Pact of the user’s project', () => {
  test('gets the file, the provider and the states, and what it prints goes nowhere', async () => {
    const states = [{ name: 'one', params: { age: '5m' } }, { name: 'two' }];
    const [result, ...others] = await run({ states, prints: 'a warning' });
    expect(others).toEqual([]);
    expect(result!.result).toBe('OK');
    expect(JSON.parse(result!.description)).toEqual({
      options: { provider: 'feishu', providerBaseUrl: 'http://127.0.0.1:9', logLevel: 'error' },
      names: ['one', 'two'],
      told: [{ state: 'one', params: '{"age":"5m"}' }, { state: 'two' }],
      tracks: '1',
    });
  });

  test('reports what differs by failing', async () => {
    expect(await run({ ends: 'drift' })).toMatchObject([{ result: 'Error' }]);
  });

  test('means nothing where a state could not be set up: the run fails with the reason', async () => {
    const failing = async () => {
      throw new Error('the twin is gone');
    };
    await expect(run({ states: [{ name: 'one' }] }, { bringAbout: failing })).rejects.toThrow(
      'the twin is gone',
    );
  });
});

describe('a Pact that cannot verify is quoted', () => {
  const failed = (why: string) =>
    expect.objectContaining({
      code: 'ERR_FILE',
      message: `Pact could not verify "${folder.path}/pact.json": ${why}`,
    });

  test('by what it says in place of results', async () => {
    await expect(run({ ends: 'nonsense', prints: '  no such file\n' })).rejects.toThrow(
      failed('no such file'),
    );
    await expect(run({ ends: 'nonsense', prints: 'x'.repeat(600) })).rejects.toThrow(failed('x'.repeat(500)));
    await expect(run({ ends: 'other' })).rejects.toThrow(failed('{"results":[]}'));
  });

  test('by its last words when its process ends', async () => {
    await expect(run({ ends: 'exit', prints: 'no native library' })).rejects.toThrow(
      failed('no native library'),
    );
    await expect(run({ ends: 'exit' })).rejects.toThrow(failed('it said nothing'));
  });
});

test('without one in the user’s project, ours is used', async () => {
  vi.spyOn(process, 'cwd').mockReturnValue('/');
  const empty = { consumer: { name: 'a' }, provider: { name: 'feishu' }, interactions: [] };
  expect(await run(empty)).toEqual([]);
});
