import { expect, test } from 'vitest';
import { redactCommand } from '../../src/cli/redact-command.ts';
import { createTwin } from '../../src/index.ts';

const secret = 'registered-secret-1';
const twin = createTwin({
  seed: { feishu: { apps: [{ app_id: 'a', app_secret: secret, type: 'self-built' }] } },
});
const redact = (...words: readonly string[]) =>
  redactCommand(['client', ...words], (text) => twin.holdsSecret(text)).slice(1);

test.each([
  ['a value', [secret], ['«redacted»']],
  ['with text around it', [`pre-${secret}.post`], ['«redacted»']],
  ['in base64, with what looks like the beginning of a value', [btoa(secret)], ['«redacted»']],
  ['in hexadecimal digits', [Buffer.from(secret).toString('hex')], ['«redacted»']],
  ['percent-encoded', ['registered%2Dsecret%2D1'], ['«redacted»']],
  ['as the value of a variable', [`X=${secret}`, `X=${btoa(secret)}`], ['X=«redacted»', 'X=«redacted»']],
  ['as a name', [`${secret}=x`], ['«redacted»']],
])('a registered secret does not stand in a report: %s', (_, words, shown) => {
  expect(btoa(secret)).toMatch(/=$/);
  expect(redact(...words)).toEqual(shown);
});

test.each([
  '--app-secret',
  '--jwt',
  '--app-ticket',
  '--pwd',
  '-password',
  '--signature',
  '--sessionId',
  '--密码',
])('nor what follows %s, whatever it is', (option) => {
  expect(redact('run', option, 'hush')).toEqual(['run', option, '«redacted»']);
  expect(redact(`${option}=hush`)).toEqual([`${option}=«redacted»`]);
});

test('nor the value of a header, or the password of a URL', () => {
  expect(redact('-H', 'X-Jwt: hush', 'https://me:hush@host/')).toEqual([
    '-H',
    'X-Jwt: «redacted»',
    'https://me:«redacted»@host/',
  ]);
});

test('but what says only something about a secret, and everything else', () => {
  const words = ['--token-type', 'app', 'token_url=http://a/', '--out', 'x=y', 'a: b', '=', 'x='];
  expect(redact(...words)).toEqual(words);
});
