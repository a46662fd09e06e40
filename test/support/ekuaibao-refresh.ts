import { about } from './about.ts';
import type { Case, CaseRequest, Expected } from './case.ts';
import {
  accepted,
  accessToken,
  business,
  corporationId,
  featureNotEnabled,
  getAccessToken,
  getPair,
  notFound,
  pair,
  pairQuery,
  refused,
  unauthorized,
} from './ekuaibao.ts';
import {
  advance,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  msAt,
  register,
  revoke,
  same,
} from './words.ts';
import { world } from './world.ts';

/** One of the two endpoints that turn a living pair into another. */
interface RefreshEndpoint {
  readonly operation: string;
  /** The request with a query, completed by what this endpoint asks for beside the pair. */
  readonly request: (query: Readonly<Record<string, string>>) => CaseRequest;
  /** How long the new pair lives. */
  readonly life: string;
  readonly lifeRule: string;
}

/** What both of them do. */
export function refreshCases({ operation, request, life, lifeRule }: RefreshEndpoint): Case[] {
  const says = about(operation);
  const of = (name: string, changes: Readonly<Record<string, string>> = {}) =>
    request({ ...pairQuery(name), ...changes });
  const success: Expected = pair(msAt(life));
  return [
    says(`answers a new pair that lives ${life}`, { rules: [lifeRule, 'both-tokens-change'] }, [
      getPair('old'),
      ask('new', of('old')),
      same(from('new', '/value/expireTime'), msAt(life)),
      different(accessToken('old'), accessToken('new')),
      different(from('old', '/value/refreshToken'), from('new', '/value/refreshToken')),
      accepted(accessToken('new')),
      advance(life),
      refused(accessToken('new')),
    ]),
    says('keeps the new pair alive to the second before its end', { rules: [lifeRule] }, [
      getPair('old'),
      exchange(of('old'), success),
      getPair('another'),
      ask('new', of('another')),
      advance(life.replace(/^(\d+)d$/, (_, days) => `${days - 1}d23h59m59s`)),
      accepted(accessToken('new')),
      advance('1s'),
      refused(accessToken('new')),
    ]),
    says('counts the life from the refresh, not from the first pair', { rules: [lifeRule] }, [
      getPair('old'),
      advance('1h'),
      exchange(of('old'), pair(msAt(life) + 3_600_000)),
    ]),
    says('leaves nothing alive of the pair that it took', { rules: ['previous-pair-is-dead'] }, [
      getPair('old'),
      exchange(of('old'), success),
      refused(accessToken('old')),
      exchange(of('old'), unauthorized),
    ]),
    says('takes a pair that was refreshed before', { rules: ['both-tokens-change'] }, [
      getPair('first'),
      ask('second', of('first')),
      exchange(of('second'), success),
    ]),
    says('reads the query alone', { rules: ['parameters-in-the-query'] }, [
      getPair('old'),
      exchange(but(of('old'), { query: '', body: pairQuery('old') }), featureNotEnabled),
      exchange(but(of('old'), { body: '{', headers: { 'Content-Type': 'application/json' } }), success),
    ]),
    says('refreshes no pair that has expired', { rules: ['only-while-the-token-lives'] }, [
      getPair('old'),
      getPair('other'),
      advance('1h59m59s'),
      exchange(of('other'), { status: 200, body: /^{"value":/ }),
      advance('1s'),
      exchange(of('old'), unauthorized),
    ]),
    says('refreshes no pair that was revoked', { error: 'unauthorized' }, [
      getPair('old'),
      revoke(accessToken('old')),
      exchange(of('old'), unauthorized),
    ]),
    says('requires the powerCode 219904, whatever else is right', { rules: ['power-code'] }, [
      getPair('old'),
      exchange(of('old', { powerCode: '219905' }), featureNotEnabled),
      exchange(of('old', { powerCode: '' }), featureNotEnabled),
      exchange(of('old'), success),
    ]),
    says('requires the partner of the access token', { rules: ['refresh-token-in-the-answer'] }, [
      getPair('old'),
      getPair('other'),
      exchange(of('old', { refreshToken: from('other', '/value/refreshToken') }), unauthorized),
      exchange(of('old', { refreshToken: accessToken('old') }), unauthorized),
      exchange(of('old', { refreshToken: '' }), unauthorized),
      exchange(of('old', { accessToken: '' }), unauthorized),
      exchange(of('old', { accessToken: 'never issued' }), unauthorized),
      exchange(of('old'), success),
    ]),
    says('takes the colon of a token raw or percent-encoded', { rules: ['tokens-must-be-url-encoded'] }, [
      getPair('raw'),
      exchange(but(of('raw'), { query: rawQuery(of('raw')) }), success),
      getPair('encoded'),
      exchange(of('encoded'), success),
    ]),
    says(
      'gives no pair a life beyond the licence',
      {
        rules: ['capped-by-the-licence'],
        seed: world({ corporations: { [corporationId]: { licensedUntil: '2026-11-21T12:00:00Z' } } }),
      },
      [
        getPair('old'),
        ask('new', of('old')),
        same(from('new', '/value/expireTime'), msAt('12h')),
        advance('11h59m59s'),
        accepted(accessToken('new')),
        advance('1s'),
        exchange(of('new'), unauthorized),
      ],
    ),
    says('takes the powerCodes that the seed lists', { rules: ['power-code'] }, [
      getPair('old'),
      register(world({ corporations: { [corporationId]: { powerCodes: ['7', '8'] } } })),
      exchange(of('old', { powerCode: '219904' }), featureNotEnabled),
      ask('new', of('old', { powerCode: '8' })),
      answered('new', { status: 200 }),
      register(world({ corporations: { [corporationId]: { powerCodes: [] } } })),
      exchange(getAccessToken(), featureNotEnabled),
    ]),
    says('refuses a corporation whose licence has lapsed since', { error: 'feature-not-enabled' }, [
      getPair('old'),
      register(world({ corporations: { [corporationId]: { licensedUntil: '2026-11-20T00:00:00Z' } } })),
      exchange(of('old'), featureNotEnabled),
      exchange(business(accessToken('old')), featureNotEnabled),
    ]),
    says('refuses a corporation that is gone', { error: 'unauthorized' }, [
      getPair('old'),
      register(world({ corporations: { [corporationId]: null } })),
      exchange(of('old'), unauthorized),
    ]),
    says('answers a GET as a path that is none', { error: 'not-found' }, [
      exchange({ method: 'GET', path: of('old').path }, notFound),
    ]),
    says(
      'takes a trailing slash, a second slash and a stray Authorization',
      {
        evidence: { kind: 'inferred', source: 'as on the other endpoints' },
      },
      [
        getPair('one'),
        exchange(but(of('one'), { path: `${of('one').path}/` }), success),
        getPair('two'),
        exchange(but(of('two'), { path: `/${of('two').path}` }), success),
        getPair('three'),
        exchange(but(of('three'), { headers: { Authorization: 'Bearer undefined' } }), success),
      ],
    ),
    says('does not throttle, and does not use 429', { rules: ['never-429'] }, [
      Array.from({ length: 30 }, () => [ask('old', getAccessToken()), exchange(of('old'), success)]),
    ]),
  ];
}

function rawQuery({ query }: CaseRequest): string {
  return Object.entries(query as object)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
