import { expect, test } from 'vitest';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { recordingOf } from '../../src/verify/recording.ts';
import { subjectNames, subjects } from '../support/subjects.ts';
import { sendingTo, textOf, verifyTwin } from './provider.ts';

const vendors = subjectNames;

/** Verifies a twin that may put into its answers what it was asked with. */
async function recorded(vendor: VendorName, isEchoing = false) {
  const twin = createTwin();
  const answers: string[] = [];
  const honest = sendingTo(twin);
  const result = await verifyTwin(
    vendor,
    {},
    {
      async send(path, init) {
        const response = await honest(path, init);
        const text = await response.text();
        const told = isEchoing
          ? text.replace(
              /"(msg|message|errorMessage|code)":"[^"]*"/,
              (_, name) => `"${name}":${JSON.stringify(`${path} ${textOf(init)}`)}`,
            )
          : text;
        answers.push(told);
        return new Response(told, { status: response.status, headers: response.headers });
      },
      time: { now: () => twin.clock.now(), wait: async (ms) => twin.clock.advance(ms) },
    },
  );
  const recording = recordingOf(
    {
      vendor,
      target: 'https://open.example.com',
      provider: 'live',
      at: '2026-11-21T00:00:00.000Z',
      credentials: 'given',
      calls: result.session.calls,
      rules: result.rules,
      pacts: [],
    },
    result.session,
    subjects[vendor].catalogue,
  );
  return { result, recording, answers };
}

/** Every text of an answer that is worth hiding. */
function textsIn(answers: readonly string[]): string[] {
  const texts = answers.flatMap((answer) =>
    [...answer.matchAll(/"((?:[^"\\]|\\.){12,})"/g)].map(([, text]) => text!),
  );
  return [...new Set(texts)].filter((text) => /[0-9]/.test(text) && !text.includes(' '));
}

test.each(vendors)(
  '%s: neither credentials nor tokens nor ids get into a recording or a report',
  async (vendor) => {
    const { result, recording, answers } = await recorded(vendor);
    const text = JSON.stringify(recording) + JSON.stringify(result.rules);
    expect(result.session.secrets.length).toBeGreaterThan(2);
    for (const secret of result.session.secrets) expect(text).not.toContain(secret);
    for (const value of textsIn(answers)) expect(text).not.toContain(value);
  },
);

test.each(vendors)('%s: not even when the provider puts them into its messages', async (vendor) => {
  const { result, recording } = await recorded(vendor, true);
  const text = JSON.stringify(recording) + JSON.stringify(result.rules);
  for (const secret of result.session.secrets) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  }
});

test('a recording has names, types, the error words of the vendor, and which texts are the same', async () => {
  const { recording } = await recorded('feishu');
  const { token, 'token-again': again, 'wrong-secret': wrong } = recording.answers;
  expect(token!.body).toEqual({
    app_access_token: expect.stringMatching(/^text \d+$/),
    code: 0,
    expire: 'integer',
    msg: 'ok',
    tenant_access_token: (token!.body as { app_access_token: string }).app_access_token,
  });
  expect(again!.body).toEqual(token!.body);
  expect(wrong!.body).toEqual({ code: 10014, msg: 'app secret invalid' });
  expect(recording).toMatchObject({ vendor: 'feishu', host: 'open.example.com', recordedOn: '2026-11-21' });
  expect(recording.rules).toContainEqual({
    operation: 'feishu.appAccessTokenInternal',
    rule: 'app-secret-invalid',
    outcome: 'agrees',
    saw: ['feishu.wrong-secret=10014'],
  });
});
