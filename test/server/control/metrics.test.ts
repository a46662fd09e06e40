import { expect, test } from 'vitest';
import { version } from '../../../src/core/version.ts';
import { Metrics } from '../../../src/server/control/metrics.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { askSite, expectRefusal } from './in-process.ts';

test('the metrics of a new server have a help and a type each, in the format of Prometheus', async () => {
  const twin = createTwin({ frozen: true });
  const reply = await askSite({ twin, metrics: new Metrics(twin) })('/_twin/metrics');
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
  expect(reply.body).toBe(`# HELP tokentwin_info The version.
# TYPE tokentwin_info gauge
tokentwin_info{version="${version}"} 1
# HELP tokentwin_requests_total Requests by operation and outcome.
# TYPE tokentwin_requests_total counter
# HELP tokentwin_tokens Living tokens.
# TYPE tokentwin_tokens gauge
tokentwin_tokens 0
# HELP tokentwin_sandboxes Sandboxes.
# TYPE tokentwin_sandboxes gauge
tokentwin_sandboxes 0
# HELP tokentwin_verdicts Verdicts on what the journals hold, by rule.
# TYPE tokentwin_verdicts gauge
`);
});

test('only operations and outcomes that were met are in the metrics, and paths that no operation has', async () => {
  const twin = createTwin({ frozen: true });
  await askFeishu(within(twin));
  await askFeishu(within(twin), 'wrong');
  const ask = askSite({ twin });
  for (let call = 0; call < 3; call++) await ask('/no/such/path');
  const samples = (await new Metrics(twin).text())
    .split('\n')
    .filter((line) => line.includes('requests_total{'));
  expect(samples).toEqual([
    'tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="ok"} 1',
    'tokentwin_requests_total{operation="feishu.appAccessTokenInternal",outcome="app-secret-invalid"} 1',
    'tokentwin_requests_total{operation="",outcome="unmatched"} 3',
  ]);
});

test('a token that expired is not among the living', async () => {
  const twin = createTwin({ frozen: true });
  const metrics = new Metrics(twin);
  await askFeishu(within(twin));
  expect(await metrics.text()).toContain('\ntokentwin_tokens 1\n');
  twin.clock.advance('3h');
  expect(await metrics.text()).toContain('\ntokentwin_tokens 0\n');
});

test('a sandbox has no metrics of its own', async () => {
  expectRefusal(await askSite()('/_twin/metrics'), 404, 'ERR_NOT_FOUND', 'Ask the server for them');
});
