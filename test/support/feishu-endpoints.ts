import { about } from './about.ts';
import type { Case, CaseRequest, Expected, Steps } from './case.ts';
import { accepted, notFound, refused } from './feishu.ts';
import { advance, answered, ask, but, different, exchange, from, headerOf, jump, same } from './words.ts';

/** An endpoint that issues tokens with a window of 30 minutes. */
interface WindowedEndpoint {
  readonly operation: string;
  /** Gets a token under a name. */
  readonly get: (as: string) => Steps;
  /** Where the token stands in the answer. */
  readonly pointer: string;
}

/** The half hour rule and the end of life, to the second. */
export function windowCases({ operation, get, pointer }: WindowedEndpoint): Case[] {
  const says = about(operation);
  const token = (as: string) => from(as, pointer);
  const expire = (as: string) => from(as, '/expire');
  return [
    says(
      'tells 7200 with a fresh token and the whole seconds left with a repeated one',
      { rules: ['expire-is-remaining-life', 'lifetime-two-hours'] },
      [
        get('first'),
        same(expire('first'), 7200),
        advance('1h'),
        get('after an hour'),
        same(expire('after an hour'), 3600),
        advance('900ms'),
        get('a little later'),
        same(expire('a little later'), 3599),
        same(token('first'), token('after an hour'), token('a little later')),
      ],
    ),
    says(
      'answers the same token while 30:00 minutes or more remain: with 30:01 left, and with 30:00',
      { rules: ['same-token-while-30-minutes-remain'] },
      [
        get('first'),
        advance('1h29m59s'),
        get('with 30:01 left'),
        same(expire('with 30:01 left'), 1801),
        advance('1s'),
        get('with 30:00 left'),
        same(expire('with 30:00 left'), 1800),
        same(token('first'), token('with 30:01 left'), token('with 30:00 left')),
      ],
    ),
    says(
      'answers a new token with a full life once 29:59 remain',
      { rules: ['new-token-in-last-30-minutes'] },
      [
        get('first'),
        advance('1h30m1s'),
        get('with 29:59 left'),
        same(expire('with 29:59 left'), 7200),
        different(token('first'), token('with 29:59 left')),
      ],
    ),
    says(
      'opens the window at the instant at which less than 30 minutes remain',
      { rules: ['new-token-in-last-30-minutes'] },
      [
        get('first'),
        jump('renewal-window', '-1s'),
        get('a second before'),
        jump('renewal-window'),
        get('inside'),
        same(token('first'), token('a second before')),
        different(token('first'), token('inside')),
      ],
    ),
    says(
      'mints one token in the window, which further calls repeat, so that never more than two are valid',
      { rules: ['one-new-token-per-window'] },
      [
        get('first'),
        advance('91m'),
        get('second'),
        advance('10m'),
        get('third'),
        same(token('second'), token('third')),
        same(expire('third'), 6600),
        accepted(token('first')),
        accepted(token('second')),
        advance('85m'),
        get('fourth'),
        different(token('third'), token('fourth')),
        refused(token('first')),
        accepted(token('third')),
        accepted(token('fourth')),
      ],
    ),
    says('leaves the token before valid until its own expiry', { rules: ['previous-stays-valid'] }, [
      get('old'),
      advance('91m'),
      get('new'),
      accepted(token('old')),
      accepted(token('new')),
      advance('28m59s'),
      accepted(token('old')),
      advance('1s'),
      refused(token('old')),
      accepted(token('new')),
    ]),
    says(
      'lets a token die exactly 2 hours after it was made, not a second sooner',
      { rules: ['dead-at-expiry', 'lifetime-two-hours'] },
      [
        get('token'),
        jump('expiry', '-1s'),
        accepted(token('token')),
        advance('1s'),
        refused(token('token')),
        advance('1s'),
        refused(token('token')),
      ],
    ),
  ];
}

/** An endpoint of Feishu with a request that succeeds and one that is refused for its parameters. */
interface Endpoint {
  readonly operation: string;
  readonly given: Steps;
  readonly request: CaseRequest;
  readonly success: Expected;
  /** The same body as a form. */
  readonly form: string;
  readonly failure: { readonly request: CaseRequest; readonly answer: Expected };
}

