import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { guideTo } from '../../src/mcp/client-guides.ts';
import { McpSession } from '../../src/mcp/session.ts';
import { main, serving } from './program.ts';

/** The official client, connected to `tokentwin mcp`. */
async function agent(...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const env = { PATH: process.env.PATH ?? '' };
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [main, 'mcp', ...args],
      env,
      stderr: 'inherit',
    }),
  );
  onTestFinished(() => client.close());
  return client;
}

async function call(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as { readonly text: string }[];
  return { isError: isError === true, text: first!.text, json: () => JSON.parse(first!.text) };
}

describe('tokentwin mcp, with the official client', () => {
  test('lists its tools, each with a description and a schema', async () => {
    const client = await agent();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'start',
        'ask_token',
        'clock',
        'add_fault',
        'journal',
        'verdicts',
        'explain_error',
        'how_to_point',
      ]),
    );
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/\.$/);
      expect(inputSchema.type).toBe('object');
    }
    expect(client.getInstructions()).toContain('Call start');
  });

  test.each(['feishu', 'dingtalk', 'ekuaibao'])('sees a token of %s live and die', async (vendor) => {
    const client = await agent();
    expect((await call(client, 'ask_token', { vendor })).text).toContain('Call the tool "start" first');
    const { url } = (await call(client, 'start')).json();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { token, status } = (await call(client, 'ask_token', { vendor })).json();
    expect(status).toBe(200);
    expect((await call(client, 'use_token', { vendor, token })).json().status).toBe(200);
    const moved = (await call(client, 'clock', { to: 'expiry' })).json();
    expect(moved.mode).toBe('running');
    const refused = (await call(client, 'use_token', { vendor, token })).json();
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect((await call(client, 'use_token', { vendor, token })).json()).toMatchObject({
      status: refused.status,
    });
    expect((await call(client, 'tokens')).text).toContain('expired');
    expect((await call(client, 'journal', { last: 1 })).json()).toHaveLength(1);
    expect((await call(client, 'verdicts')).json().verdicts).not.toEqual([]);
  });

  test('breaks what it is asked to break, and says what a mistake was', async () => {
    const client = await agent();
    await call(client, 'start', { scenario: 'fresh' });
    await call(client, 'add_fault', { operation: 'feishu.appAccessTokenInternal', error: 10014, times: 1 });
    expect((await call(client, 'ask_token', { vendor: 'feishu' })).json().body).toMatchObject({
      code: 10014,
    });
    const wrong = await call(client, 'add_fault', { operation: 'feishu.nothing', error: 1 });
    expect(wrong.isError).toBe(true);
    expect(wrong.text).toContain('feishu.nothing');
    expect((await call(client, 'clear_faults')).isError).toBe(false);
    expect((await call(client, 'clock', { advnce: '1m' })).text).toContain('no argument "advnce"');
    expect((await call(client, 'load_scenario')).text).toContain('needs the argument "name"');
  });

  test('explains errors and clients without a twin', async () => {
    const client = await agent();
    expect((await call(client, 'explain_error', { code: '99991663' })).text).toContain('evidence');
    expect((await call(client, 'explain_error', { code: 'no-such-error-at-all' })).isError).toBe(true);
    expect((await call(client, 'how_to_point', { client: 'oapi-sdk-go' })).text).toContain('WithOpenBaseUrl');
  });

  test('uses a twin that runs already', async () => {
    await using server = await serving();
    const client = await agent('--url', server.url);
    expect((await call(client, 'ask_token', { vendor: 'feishu' })).json().status).toBe(200);
    expect((await call(client, 'start')).json().url).toBe(server.url);
  });
});

describe('the protocol', () => {
  const session = new McpSession({ name: 'x', version: '1', instructions: '' }, []);
  const answer = async (message: unknown) => {
    const text = await session.answer(typeof message === 'string' ? message : JSON.stringify(message));
    return text === undefined ? undefined : JSON.parse(text);
  };

  test('answers what is no JSON, no method and no tool with the errors of JSON-RPC', async () => {
    expect(await answer('{')).toMatchObject({ id: null, error: { code: -32_700 } });
    expect(await answer({ jsonrpc: '2.0', id: 1, method: 'nothing' })).toMatchObject({
      id: 1,
      error: { code: -32_601 },
    });
    const unknownTool = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'x' } };
    expect(await answer(unknownTool)).toMatchObject({ id: 2, error: { code: -32_602 } });
  });

  test('answers no notification', async () => {
    expect(await answer({ jsonrpc: '2.0', method: 'notifications/initialized' })).toBeUndefined();
  });

  test('agrees on a version: the client’s where it is known, else its newest', async () => {
    const initialize = (protocolVersion: string) => ({
      id: 1,
      method: 'initialize',
      params: { protocolVersion },
    });
    expect((await answer(initialize('2024-11-05'))).result.protocolVersion).toBe('2024-11-05');
    expect((await answer(initialize('1999-01-01'))).result.protocolVersion).toMatch(/^202/);
  });
});

test('a guide that is not there names those that are', () => {
  const page = '# Clients\n\n## Feishu\n\n### Go: oapi-sdk-go\n\nWithOpenBaseUrl\n';
  expect(guideTo('oapi-sdk-go', page)).toContain('WithOpenBaseUrl');
  expect(guideTo('zzz', page)).toContain('There are: Feishu; Go: oapi-sdk-go.');
});
