import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/client/endpoint.ts';
import type { Operation } from '../../src/core/operation.ts';
import * as dingtalk from '../../src/generated/dingtalk/endpoints.ts';
import * as dingtalkSpec from '../../src/generated/dingtalk/operations.ts';
import * as ekuaibao from '../../src/generated/ekuaibao/endpoints.ts';
import * as ekuaibaoSpec from '../../src/generated/ekuaibao/operations.ts';
import * as feishu from '../../src/generated/feishu/endpoints.ts';
import * as feishuSpec from '../../src/generated/feishu/operations.ts';

describe.each([
  { vendor: 'feishu', lean: feishu, whole: feishuSpec },
  { vendor: 'dingtalk', lean: dingtalk, whole: dingtalkSpec },
  { vendor: 'ekuaibao', lean: ekuaibao, whole: ekuaibaoSpec },
])('the endpoints of $vendor', ({ vendor, lean, whole }) => {
  it('are its operations', () => {
    expect(Object.keys(lean.endpoints)).toEqual(Object.keys(whole.operations));
    expect(lean.hosts).toEqual(whole.hosts);
  });

  it('have every error that refuses a token, and what must be told apart from it', () => {
    const endpoints: readonly Endpoint[] = Object.values(lean.endpoints);
    const operations: readonly Operation[] = Object.values(whole.operations);
    for (const { id, errors } of operations) {
      const refusing = Object.values(errors).filter(({ refusesToken }) => refusesToken);
      const codes = new Set(refusing.map(({ code }) => code));
      const own = endpoints.find((endpoint) => endpoint.id === id)!.errors;
      expect(own.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
      expect(new Set(own.map(({ code }) => code))).toEqual(codes);
    }
  });

  it('know as momentary exactly the codes that the spec marks so', async () => {
    const text = await readFile(join(import.meta.dirname, `../../specs/${vendor}.yaml`), 'utf8');
    const marked = [...text.matchAll(/^ +code: (\S+)\n +momentary: true$/gm)].map(([, code]) => code);
    const known = lean.momentaryCodes.map((code) =>
      typeof code === 'string' && /^\d+$/.test(code) ? `'${code}'` : String(code),
    );
    expect(new Set(known)).toEqual(new Set(marked));
  });
});

it('the momentary codes are internal errors and short limits, never a wrong credential', () => {
  expect(feishu.momentaryCodes).toContain(1663);
  expect(feishu.momentaryCodes).not.toContain(10014);
  expect(dingtalk.momentaryCodes).toContain(90018);
  expect(dingtalk.momentaryCodes).not.toContain(90020);
  expect(ekuaibao.momentaryCodes).toEqual([]);
});
