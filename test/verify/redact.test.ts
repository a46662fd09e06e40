import { describe, expect, test } from 'vitest';
import { version } from '../../src/core/version.ts';
import type { RuleResult } from '../../src/verify/judge.ts';
import { recordingOf } from '../../src/verify/recording.ts';
import { Shapes, withoutSecrets } from '../../src/verify/redact.ts';
import { hasDrift, type VerificationReport } from '../../src/verify/report.ts';
import { subjects } from '../support/subjects.ts';

const { catalogue } = subjects.feishu;

const exchange = (text: string, headers: Readonly<Record<string, string>> = {}) => ({
  probe: 'token',
  atMs: 0,
  status: 200,
  headers,
  text,
});

describe('a text without secrets', () => {
  test('has a word in their place, however they are written', () => {
    const secret = 'a/b+c d"e';
    const text = `plain ${secret}, escaped ${JSON.stringify(secret)}, encoded ${encodeURIComponent(secret)}`;
    expect(withoutSecrets(text, [secret])).toBe('plain «redacted», escaped "«redacted»", encoded «redacted»');
  });

  test.each([
    ['in a form', (secret: string) => String(new URLSearchParams({ q: secret })).slice(2)],
    [
      'with small escapes',
      (secret: string) => encodeURIComponent(secret).replaceAll('%2F', '%2f').replaceAll('%2B', '%2b'),
    ],
    ['encoded twice', (secret: string) => encodeURIComponent(encodeURIComponent(secret))],
    ['in base64', (secret: string) => btoa(`id:${secret}`)],
    ['in hexadecimal digits', (secret: string) => Buffer.from(secret).toString('hex')],
  ])('has a word in their place %s', (_, encode) => {
    const secret = 'a/b+c de/f';
    expect(withoutSecrets(`<${encode(secret)}>`, [secret])).toMatch(/^<«redacted»=*>$/);
  });

  test('is the same where there are none', () => {
    expect(withoutSecrets('nothing to hide', [])).toBe('nothing to hide');
  });
});

describe('the shape of a response', () => {
  test('holds no secret, also where its type repeats one', () => {
    const echo = { ...exchange('{"secret-1":"secret-1"}'), headers: { 'content-type': 'text/secret-1' } };
    const shape = new Shapes(catalogue, ['secret-1']).of(echo);
    expect(shape.contentType).toBe('text/«redacted»');
    expect(JSON.stringify(shape)).not.toContain('secret-1');
  });

  const bodyOf = (body: unknown) => new Shapes(catalogue).of(exchange(JSON.stringify(body))).body;

  test('has types in place of values, and of a list the first element', () => {
    expect(
      bodyOf({
        whole: 5,
        half: 0.5,
        yes: true,
        none: null,
        list: ['a', 'b'],
        empty: [],
        inner: { deep: [{ a: 1 }] },
      }),
    ).toEqual({
      whole: 'integer',
      half: 'number',
      yes: 'boolean',
      none: 'null',
      list: ['text 1'],
      empty: [],
      inner: { deep: [{ a: 'integer' }] },
    });
  });

  test('tells which texts are the same', () => {
    expect(bodyOf({ a: 'one', b: 'two', c: 'one', d: 'three' })).toEqual({
      a: 'text 1',
      b: 'text 2',
      c: 'text 1',
      d: 'text 3',
    });
  });

  test('keeps the codes and messages of the spec in their own fields only', () => {
    expect(bodyOf({ code: 10014, msg: 'app secret invalid', note: 'app secret invalid' })).toEqual({
      code: 10014,
      msg: 'app secret invalid',
      note: 'text 1',
    });
    expect(bodyOf({ code: 0, msg: 'ok', message: 'success' })).toEqual({
      code: 0,
      msg: 'ok',
      message: 'success',
    });
    expect(bodyOf({ code: 77, msg: 'app secret 5 invalid', errorCode: 'x' })).toEqual({
      code: 'integer',
      msg: 'text 1',
      errorCode: 'text 2',
    });
  });

  test('has no secret in a name', () => {
    const shape = new Shapes(catalogue, ['t-0123456789']).of(exchange('{"t-0123456789":1}'));
    expect(shape.body).toEqual({ '«redacted»': 'integer' });
  });

  test('of a text is the text if the spec has it, and else that it is no JSON object', () => {
    const shapes = new Shapes(subjects.ekuaibao.catalogue);
    const headers = { 'content-type': 'Text/HTML; charset=utf-8' };
    expect(shapes.of(exchange('Error 404 Not Found\n', headers))).toEqual({
      status: 200,
      contentType: 'text/html',
      body: 'Error 404 Not Found',
    });
    expect(shapes.of(exchange('<html>'))).toEqual({ status: 200, contentType: '', body: 'no JSON object' });
  });
});

describe('a recording', () => {
  const rule = (
    name: string,
    outcome: RuleResult['outcome'],
    others: Partial<RuleResult> = {},
  ): RuleResult => ({
    operation: 'feishu.appAccessToken',
    rule: name,
    outcome,
    says: 'It is so.',
    evidence: 'observed',
    probes: ['token'],
    asked: ['POST /'],
    ...others,
  });

  const report: VerificationReport = {
    vendor: 'feishu',
    target: 'https://open.feishu.cn/path',
    provider: 'live',
    at: '2026-11-21T10:20:30.000Z',
    credentials: 'given',
    calls: 1,
    rules: [
      rule('one', 'agrees', { saw: ['a=1'] }),
      rule('two', 'drifts', { why: 'a reason' }),
      rule('three', 'not checked', { why: 'the request was not sent' }),
    ],
    pacts: [],
  };

  test('has what was found out, without reasons, and leaves out what was not checked', () => {
    const session = { seen: { token: exchange('{"code":0}') }, skipped: {}, secrets: [], calls: 1 };
    expect(recordingOf(report, session, catalogue)).toEqual({
      vendor: 'feishu',
      host: 'open.feishu.cn',
      provider: 'live',
      recordedOn: '2026-11-21',
      by: `tokentwin ${version}`,
      rules: [
        { operation: 'feishu.appAccessToken', rule: 'one', outcome: 'agrees', saw: ['a=1'] },
        { operation: 'feishu.appAccessToken', rule: 'two', outcome: 'drifts' },
      ],
      answers: { token: { status: 200, contentType: '', body: { code: 0 } } },
    });
  });

  test('a report has a drift if a rule or a pact has one', () => {
    const pact = { consumer: 'a', interaction: 'b', states: [], outcome: 'drifts' } as const;
    const agreeing = { ...report, rules: [rule('one', 'agrees'), rule('three', 'not checked')] };
    expect(hasDrift(report)).toBe(true);
    expect(hasDrift(agreeing)).toBe(false);
    expect(hasDrift({ ...agreeing, pacts: [pact] })).toBe(true);
    expect(hasDrift({ ...agreeing, pacts: [{ ...pact, outcome: 'not checked' }] })).toBe(false);
  });
});
