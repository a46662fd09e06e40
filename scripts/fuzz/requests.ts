import fc from 'fast-check';
import type { Spec, SpecOperation } from '../../src/codegen/spec.ts';
import { junk } from './junk.ts';
import { controlSpec, vendorSpecs } from './surface.ts';
import { nearly, valuesOf } from './values.ts';

/** A request that an HTTP client can send, with placeholders for issued texts. */
export interface FuzzRequest {
  readonly kind: 'http';
  readonly method: string;
  /** Path and query without the sandbox's prefix. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'QUERY', 'M-SEARCH'];

/** Requests to every operation of the specs, valid and nearly valid, and to unknown paths. */
export const requests: fc.Arbitrary<FuzzRequest> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.oneof(...vendorSpecs.flatMap((spec) => spec.operations.map((each) => callsOf(each, spec)))),
  },
  { weight: 6, arbitrary: fc.oneof(...controlSpec.operations.map((each) => callsOf(each, controlSpec))) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('http' as const),
      method: fc.constantFrom(...methods),
      target: strayTargets(),
      headers: headersOf(),
      body: bodiesOf(junk),
    }),
  },
);

function callsOf(operation: SpecOperation, { document }: Spec): fc.Arbitrary<FuzzRequest> {
  const values = operation.request === undefined ? fc.constant({}) : valuesOf(operation.request, document);
  const asked = fc.oneof(
    { weight: 3, arbitrary: values },
    { weight: 3, arbitrary: nearly(values) },
    { weight: 1, arbitrary: junk },
  );
  const inQuery = operation.query.length > 0 || operation.method === 'GET';
  return fc
    .record({
      method: mostly(operation.method, fc.constantFrom(...methods)),
      path: pathsOf(operation.path),
      value: asked,
      where: mostly(inQuery ? 'query' : 'body', fc.constantFrom('query', 'body', 'both')),
      query: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: queries() }),
      headers: headersOf(),
      spoil: spoilers(),
    })
    .map(({ method, path, value, where, query, headers, spoil }) => ({
      kind: 'http' as const,
      method,
      target: path + queryText(where === 'body' ? {} : value, query),
      headers,
      body: where === 'query' ? '' : spoil(textOf(value)),
    }));
}

function mostly<T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });
}

function pathsOf(template: string): fc.Arbitrary<string> {
  const name = /\{(\w+)\}/.exec(template)?.[1];
  const filled =
    name === undefined
      ? fc.constant(template)
      : segments(name).map((text) => template.replace(`{${name}}`, text));
  const spoilt = fc
    .tuple(filled, fc.constantFrom('/', '//', '/..', '%', '%00', ';x=1', '.json', '/extra', '%2f', '#x'))
    .map(([path, ending]) => path + ending);
  return fc.oneof({ weight: 9, arbitrary: filled }, { weight: 1, arbitrary: spoilt });
}

function segments(name: string): fc.Arbitrary<string> {
  return valuesOf({ type: 'string', minLength: 1 }, {}, name).map((value) => encoded(String(value), '/%'));
}

function strayTargets(): fc.Arbitrary<string> {
  const starts = [
    '/',
    '//',
    '/_twin',
    '/_twin/',
    '/~',
    '/~fz-a/',
    '/~nobody/gettoken',
    '/open-apis/',
    '/v1.0/',
    '/api/openapi/',
    '/topapi/',
    'http://x.example/gettoken?',
    '*',
  ];
  return fc
    .tuple(fc.constantFrom(...starts), fc.webPath(), queries())
    .map(([start, path, query]) => start + path + query);
}

function queries(): fc.Arbitrary<string> {
  const names = fc.oneof(
    fc.constantFrom('appkey', 'accessToken', 'access_token', 'since', 'limit', 'status', '__proto__', ''),
    fc.string({ maxLength: 8 }),
  );
  return fc.array(fc.tuple(names, junk), { maxLength: 4 }).map((pairs) => queryText(pairs, ''));
}

function queryText(value: unknown, more: string): string {
  const pairs = Array.isArray(value)
    ? [...value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  const own = pairs
    .filter((pair): pair is [unknown, unknown] => Array.isArray(pair))
    .map(([name, held]) => `${fieldText(name)}=${fieldText(held)}`)
    .join('&');
  const all = [own, more.slice(1)].filter(Boolean).join('&').slice(0, 6_000);
  return all === '' ? '' : `?${all}`;
}

/** Percent-encoded as far as an HTTP client requires; some characters stay raw, as careless clients leave them. */
/** The name or the value of a field; anything but a text as JSON, since not every value becomes a text by itself. */
function fieldText(value: unknown): string {
  return encoded(typeof value === 'string' ? value : textOf(value), '%');
}

function encoded(text: string, raw: string): string {
  return text.replace(/[^\x21-\x7e]|[?#&=]/gu, (character) => {
    if (raw.includes(character)) return character;
    return encodeURIComponent(character.isWellFormed() ? character : '\ufffd');
  });
}

function headersOf(): fc.Arbitrary<Readonly<Record<string, string>>> {
  const value = fc
    .string({ unit: fc.constantFrom(...Array.from('abc012 =,;:"/-_*\u00e9')), maxLength: 30 })
    .map((text) => text.trim());
  const entry = fc.oneof(
    fc.tuple(
      fc.constant('authorization'),
      fc.oneof(
        fc.constantFrom(
          'Bearer LIVE-0',
          'Bearer LIVE-1',
          'Bearer ',
          'bearer LIVE-0',
          'Basic eDp5',
          'Bearer twin-secret-store',
        ),
        value,
      ),
    ),
    fc.tuple(fc.constant('x-acs-dingtalk-access-token'), fc.constantFrom('LIVE-0', 'LIVE-2', '', 'x')),
    fc.tuple(
      fc.constant('content-type'),
      fc.oneof(
        fc.constantFrom(
          'application/json',
          'text/plain',
          'application/json; charset=gbk',
          'multipart/form-data; boundary=x',
          'application/x-www-form-urlencoded',
        ),
        value,
      ),
    ),
    fc.tuple(
      fc.constantFrom(
        'host',
        'origin',
        'last-event-id',
        'x-forwarded-for',
        'cookie',
        'accept',
        'accept-encoding',
        'x-odd',
      ),
      fc.oneof(
        value,
        fc.constantFrom(
          'open.feishu.cn',
          'api.dingtalk.com',
          'app.ekuaibao.com',
          'http://evil.example',
          '127.0.0.1',
          '0',
        ),
      ),
    ),
  );
  return fc.array(entry, { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

function bodiesOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.tuple(values, spoilers()).map(([value, spoil]) => spoil(textOf(value)));
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function spoilers(): fc.Arbitrary<(text: string) => string> {
  const odd = fc.constantFrom<(text: string) => string>(
    (text) => text.slice(0, -1),
    (text) => text.slice(0, text.length >> 1),
    (text) => `\ufeff${text}`,
    (text) => text.replace('{', '{"app_id":1,'),
    (text) => `${text}${text}`,
    (text) => text.replaceAll('"', "'"),
    (text) => ` \r\n\t${text}\n`,
    () => '',
    (text) => text.replace('{', `{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)},`),
    (text) => `${'{"a":'.repeat(9_000)}${text}${'}'.repeat(9_000)}`,
    (text) => text.replace(/:"[^"]*"/, `:${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    () => '['.repeat(100_000),
    (text) => `${text.slice(0, -1)},"pad":"${'x'.repeat(1_100_000)}"}`,
  );
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant((text: string) => text) },
    { weight: 1, arbitrary: odd },
  );
}
