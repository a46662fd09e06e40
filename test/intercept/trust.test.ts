import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { interceptionEnvironment, userBundles, userProxy } from '../../src/intercept/environment.ts';
import { Interception } from '../../src/intercept/interception.ts';
import type { TrustFiles } from '../../src/intercept/trust-folder.ts';

const nowMs = Date.parse('2026-11-28T06:00:00Z');

function interception(env: Readonly<Record<string, string>> = {}): Interception {
  const made = new Interception({ hosts: ['open.feishu.cn'], env, hasSecret: () => false, nowMs });
  onTestFinished(() => made.close());
  return made;
}

describe('the folder of a run', () => {
  test('is for its owner alone, holds no key, and is gone at the end', () => {
    const made = interception();
    const { path, files } = made.writeFiles(4010);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const file of [files.authority, files.bundle, files.javaStore, files.preload]) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    const everything = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => readFileSync(join(path, name), 'latin1'));
    expect(everything.join('\n')).not.toContain('PRIVATE KEY');
    made.close();
    expect(existsSync(path)).toBe(false);
  });

  test('has a bundle of the authority beside those that were trusted before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tokentwin-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const own = join(folder, 'corporate.pem');
    writeFileSync(own, '-----BEGIN CERTIFICATE-----\nQ09SUE9SQVRF\n-----END CERTIFICATE-----\n');
    const { files, unread } = interception({
      SSL_CERT_FILE: own,
      CURL_CA_BUNDLE: join(folder, 'missing.pem'),
    }).writeFiles(4010);
    const bundle = readFileSync(files.bundle, 'utf8');
    expect(bundle).toContain('Q09SUE9SQVRF');
    expect(bundle).toContain(readFileSync(files.authority, 'utf8').trim());
    expect(bundle.match(/BEGIN CERTIFICATE/g)!.length).toBeGreaterThan(50);
    expect(unread).toEqual([expect.stringContaining('missing.pem')]);
  });

  test('is removed also when the process is killed', async () => {
    const script = `
      import { Interception } from ${JSON.stringify(new URL('../../src/intercept/interception.ts', import.meta.url))};
      const made = new Interception({ hosts: ['open.feishu.cn'], env: {}, hasSecret: () => false, nowMs: Date.now() });
      console.log(made.writeFiles(4010).path);
      setInterval(() => {}, 1_000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout, 'data');
    const path = String(line).trim();
    expect(existsSync(path)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(false);
  });
});

describe('the variables of a run', () => {
  const files: TrustFiles = {
    authority: '/f/ca.pem',
    bundle: '/f/bundle.pem',
    javaStore: '/f/trust.jks',
    phpFolder: '/f/php',
    preload: '/f/preload.cjs',
  };
  const made = (env: Readonly<Record<string, string>>) => interceptionEnvironment(env, { port: 4010, files });

  test('name the proxy, the bundle, the preload and the key store', () => {
    const { variables, notes } = made({});
    expect(variables).toMatchObject({
      HTTPS_PROXY: 'http://127.0.0.1:4010',
      https_proxy: 'http://127.0.0.1:4010',
      NO_PROXY: 'localhost,127.0.0.1,::1',
      NODE_USE_ENV_PROXY: '1',
      NODE_OPTIONS: '--require=/f/preload.cjs',
      SSL_CERT_FILE: '/f/bundle.pem',
      REQUESTS_CA_BUNDLE: '/f/bundle.pem',
      NODE_EXTRA_CA_CERTS: '/f/bundle.pem',
      PHP_INI_SCAN_DIR: ':/f/php',
    });
    expect(variables.JAVA_TOOL_OPTIONS).toContain('-Djavax.net.ssl.trustStore=/f/trust.jks');
    expect(notes).toEqual([]);
  });

  test('extend what the user has set, and say what became of it', () => {
    const { variables, notes } = made({
      NO_PROXY: 'intranet.example',
      NODE_OPTIONS: '--max-old-space-size=64',
      JAVA_TOOL_OPTIONS: '-Xmx64m',
      PHP_INI_SCAN_DIR: '/etc/own',
      HTTPS_PROXY: 'http://user:pass@proxy.example:3128',
      REQUESTS_CA_BUNDLE: '/own.pem',
    });
    expect(variables.NO_PROXY).toBe('intranet.example,localhost,127.0.0.1,::1');
    expect(variables.NODE_OPTIONS).toBe('--max-old-space-size=64 --require=/f/preload.cjs');
    expect(variables.JAVA_TOOL_OPTIONS).toMatch(/^-Xmx64m -Dhttp\.proxyHost/);
    expect(variables.PHP_INI_SCAN_DIR).toBe('/etc/own:/f/php');
    expect(notes.map(english.say).join(' ')).toContain('proxy.example:3128');
    expect(notes.map(english.say).join(' ')).not.toContain('pass@');
    expect(notes.map(english.say).join(' ')).toContain('REQUESTS_CA_BUNDLE');
  });

  test('quote a path with blanks', () => {
    const { variables } = interceptionEnvironment(
      {},
      { port: 1, files: { ...files, preload: '/a b/preload.cjs', javaStore: '/a b/trust.jks' } },
    );
    expect(variables.NODE_OPTIONS).toBe('--require="/a b/preload.cjs"');
    expect(variables.JAVA_TOOL_OPTIONS).toContain('-Djavax.net.ssl.trustStore="/a b/trust.jks"');
  });

  test('are read for what the user trusts and goes through', () => {
    expect(userBundles({ SSL_CERT_FILE: '/a', CURL_CA_BUNDLE: '/a', AWS_CA_BUNDLE: '/b' })).toEqual([
      '/a',
      '/b',
    ]);
    expect(userProxy({ https_proxy: 'http://p:1' })?.host).toBe('p:1');
    expect(userProxy({ HTTPS_PROXY: 'socks5://p:1' })).toBeUndefined();
    expect(made({ HTTPS_PROXY: 'socks5://p:1' }).notes.map(english.say).join(' ')).toContain('is not used');
  });
});