/** What all endpoints that take a body have in common. */
export function envelopeCases({ operation, given, request, success, form, failure }: Endpoint): Case[] {
  const says = about(operation);
  const { 'Content-Type': _, ...untyped } = request.headers ?? {};
  const inForm = { ...untyped, 'Content-Type': 'application/x-www-form-urlencoded' };
  const isAuth = operation.match(/Token(Internal)?$|Resend$/) && !operation.includes('refresh');
  return [
    says(
      'names the type of JSON without a charset, and the call by its ids',
      {
        rules: ['content-type-without-charset', 'log-id-header', 'request-id-headers'],
      },
      [
        given,
        ask('answer', request),
        answered('answer', {
          ...success,
          headers: {
            'Content-Type': 'application/json',
            // 08:00 in Shanghai, where midnight UTC is the start.
            'X-Tt-Logid': /^20261121080000[0-9A-F]{20}$/,
            'X-Request-Id': /^[0-9a-f]{32}$/,
            'Request-Id': headerOf('answer', 'X-Request-Id'),
            Date: 'Sat, 21 Nov 2026 00:00:00 GMT',
          },
        }),
      ],
    ),
    says('refuses with HTTP 200, a code and no error object', { rules: ['failure-has-http-200'] }, [
      given,
      exchange(failure.request, {
        ...failure.answer,
        status: 200,
        headers: { 'Content-Type': 'application/json', 'X-Tt-Logid': /^\d{14}[0-9A-F]{20}$/ },
      }),
    ]),
    says('reads a form like JSON', { rules: ['form-body'] }, [
      given,
      exchange(but(request, { headers: inForm, body: form }), success),
    ]),
    says('reads JSON without a Content-Type', { rules: ['no-content-type'] }, [
      given,
      exchange(but(request, { headers: untyped }), success),
    ]),
    says('serves the path with a trailing slash too', { rules: ['trailing-slash'] }, [
      given,
      exchange(but(request, { path: `${request.path}/` }), success),
    ]),
    says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
      given,
      exchange({ method: 'GET', path: request.path, ...(untyped && { headers: untyped }) }, notFound),
    ]),
    ...clientHabits({ operation, given, request, success, untyped }),
    ...(isAuth
      ? [
          says('ignores fields it does not ask for', { rules: ['extra-fields'] }, [
            given,
            exchange(but(request, { body: { ...(request.body as object), nonce: 7 } }), success),
          ]),
        ]
      : []),
  ];
}

/** How clients in the wild send what is right, each in its own way. */
function clientHabits({
  operation,
  given,
  request,
  success,
  untyped,
}: Pick<Endpoint, 'operation' | 'given' | 'request' | 'success'> & {
  untyped: Readonly<Record<string, string>>;
}): Case[] {
  const says = about(operation);
  const evidence = { kind: 'observed', source: 'SDKs and scripts that work against the real host' } as const;
  const text = JSON.stringify(request.body);
  const habits: Record<string, Partial<CaseRequest>> = {
    'in JSON without a charset': { headers: { ...untyped, 'Content-Type': 'application/json' } },
    'in JSON with an upper-case charset': {
      headers: { ...untyped, 'Content-Type': 'application/json;charset=UTF-8' },
    },
    'in JSON that curl calls a form': {
      headers: { ...untyped, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: text,
    },
    'in JSON with a line break at its end': { body: `${text}\n` },
    'in pieces, without a length': { chunked: true },
    'with two slashes at the start of its path': { path: `/${request.path}` },
    'with its whole address for a path, as proxies do': { path: `http://open.feishu.cn${request.path}` },
    'with a Host that is none': { host: 'no host at all' },
    'with a query that nobody asked for': { query: 'lang=zh&x=%' },
    ...(untyped.Authorization
      ? {}
      : {
          'with a stray Authorization': {
            headers: { ...request.headers, Authorization: 'Bearer undefined' },
          },
        }),
  };
  return Object.entries(habits).map(([habit, change]) =>
    says(`takes a request ${habit}`, { evidence }, [given, exchange(but(request, change), success)]),
  );
}
