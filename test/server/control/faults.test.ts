import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultTypeNames } from '../../../src/core/fault-effect.ts';
import { schemas } from '../../../src/generated/control/schemas.js';
import { type RunningTwin, serve } from '../../../src/server/serve.ts';
import { askFeishu, over } from '../../support/token-calls.ts';

let running: RunningTwin;

beforeEach(async () => {
  running = await serve();
});
afterEach(() => running.close());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${running.controlUrl}${path}`, {
    method,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const rule = { operation: 'feishu.appAccessTokenInternal', error: 10014, times: 1 };

test('a rule that is posted has its way, and says so', async () => {
  const added = await control('POST', '/faults', rule);
  expect(added).toEqual({
    status: 200,
    body: { id: 'fault_1', ...rule, matched: 0, applied: 0, spent: false },
  });
  expect(await (await askFeishu(over(running.url))).json()).toMatchObject({ code: 10014 });
  expect(await (await askFeishu(over(running.url))).json()).toMatchObject({ code: 0 });
  const { body } = await control('GET', '/faults');
  expect(body).toEqual({ faults: [{ id: 'fault_1', ...rule, matched: 2, applied: 1, spent: true }] });
});

test('rules are taken back one by one or all at once', async () => {
  await control('POST', '/faults', rule);
  await control('POST', '/faults', { fault: { type: 'latency', ms: '1h' } });
  await control('POST', '/faults', rule);
  expect((await control('DELETE', '/faults/fault_2')).body).toMatchObject({ id: 'fault_2' });
  expect(await control('DELETE', '/faults/fault_2')).toMatchObject({
    status: 404,
    body: { code: 'ERR_NOT_FOUND' },
  });
  const { body } = await control('DELETE', '/faults');
  expect((body.faults as { id: string }[]).map(({ id }) => id)).toEqual(['fault_1', 'fault_3']);
  expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
});

test('a reset takes them back too', async () => {
  await control('POST', '/faults', rule);
  await control('POST', '/reset');
  expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
});

test.each<[unknown, string]>([
  [{ ...rule, operation: 'feishu.appAccesTokenInternal' }, 'Did you mean "feishu.appAccessTokenInternal"'],
  [{ ...rule, error: 'app-secret-invald' }, 'Did you mean "app-secret-invalid"'],
  [{ fault: { type: 'latncy' } }, 'Did you mean "latency"'],
  [{ ...rule, tims: 1 }, 'Did you mean "times"'],
  ['{', 'The body is not JSON'],
  ['[]', 'expected an object'],
  ['', 'The body is empty'],
])('%j is refused with what is near', async (body, detail) => {
  expect(await control('POST', '/faults', body)).toMatchObject({
    status: 400,
    body: { code: 'ERR_INVALID_FAULT', detail: expect.stringContaining(detail) },
  });
});

describe('the spec and the twin mean the same rules', () => {
  const durations = { duration: '5ms', window: '1m', ms: '1h30m' };
  test.each<unknown>([
    rule,
    { error: 'unknown-error', probability: 0.5, after: 3, client: 'x' },
    ...faultTypeNames
      .filter((type) => type !== 'latency' && type !== 'rate-limit')
      .map((type) => ({ fault: { type } })),
    { fault: { type: 'latency', ms: durations.ms } },
    { fault: { type: 'latency', minMs: 1, maxMs: '2s' } },
    { fault: { type: 'latency', medianMs: 100, sigma: 0.5 } },
    { fault: { type: 'connection-reset', at: 'middle' } },
    { fault: { type: 'slow-body', pieces: 3, duration: durations.duration } },
    { fault: { type: 'response', status: 503, body: '', contentType: 'text/plain' } },
    { fault: { type: 'rate-limit', limit: 1, window: durations.window, headers: false } },
    { fault: { type: 'rate-limit', limit: 0, window: 1, error: 99991400 } },
    { fault: { type: 'rate-limit', limit: 0, window: 1, response: { status: 429 } } },
  ])('%j is one', async (good) => {
    expect(schemas.FaultRule!(good), JSON.stringify(schemas.FaultRule!.errors)).toBe(true);
    const { status, body } = await control('POST', '/faults', good);
    expect({ status, body }).toMatchObject({ status: 200, body: good as object });
    expect(schemas.ActiveFaultRule!(body), JSON.stringify(schemas.ActiveFaultRule!.errors)).toBe(true);
  });

  test.each<unknown>([
    {},
    { ...rule, fault: { type: 'hang' } },
    { ...rule, times: 0 },
    { ...rule, after: -1 },
    { ...rule, probability: 2 },
    { ...rule, client: '' },
    { ...rule, more: 1 },
    { fault: { type: 'nothing' } },
    { fault: { type: 'hang', ms: 1 } },
    { fault: { type: 'latency' } },
    { fault: { type: 'latency', ms: 1, minMs: 1, maxMs: 2 } },
    { fault: { type: 'latency', ms: 'soon' } },
    { fault: { type: 'latency', medianMs: 1 } },
    { fault: { type: 'connection-reset', at: 'end' } },
    { fault: { type: 'slow-body', pieces: 0 } },
    { fault: { type: 'response', status: 100 } },
    { fault: { type: 'rate-limit', limit: 1 } },
    { fault: { type: 'rate-limit', limit: -1, window: '1s' } },
  ])('%j is none', async (bad) => {
    expect(schemas.FaultRule!(bad)).toBe(false);
    expect(await control('POST', '/faults', bad)).toMatchObject({
      status: 400,
      body: { code: 'ERR_INVALID_FAULT' },
    });
  });
});
