// node --test: the cases of the vendor over three transports, and what tokentwin knows of it by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupServer } from 'msw/node';
import { createTwin } from 'tokentwin';
import { handlers } from 'tokentwin/msw';
import { inProcess, overHttp, type ProofTransport, proveVendor } from 'tokentwin/vendor';
import { cases } from './cases.ts';
import { wecom } from './wecom.ts';

/** Sends requests to the vendor's real host, which msw intercepts. */
const throughMsw: ProofTransport = (twin) => {
  const server = setupServer(...handlers(twin));
  server.listen();
  return {
    fetch: (path, init) => fetch(`https://qyapi.weixin.qq.com${path}`, init),
    close: () => server.close(),
  };
};

for (const [name, transport] of Object.entries({ inProcess, overHttp, throughMsw })) {
  test(`every error, rule and quirk is proved, ${name}`, async () => {
    assert.deepEqual(await proveVendor(wecom, cases, transport), { failures: [], gaps: [] });
  });
}

const gettoken =
  'https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=wwtwincorp0001&corpsecret=twin-secret-wecom';

test('clock, faults, journal, scenarios and verdicts know it', async () => {
  const twin = createTwin({ vendors: [wecom], scenario: 'token-expired', frozen: true });
  const [expired] = twin.tokens.list({ operation: 'wecom.gettoken' });
  assert.equal(expired?.state, 'expired');
  twin.faults.add({ operation: 'wecom.gettoken', error: 'system-busy', times: 1 });
  assert.equal((await (await twin.fetch(gettoken)).json()).errcode, -1);
  const { access_token } = await (await twin.fetch(gettoken)).json();
  twin.clock.advance('3h');
  for (let round = 0; round < 3; round++) {
    await twin.fetch(`https://qyapi.weixin.qq.com/cgi-bin/user/get?access_token=${access_token}`);
  }
  assert.equal(twin.journal.exchanges().at(-1)?.error, 'invalid-access-token');
  const [verdict] = twin.verdicts();
  assert.match(verdict?.documented ?? '', /WeCom page 91039/);
});

test('a rotated secret leaves everybody registered', async () => {
  const twin = createTwin({ vendors: [wecom], scenario: 'secret-rotated' });
  assert.equal((await (await twin.fetch(gettoken)).json()).errcode, 40001);
  assert.equal(twin.vendors.wecom.seed().apps?.length, 2);
});
