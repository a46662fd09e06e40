import { expect, test } from 'vitest';
import { withRecordings } from '../../scripts/fidelity/recordings.ts';
import type { Recording } from '../../src/verify/recording.ts';
import { catalogues } from '../support/catalogues.ts';

const recording: Recording = {
  vendor: 'dingtalk',
  host: 'api.dingtalk.com',
  provider: 'live',
  recordedOn: '2026-12-01',
  by: 'tokentwin 0.0.0',
  rules: [
    { operation: 'dingtalk.corpToken', rule: 'lifetime-two-hours', outcome: 'agrees' },
    { operation: 'dingtalk.corpToken', rule: 'success-is-bare', outcome: 'drifts' },
    { operation: 'dingtalk.corpToken', rule: 'invalid-client', outcome: 'agrees' },
    {
      operation: 'dingtalk.corpToken',
      rule: 'unauthorized-client',
      outcome: 'agrees',
      saw: ['dingtalk.unauthorized-client=401'],
    },
  ],
  answers: {},
};
const observed = { kind: 'observed', source: 'recording of api.dingtalk.com', date: '2026-12-01' };

function evidenceIn(recordings: readonly Recording[]) {
  const dingtalk = withRecordings(catalogues, recordings).find(({ vendor }) => vendor === 'dingtalk')!;
  const operation = dingtalk.operations.find(({ id }) => id === 'dingtalk.corpToken')!;
  const quirk = dingtalk.quirks.find(({ name }) => name === 'dingtalk.unauthorized-client')!;
  return {
    rule: (name: string) => operation.rules.find((each) => each.name === name)!.evidence,
    error: (name: string) => operation.errors.find((each) => each.name === name)!.evidence,
    alternative: (name: string) => quirk.alternatives[name]!.evidence,
  };
}

test('what a recording of the vendor agrees with is observed from then on', () => {
  const evidence = evidenceIn([recording]);
  expect(evidence.rule('lifetime-two-hours')).toEqual(observed);
  expect(evidence.error('invalid-client')).toEqual(observed);
  expect(evidence.alternative('401')).toEqual(observed);
});

test('what it contradicts, and the alternative that was not seen, stay as they are', () => {
  const [before, after] = [evidenceIn([]), evidenceIn([recording])];
  expect(after.rule('success-is-bare')).toEqual(before.rule('success-is-bare'));
  expect(after.error('unauthorized-client')).toEqual(before.error('unauthorized-client'));
  expect(after.alternative('400')).toEqual(before.alternative('400'));
});

test.each(['twin', 'unknown'] as const)('a recording of a provider that is %s proves nothing', (provider) => {
  expect(withRecordings(catalogues, [{ ...recording, provider }])).toEqual(withRecordings(catalogues, []));
});
