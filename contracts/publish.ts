import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where pacts are published, and as what. */
export interface PublishOptions {
  /** The broker's address. */
  readonly broker: string;
  readonly token?: string;
  /** The clients' version. */
  readonly version: string;
  readonly branch: string;
  /** Where the pacts are; contracts/pacts unless given. */
  readonly folder?: string;
}

interface Links {
  readonly _links?: Readonly<Record<string, { readonly href: string }>>;
}

/** Publishes every pact by the broker's HAL API, as its own client does: one request a client. */
export async function publishPacts(options: PublishOptions): Promise<string[]> {
  const { broker, token, version, branch, folder = join(import.meta.dirname, 'pacts') } = options;
  const headers = {
    Accept: 'application/hal+json',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  const index = (await call(broker, { headers })) as Links;
  const href = index._links?.['pb:publish-contracts']?.href;
  if (href === undefined) {
    throw new Error(`What answers at ${broker} is no Pact broker: it links to no pb:publish-contracts.`);
  }
  const byConsumer = Map.groupBy(await pactsOf(folder), ({ consumer }) => consumer);
  const told: string[] = [];
  for (const [consumer, pacts] of byConsumer) {
    const contracts = pacts.map(({ provider, text }) => ({
      consumerName: consumer,
      providerName: provider,
      specification: 'pact',
      contentType: 'application/json',
      content: Buffer.from(text).toString('base64'),
    }));
    await call(href, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        pacticipantName: consumer,
        pacticipantVersionNumber: version,
        branch,
        contracts,
      }),
    });
    told.push(`published ${consumer} ${version} with ${pacts.map(({ provider }) => provider).join(', ')}`);
  }
  return told;
}

async function pactsOf(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const { consumer, provider } = JSON.parse(text) as Record<'consumer' | 'provider', { name: string }>;
      return { consumer: consumer.name, provider: provider.name, text };
    }),
  );
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(
    `${init.method ?? 'GET'} ${url} was answered with ${response.status}: ${text.slice(0, 500)}`,
  );
}
