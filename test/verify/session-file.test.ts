import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SessionFile } from '../../src/verify/session-file.ts';

const about = 'feishu at https://open.feishu.cn';
const seen = { token: { probe: 'token', atMs: 5, status: 200, headers: { date: 'now' }, text: '令牌' } };

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentwin-session-'));
  file = join(folder, 'session');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const because = (code: string, message: string) => expect.objectContaining({ code, message });

test('what was written is read again, by its owner alone', () => {
  new SessionFile(file, about).write(seen);
  expect(new SessionFile(file, about).read()).toEqual(seen);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('there is nothing to go on from before the first response', () => {
  expect(new SessionFile(file, about).read()).toEqual({});
  expect(readdirSync(folder)).toEqual([]);
});

test('it is deleted at the end, also if there is none', () => {
  const session = new SessionFile(file, about);
  session.write(seen);
  session.delete();
  session.delete();
  expect(readdirSync(folder)).toEqual([]);
});

test('a session of another verification is not read', () => {
  new SessionFile(file, about).write(seen);
  expect(() => new SessionFile(file, 'feishu at http://127.0.0.1:1').read()).toThrow(
    because(
      'ERR_FILE',
      `"${file}" is about ${about}, not about feishu at http://127.0.0.1:1. Name another file with --resume.`,
    ),
  );
});

test.each([
  ['an empty file', ''],
  ['a cut file', `{"about":"${about}","se`],
  ['JSON of something else', '{"name":"tokentwin"}'],
  ['null', 'null'],
  ['a file without what it is about', '{"seen":{}}'],
  ['a file about a number', '{"about":5,"seen":{}}'],
  ['a file without responses', `{"about":"${about}"}`],
  ['a file with null for responses', `{"about":"${about}","seen":null}`],
  ['a file with a text for responses', `{"about":"${about}","seen":"all"}`],
])('%s is not a session, and stays', (_, text) => {
  writeFileSync(file, text);
  expect(() => new SessionFile(file, about).read()).toThrow(
    because('ERR_FILE', `"${file}" is not a session file of tokentwin verify.`),
  );
  expect(statSync(file).size).toBe(text.length);
});

test('a file that cannot be read or written is named, with the reason', () => {
  mkdirSync(file);
  const session = new SessionFile(file, about);
  expect(() => session.read()).toThrow(
    because('ERR_FILE', `Cannot read "${file}": EISDIR: illegal operation on a directory, read.`),
  );
  expect(() => session.write(seen)).toThrow(
    because('ERR_FILE', `Cannot write "${file}": EISDIR: illegal operation on a directory, open '${file}'.`),
  );
  expect(() => session.write(seen)).toThrow(expect.objectContaining({ cause: expect.any(Error) }));
});
