import { listErrors, loadCatalogues, shareErrors } from '../catalogue/errors.ts';
import type { RemoteTwin } from '../control/remote-twin.ts';
import { errorTexts } from '../core/error-texts.ts';
import { english } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { SampleSender, tokenIn } from '../vendors/send-sample.ts';
import type { VendorModule, VendorSamples } from '../vendors/vendor-module.ts';
import { guideTo } from './client-guides.ts';
import type { Tool } from './session.ts';

/** What the tools work on. */
export interface ToolWorld {
  /** The twin that is running; throws where none was started. */
  readonly twin: () => RemoteTwin;
  /** Starts one where none runs; answers its address. */
  readonly start: (scenario: string | undefined) => Promise<string>;
  readonly vendors: readonly VendorModule[];
  /** The page that says how each client is pointed at a twin. */
  readonly clientsPage: () => Promise<string>;
}

type FaultRule = Parameters<RemoteTwin['faults']['add']>[0];
type Given = Readonly<Record<string, unknown>>;

const text = { type: 'string' } as const;

/** The tools of `tokentwin mcp`. */
export function toolsOf(world: ToolWorld): Tool[] {
  const { twin, start, vendors, clientsPage } = world;
  const vendorNames = vendors.map(({ name }) => name);
  return [
    tool(
      'start',
      'Starts a twin of the vendors on a free port, unless one runs, and says what to point a client at.',
      {
        scenario: {
          ...text,
          description: 'The state of the world to start in, such as token-in-renewal-window.',
        },
      },
      async ({ scenario }) => {
        const url = await start(optionalText(scenario));
        const { operations } = await twin().health();
        return { url, control: `${url}/_twin`, page: `${url}/`, operations, seed: await twin().seed.read() };
      },
    ),
    tool(
      'ask_token',
      "Asks a vendor's endpoint for a token as a client would, with the first registered app; answers what the vendor answers.",
      { vendor: { enum: vendorNames, description: 'The vendor.' } },
      async ({ vendor }) => {
        const samples = await samplesOf(world, String(vendor));
        const answer = await new SampleSender(twin().url).send(samples.token);
        return { request: samples.token, ...answer, token: tokenIn(answer.body, samples) };
      },
      ['vendor'],
    ),
    tool(
      'use_token',
      'Shows a token to a business endpoint of a vendor, as a client would.',
      {
        vendor: { enum: vendorNames },
        token: { ...text, description: 'The token that ask_token answered.' },
      },
      async ({ vendor, token }) => {
        const samples = await samplesOf(world, String(vendor));
        const request = samples.use(String(token));
        return { request, ...(await new SampleSender(twin().url).send(request)) };
      },
      ['vendor', 'token'],
    ),
    tool(
      'clock',
      'Reads the clock of the twin, or moves it: by advance (such as "91m"), or to "renewal-window" or "expiry" of a token.',
      {
        advance: { ...text, description: 'A duration, such as 91m.' },
        to: { enum: ['renewal-window', 'expiry'] },
        token: { ...text, description: 'With to: the id of the token, such as tok_1.' },
        offset: { ...text, description: 'With to: a duration after that moment, such as 1s or -1s.' },
      },
      ({ advance, to, token, offset }) => {
        if (advance !== undefined) return twin().clock.advance(textOf(advance));
        if (to === undefined) return twin().clock.read();
        return twin().clock.to(to === 'expiry' ? 'expiry' : 'renewal-window', {
          ...(token !== undefined && { token: textOf(token) }),
          ...(offset !== undefined && { offset: textOf(offset) }),
        });
      },
    ),
    tool('tokens', 'Lists the tokens that were issued, with their states.', {}, () => twin().tokens.list()),
    tool(
      'add_fault',
      'Has something go wrong on purpose: an error of the vendor by its name or code, or a fault such as {"type":"hang"}.',
      {
        operation: {
          ...text,
          description: 'One of those that start lists; every operation when absent.',
        },
        error: { ...text, description: 'The name or code of an error; explain_error tells them.' },
        fault: {
          type: 'object',
          description: 'Such as {"type":"latency","ms":"3s"} or {"type":"bad-gateway-html"}.',
        },
        times: { type: 'integer', minimum: 1 },
      },
      // The server validates it.
      (rule) => twin().faults.add(rule as FaultRule),
    ),
    tool('clear_faults', 'Removes every fault.', {}, () => twin().faults.clear()),
    tool(
      'journal',
      'Shows what clients asked and what the twin answered, with the reason for each refusal.',
      { last: { type: 'integer', minimum: 1, description: 'How many of the newest; 20 when absent.' } },
      async ({ last }) => (await twin().journal.exchanges()).slice(-(typeof last === 'number' ? last : 20)),
    ),
    tool('verdicts', 'Says what the client did wrong with its tokens, with proof and fix.', {}, () =>
      twin().verdicts(),
    ),
    tool('scenarios', 'Lists the named states of the world.', {}, () => twin().scenarios.list()),
    tool(
      'load_scenario',
      'Loads a named state of the world; starts the world over.',
      { name: text },
      ({ name }) => twin().scenarios.load(String(name)),
      ['name'],
    ),
    tool('reset', 'Resets the twin: no tokens, no faults, no journal.', {}, () => twin().reset()),
    tool(
      'explain_error',
      'Explains an error of a vendor by its code or name: meaning, what triggers it, at which operations, how we know.',
      { code: { ...text, description: 'Such as 99991663.' } },
      ({ code }) => explainError(vendors, String(code)),
      ['code'],
    ),
    tool(
      'how_to_point',
      'Says how a client library is pointed at the twin, and what its token cache does.',
      {
        client: { ...text, description: 'The name of its package, with its language where it has several.' },
      },
      async ({ client }) => guideTo(String(client), await clientsPage()),
      ['client'],
    ),
  ];
}

function tool(
  name: string,
  description: string,
  properties: Readonly<Record<string, object>>,
  run: (given: Given) => unknown,
  required: readonly string[] = [],
): Tool {
  return {
    name,
    description,
    inputSchema: {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
    run: async (given) => run(given),
  };
}

/** The sample requests of a vendor, with what the running twin has registered. */
async function samplesOf({ twin, vendors }: ToolWorld, name: string): Promise<VendorSamples> {
  const vendor = vendors.find((each) => each.name === name);
  if (!vendor) throw new Error(`There is no vendor "${name}".`);
  const seed: Readonly<Record<string, object | undefined>> = await twin().seed.read();
  const samples = vendor.samples?.(seed[name] ?? {});
  if (!samples) throw new Error(`${name} has no registered client that could request a token.`);
  return samples;
}

async function explainError(vendors: readonly VendorModule[], code: string): Promise<unknown> {
  const catalogues = await loadCatalogues(vendors.map(({ vendor }) => vendor));
  const listed = shareErrors(listErrors(catalogues));
  const found = listed.filter((error) => String(error.code) === code || error.name === code);
  if (found.length > 0) return found;
  const names = listed.flatMap((error) => [error.name, String(error.code)]);
  throw new Error(english.say(errorTexts.noErrorCode(code, didYouMean(code, names))));
}

function optionalText(value: unknown): string | undefined {
  return value === undefined ? undefined : textOf(value);
}

/** An argument as text: an agent may give a number where text is meant. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`${JSON.stringify(value)} is not text.`);
}
