import { describe, expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { type CheckResult, drifts, saw, unclear } from '../../src/verify/check.ts';
import { judgeAll } from '../../src/verify/judge.ts';
import type { ProbeExchange } from '../../src/verify/probe.ts';
import { refusalsOf } from '../../src/verify/refusal.ts';
import type { SessionResult } from '../../src/verify/session.ts';
import type { Subject } from '../../src/verify/subject.ts';
import { subjects } from '../support/subjects.ts';

const exchange = { probe: 'first', atMs: 0, status: 200, headers: {}, text: '{}' };
const operation = 'dingtalk.corpToken';
const { catalogue, verification } = subjects.dingtalk;
const spec = catalogue.operations.find(({ id }) => id === operation)!;

/** A vendor with these checks, by the name of the rule and the result. */
function judge(
  checks: readonly (readonly [rule: string, probe: string, CheckResult])[],
  session: Partial<SessionResult> = {},
) {
  const subject: Subject = {
    ...subjects.dingtalk,
    verification: {
      ...verification,
      probes: [
        { name: 'first', operation, request: { method: 'POST', path: '/one', body: { a: '{secret}' } } },
        {
          name: 'second',
          operation,
          request: {
            method: 'GET',
            path: '/two',
            query: { a: '1', b: '{token}' },
            headers: { Authorization: 'Bearer {token}', Accept: '*/*' },
          },
        },
        { name: 'third', operation, request: { method: 'POST', path: '/three', body: 'a=1&b=2' } },
      ],
      checks: checks.map(([rule, probe, result]) => ({
        operation,
        rule,
        probes: [probe],
        judge: () => result,
      })),
    },
  };
  const seen: Record<string, ProbeExchange> = { first: exchange, second: exchange, third: exchange };
  return judgeAll(subject, { seen, skipped: {}, secrets: [], calls: 3, ...session }, english);
}

describe('several checks of one rule are one result', () => {
  test('a drift decides, with every reason once and with its requests; alternatives seen are kept', () => {
    const [result, ...others] = judge([
      ['envelope', 'first', saw('a=1', undefined, 'b=2')],
      ['envelope', 'second', drifts('one thing')],
      ['envelope', 'third', drifts('another')],
      ['envelope', 'third', drifts('one thing')],
      ['envelope', 'first', unclear('nothing to see')],
      ['envelope', 'first', saw('a=1')],
    ]);
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'drifts',
      why: 'one thing; another',
      saw: ['a=1', 'b=2'],
      probes: ['second', 'third'],
    });
  });

  test('without a drift one that agrees decides, and no reason is given', () => {
    const [result] = judge([
      ['envelope', 'second', unclear('nothing to see')],
      ['envelope', 'first', saw(undefined)],
    ]);
    expect(result).toEqual({
      operation,
      rule: 'envelope',
      outcome: 'agrees',
      probes: ['first'],
      asked: ['POST /one  {"a":"{secret}"}'],
      says: expect.any(String),
      evidence: expect.any(String),
    });
  });

  test('where none is clear the rule is not checked, and every reason is given', () => {
    const [result] = judge(
      [
        ['envelope', 'first', unclear('nothing to see')],
        ['envelope', 'second', saw('a=1')],
        ['envelope', 'third', saw('a=1')],
      ],
      { seen: { first: exchange }, skipped: { third: 'it takes hours' } },
    );
    expect(result).toMatchObject({
      outcome: 'not checked',
      why: 'nothing to see; the request was not sent; it takes hours',
      probes: ['first', 'second', 'third'],
    });
    expect(result).not.toHaveProperty('saw');
  });

  test('two rules are two results', () => {
    const results = judge([
      ['envelope', 'first', drifts('one thing')],
      ['content-type', 'first', saw('a=1')],
    ]);
    expect(results.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['envelope', 'drifts'],
      ['content-type', 'agrees'],
    ]);
  });
});

test('the requests are shown with names in braces: query, headers, and a body as it is sent', () => {
  const asked = ['first', 'second', 'third'].map((probe) => judge([['envelope', probe, saw()]])[0]!.asked);
  expect(asked).toEqual([
    ['POST /one  {"a":"{secret}"}'],
    ['GET /two?a=1&b={token}  Authorization: Bearer {token}  Accept: */*'],
    ['POST /three  a=1&b=2'],
  ]);
});

test('a secret that a provider puts into a reason is removed', () => {
  const [result] = judge([['envelope', 'first', drifts('code is "abc defgh"')]], { secrets: ['abc defgh'] });
  expect(result!.why).toBe('code is "«redacted»"');
});

describe('each result says what the spec says', () => {
  const said = (rule: string) => {
    const { says, evidence } = judge([[rule, 'first', saw()]])[0]!;
    return { says, evidence };
  };

  test('of a rule its text', () => {
    const rule = spec.rules.find(({ name }) => name === 'envelope')!;
    expect(said('envelope')).toEqual({ says: rule.text, evidence: rule.evidence.kind });
    expect(rule.text).not.toBe('');
  });

  test('of an error its trigger, status, code and message', () => {
    const error = spec.errors.find(({ name }) => name === 'invalid-body')!;
    expect(said('invalid-body')).toEqual({
      says: `${error.trigger} HTTP 400 Invalidbody ${error.message}`,
      evidence: error.evidence.kind,
    });
  });

  test.each([
    ['its trigger and status', null, 'Tea. HTTP 418'],
    ['its message, too', 'Short and stout', 'Tea. HTTP 418 Short and stout'],
  ])('of an error without a code %s', (_, message, says) => {
    const errors = [
      { ...spec.errors[0]!, name: 'teapot', trigger: 'Tea.', status: 418, code: null, message },
    ];
    const teapot = {
      ...subjects.dingtalk,
      catalogue: { ...catalogue, operations: [{ ...spec, errors }] },
      verification: {
        ...verification,
        checks: [{ operation, rule: 'teapot', probes: [], judge: () => saw() }],
      },
    };
    const session = { seen: {}, skipped: {}, secrets: [], calls: 0 };
    expect(judgeAll(teapot, session, english)[0]!.says).toBe(says);
  });

  test('of a success that it has the fields of the spec', () => {
    expect(said('success')).toEqual({
      says: 'A success has the fields of the spec with their types.',
      evidence: spec.evidence.kind,
    });
  });

  test('a check of a rule that the spec does not have is a mistake of ours', () => {
    expect(() => said('made-up')).toThrow(`${operation} has no rule or error "made-up".`);
  });

  test('so is one of an operation that the vendor does not have', () => {
    const empty = { ...subjects.dingtalk, catalogue: { ...catalogue, operations: [] } };
    const session = { seen: {}, skipped: {}, secrets: [], calls: 0 };
    expect(() => judgeAll(empty, session, english)).toThrow(`The catalogue has no operation ${operation}.`);
  });

  test('so is one of an error that the operation does not have', () => {
    const { refused } = refusalsOf({});
    const check = refused(operation, 'first', 'made-up');
    expect(() => check.judge({ first: exchange })).toThrow(`${operation} has no error "made-up".`);
  });
});
