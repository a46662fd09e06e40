import assert from 'node:assert/strict';
import { type CaseWorld, defineCases } from 'tokentwin/vendor';
import { spec } from './generated/spec.ts';

const corpid = 'wwtwincorp0001';
const corpsecret = 'twin-secret-wecom';

async function gettoken(
  { fetch }: CaseWorld,
  query: Readonly<Record<string, string>> = { corpid, corpsecret },
) {
  const response = await fetch(`/cgi-bin/gettoken?${new URLSearchParams(query)}`);
  return { status: response.status, body: await response.json() };
}

async function resource({ fetch }: CaseWorld, access_token?: string) {
  const query = access_token === undefined ? '' : `?${new URLSearchParams({ access_token })}`;
  const response = await fetch(`/cgi-bin/user/get${query}`);
  return response.json();
}

async function token(world: CaseWorld): Promise<string> {
  return (await gettoken(world)).body.access_token;
}

/** What is known about WeCom, as cases: each error, rule and quirk of wecom.yaml has one. */
export const cases = defineCases(spec, {
  'wecom.gettoken': [
    {
      title: 'returns the same token while it lives, with what it has left, and a new one afterwards',
      proves: ['lifetime-two-hours', 'same-token-while-it-lives', 'expires-in-is-what-is-left'],
      async run(world) {
        const { body: first } = await gettoken(world);
        assert.equal(first.expires_in, 7200);
        world.twin.clock.advance('1h');
        assert.deepEqual((await gettoken(world)).body, { ...first, expires_in: 3600 });
        world.twin.clock.advance('1h');
        assert.notEqual(await token(world), first.access_token);
      },
    },
    {
      title: 'gives each app of a corporation its own token',
      proves: ['a-token-for-each-app'],
      async run(world) {
        const { body } = await gettoken(world, { corpid, corpsecret: 'twin-secret-wecom-two' });
        assert.notEqual(body.access_token, await token(world));
      },
    },
    {
      title: 'refuses with HTTP 200',
      proves: ['failure-has-http-200'],
      async run(world) {
        assert.deepEqual(await gettoken(world, { corpid, corpsecret: 'wrong' }), {
          status: 200,
          body: { errcode: 40001, errmsg: 'invalid credential' },
        });
      },
    },
    {
      title: 'names what is missing, and a corporation that it does not know',
      async run(world) {
        assert.equal((await gettoken(world, { corpsecret })).body.errcode, 41002);
        assert.equal((await gettoken(world, { corpid })).body.errcode, 41004);
        assert.equal((await gettoken(world, { corpid: 'ww0', corpsecret })).body.errcode, 40013);
      },
    },
    {
      title: 'wants GET',
      async run({ fetch }) {
        const response = await fetch('/cgi-bin/gettoken', { method: 'POST' });
        assert.equal((await response.json()).errcode, 43001);
      },
    },
  ],
  'wecom.protectedResource': [
    {
      title: 'takes a living token from the query',
      proves: ['token-in-the-query', 'success-body-is-ours'],
      async run(world) {
        assert.deepEqual(await resource(world, await token(world)), { errcode: 0, errmsg: 'ok' });
        assert.equal((await resource(world)).errcode, 41001);
        assert.equal((await resource(world, 'made-up')).errcode, 40014);
      },
    },
    {
      title: 'refuses an expired token as any other that is not valid',
      proves: ['wecom.expired-token=40014'],
      async run(world) {
        const issued = await token(world);
        world.twin.clock.advance('2h');
        assert.equal((await resource(world, issued)).errcode, 40014);
      },
    },
    {
      title: 'says that a token has expired, as the page has it',
      proves: ['wecom.expired-token=42001'],
      quirks: { 'wecom.expired-token': '42001' },
      async run(world) {
        const issued = await token(world);
        world.twin.clock.advance('2h');
        assert.deepEqual(await resource(world, issued), { errcode: 42001, errmsg: 'access_token expired' });
      },
    },
    {
      title: 'has nothing outside of its API',
      async run({ twin }) {
        assert.equal((await twin.fetch('https://qyapi.weixin.qq.com/elsewhere')).status, 404);
      },
    },
  ],
});
