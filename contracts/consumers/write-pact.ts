import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pact } from '@pact-foundation/pact';
import { states } from '../states.ts';
import type { Consumer, Drive, Interaction } from './consumer.ts';
import { withContentType } from './with-content-type.ts';

/** What came of a client's run. */
export type PactRun =
  | { readonly consumer: Consumer; readonly file: string; readonly text: string }
  | { readonly consumer: Consumer; readonly skipped: string };

/** Runs a client against Pact's mock server, one interaction after the other; the pact as it should stand in its file. */
export async function pactOf(consumer: Consumer): Promise<PactRun> {
  const driver = await consumer.start();
  if ('skipped' in driver) return { consumer, skipped: driver.skipped };
  // Pact adds to what is there, so it begins with an empty folder.
  const dir = await mkdtemp(join(tmpdir(), 'tokentwin-pact-'));
  try {
    const pact = new Pact({ consumer: consumer.name, provider: consumer.provider, dir, logLevel: 'error' });
    const drive = consumer.omitsContentType ? relayed(driver.drive) : driver.drive;
    for (const interaction of consumer.interactions) await perform(pact, interaction, drive);
    const file = `${consumer.name}-${consumer.provider}.json`;
    const text = await readFile(join(dir, file), 'utf8');
    return { consumer, file, text: normalised(text) };
  } finally {
    await driver[Symbol.asyncDispose]();
    await rm(dir, { recursive: true });
  }
}

function relayed(drive: Drive): Drive {
  return async (call) => {
    await using relay = await withContentType(call.url);
    return await drive({ ...call, url: relay.url });
  };
}

async function perform(pact: Pact, interaction: Interaction, drive: Drive): Promise<void> {
  const { given, receiving, request, response, action, values, outcome } = interaction;
  if (!states[given]) throw new Error(`There is no state "${given}" in contracts/states.ts.`);
  await pact
    .addInteraction()
    .given(given)
    .uponReceiving(receiving)
    .withRequest(request.method, request.path, (builder) => {
      if (request.query) builder.query(request.query as never);
      if (request.headers) builder.headers(request.headers as never);
      if (request.body !== undefined) builder.jsonBody(request.body);
    })
    .willRespondWith(response.status, (builder) => {
      if (response.body !== undefined) builder.jsonBody(response.body);
    })
    .executeTest(async ({ url }) => {
      const seen = await drive({ url, action, values });
      deepStrictEqual(seen, outcome, `"${receiving}" came to something else for the client`);
    });
}

interface WrittenPact {
  readonly interactions: readonly { readonly description: string }[];
  readonly metadata: { readonly pactSpecification: unknown };
}

/** Without the versions of libraries and in a fixed order, so that a file changes only when the contract does. */
function normalised(text: string): string {
  const { interactions, metadata, ...pact } = JSON.parse(text) as WrittenPact;
  const byDescription = interactions.toSorted((a, b) => (a.description < b.description ? -1 : 1));
  const { pactSpecification } = metadata;
  const whole = { ...pact, interactions: byDescription, metadata: { pactSpecification } };
  return `${JSON.stringify(sorted(whole), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes a pact where pacts are kept, unless it is only asked; whether that changes anything. */
export async function keepPact(
  folder: string,
  file: string,
  text: string,
  isCheck = false,
): Promise<boolean> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) return false;
  if (!isCheck) await writeFile(path, text);
  return true;
}
