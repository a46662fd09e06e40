import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { publishPacts } from './publish.ts';

interface Published {
  readonly pacticipantName: string;
  readonly pacticipantVersionNumber: string;
  readonly branch: string;
  readonly contracts: readonly { readonly providerName: string; readonly content: string }[];
}

/** What is said to a broker, by one that notes it. */
async function recordingBroker(index: object, status = 200) {
  const published: Published[] = [];
  const tokens: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    tokens.push(request.headers.authorization);
    if (request.method === 'POST') published.push(JSON.parse(await text(request)) as Published);
    const { port } = server.address() as AddressInfo;
    response.writeHead(request.method === 'POST' ? status : 200, { 'Content-Type': 'application/hal+json' });
    response.end(JSON.stringify(index).replaceAll('BROKER', `http://127.0.0.1:${port}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    published,
    tokens,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const index = { _links: { 'pb:publish-contracts': { href: 'BROKER/contracts/publish' } } };

test('every pact is published as it stands, one request a client', async () => {
  await using broker = await recordingBroker(index);
  const told = await publishPacts({ broker: broker.url, token: 'a-token', version: '1.2.3', branch: 'main' });

  const folder = join(import.meta.dirname, 'pacts');
  const sent = broker.published.flatMap(({ pacticipantName, contracts }) =>
    contracts.map(
      ({ providerName, content }) =>
        [`${pacticipantName}-${providerName}.json`, Buffer.from(content, 'base64').toString()] as const,
    ),
  );
  const kept = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(kept));
  expect(new Set(broker.published.map((each) => `${each.pacticipantVersionNumber} ${each.branch}`))).toEqual(
    new Set(['1.2.3 main']),
  );
  expect(new Set(broker.tokens)).toEqual(new Set(['Bearer a-token']));
  expect(told).toContain('published tokentwin-client 1.2.3 with dingtalk, ekuaibao, feishu');
});

test('what is no broker is told so', async () => {
  await using broker = await recordingBroker({});
  const options = { broker: broker.url, version: '1', branch: 'main' };
  await expect(publishPacts(options)).rejects.toThrow('links to no pb:publish-contracts');
});

test('a refusal is passed on', async () => {
  await using broker = await recordingBroker(index, 401);
  const options = { broker: broker.url, version: '1', branch: 'main' };
  await expect(publishPacts(options)).rejects.toThrow('was answered with 401');
});
