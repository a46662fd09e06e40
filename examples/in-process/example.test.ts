// node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
// #region ask
import { createTwin } from 'tokentwin';

const twin = createTwin();

async function ask() {
  const response = await twin.fetch('https://open.feishu.cn/open-apis/auth/v3/app_access_token/internal', {
    method: 'POST',
    body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
  });
  return response.json();
}

const first = await ask(); //   { code: 0, app_access_token: 't-…', expire: 7200, … }
twin.clock.advance('91m'); //   29 minutes left
const second = await ask(); //  another token; the first one still works
twin.clock.to('expiry', { token: 'tok_1' }); // now it does not
twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, times: 1 });
const refused = await ask(); // { code: 10014, msg: 'app secret invalid' }
// #endregion

test('the README is right', () => {
  assert.equal(first.expire, 7200);
  assert.notEqual(second.app_access_token, first.app_access_token);
  assert.deepEqual(
    twin.tokens.list().map(({ state }) => state),
    ['expired', 'active'],
  );
  assert.deepEqual(refused, { code: 10014, msg: 'app secret invalid' });
  assert.deepEqual(twin.verdicts(), []);
});
