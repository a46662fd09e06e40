import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inProcess, serving, tokentwin } from './program.ts';

const askForToken = `
  const response = await fetch('https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
  });
  console.log((await response.json()).code);
`;

const node = (script: string) => [process.execPath, '--input-type=module', '-e', script];

describe('exec --intercept', () => {
  test('has a program with the real host in its source meet the twin', async () => {
    const { code, stdout, stderr } = await tokentwin(['exec', '--intercept', '--', ...node(askForToken)]);
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: '0' });
    expect(stderr).toContain('Met in place of the vendors: open.feishu.cn (1).');
  });

  test('says so when no host was met, and fails', async () => {
    const { code, stderr } = await inProcess(['exec', '--intercept', '--', process.execPath, '-e', '']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('No vendor host was met.') });
    expect(stderr).toContain('docs/intercept.md');
  });

  test('names the variable for a client that does not trust it', async () => {
    const script = `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
      const { get } = await import('node:https');
      get('https://open.feishu.cn/', { ca: 'nobody' }).on('error', () => {});`;
    const { stderr } = await inProcess(['exec', '--intercept', '--allow-no-calls', '--', ...node(script)]);
    expect(stderr).toContain('Not reached over TLS: open.feishu.cn, once.');
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
  });

  test('finds a secret that goes to another host', async () => {
    const elsewhere = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    onTestFinished(() => void elsewhere.close());
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo;
    // Through the proxy, as for any host that is not loopback.
    const script = `${askForToken}
      const { request } = await import('node:http');
      const { port } = new URL(process.env.HTTP_PROXY);
      const path = 'http://127.0.0.1:${port}/logs?line=twin-secret-self-built';
      const call = request({ host: '127.0.0.1', port, path, headers: { Host: 'logs.example' } });
      await new Promise((resolve) => call.on('response', (answer) => answer.resume().on('end', resolve)).end());`;
    const { code, stderr } = await inProcess(['exec', '--intercept', '--', ...node(script)]);
    expect(code).toBe(1);
    expect(stderr).toContain('secret-left-the-machine');
    expect(stderr).not.toContain('twin-secret-self-built');
  });

  test('adds what was met to the report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tokentwin-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const report = join(folder, 'report.json');
    await inProcess(['exec', '--intercept', '--report', report, '--', ...node(askForToken)]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      interception: { met: [{ host: 'open.feishu.cn', connections: 1 }], failed: [], others: [] },
    });
  });

  test('refuses --offline alone', async () => {
    const { code, stderr } = await inProcess(['exec', '--offline', '--', 'true']);
    expect(code).toBe(2);
    expect(stderr).toContain('--offline goes with --intercept.');
  });
});

describe('serve --tls', () => {
  test('prints the authority to trust, and env prints the variables', async () => {
    await using server = await serving(['--tls']);
    const { ca } = JSON.parse(server.first) as { readonly ca: string };
    expect(readFileSync(ca, 'utf8')).toContain('BEGIN CERTIFICATE');
    const { code, stdout } = await inProcess(['env', '--intercept', '--url', server.url]);
    expect(code).toBe(0);
    expect(stdout).toContain(`export HTTPS_PROXY='http://127.0.0.1:${new URL(server.url).port}'`);
    expect(stdout).toContain(`export TOKENTWIN_URL='${server.url}'`);
  });

  test('says when the files are gone', async () => {
    await using server = await serving(['--tls']);
    const { ca } = JSON.parse(server.first) as { readonly ca: string };
    rmSync(join(ca, '..'), { recursive: true });
    const { code, stderr } = await inProcess(['env', '--intercept', '--url', server.url]);
    expect(code).toBe(1);
    expect(stderr).toContain('The trust files are gone');
  });

  test('is needed for env --intercept', async () => {
    await using server = await serving();
    const { code, stderr } = await inProcess(['env', '--intercept', '--url', server.url]);
    expect(code).toBe(1);
    expect(stderr).toContain('serve --tls');
    expect((await inProcess(['env', '--url', server.url])).stdout).toContain('export TOKENTWIN_URL=');
  });

  test.each([
    [['--cert', 'x.pem'], '--tls'],
    [['--tls', '--cert', 'x.pem'], '--cert and --key need each other'],
    [['--tls', '--cert', '/no/such.pem', '--key', '/no/such.pem'], 'Cannot read "/no/such.pem"'],
  ])('refuses %j', async (flags, message) => {
    const { code, stderr } = await inProcess(['serve', '--port', '0', ...flags]);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(message);
  });
});
