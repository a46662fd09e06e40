import fc from 'fast-check';
import { valueAt } from '../../src/core/json-pointer.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import { junk } from './junk.ts';
import { live } from './known-texts.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The start of a secret that only the fuzzer knows; it must not appear anywhere. */
export const hush = 'hush-';

/** Whether a field contains a secret. */
const secretName = /secret|security|ticket/i;

const unseenSecret = fc
  .integer({ min: 0, max: 0xffff_ffff })
  .map((number) => hush + number.toString(16).padStart(8, '0'));

/** Valid values by the names of fields. */
const knownWords: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  operation: fc.constantFrom(
    'feishu.appAccessTokenInternal',
    'feishu.protectedResource',
    'dingtalk.corpToken',
    'ekuaibao.getAccessToken',
    'feishu.nothing',
  ),
  advance: durations(),
  timeout: fc.constantFrom('0ms', '1ms', '20ms', '-1s', '61s', 'soon'),
  ttl: fc.oneof(durations(), fc.constantFrom('1ms', '3650d')),
  ms: fc.constantFrom('1ms', '5ms', 0, -1, '1e9'),
  minMs: fc.constantFrom(0, 1, '2ms'),
  maxMs: fc.constantFrom(0, 3, '1ms'),
  medianMs: fc.constantFrom(0, 1, '1ms'),
  sigma: fc.constantFrom(0, 0.1, 11),
  duration: fc.constantFrom(0, '1ms', '5ms'),
  propagationDelay: fc.constantFrom('0ms', '1ms', '5ms'),
  set: instants(),
  now: instants(),
  speed: fc.constantFrom(1, 60, 1_000_000, 0.000_001, 0, -1, 1e308),
  token: fc.oneof(live, fc.constantFrom('tok_1', 'tok_2', 'tok_99999')),
  offset: fc.constantFrom('-1s', '0s', '30m', '-9999d', 'x'),
  error: fc.constantFrom(10_003, 10_014, 'invalid-key', 'none', 'unknown-error', 99_991_663),
  code: live,
  refresh_token: live,
  refreshToken: live,
  accessToken: live,
  app_access_token: live,
  access_token: live,
  grant_type: fc.constantFrom('client_credentials', 'refresh_token', ''),
  name: fc.constantFrom('fz-a', 'fz-b', 'FZ', 'token-in-renewal-window', 'fresh'),
  callback_url: fc.constantFrom('http://127.0.0.1:9/callback', 'not a url'),
  id: fc.constantFrom('tok_1', 'tok_2', 'fault_1', 'fz-a', '%00', '..'),
  corpId: fc.constantFrom('dingtwincorp0001', 'dingtwincorp0002', '34A73EyI8A0w00', 'nobody'),
  resource: fc.constantFrom('contact/v3/users/me', 'a', 'auth/v3/nothing', '%2e%2e/x', ' ', '%ff'),
};

function durations(): fc.Arbitrary<unknown> {
  return fc.constantFrom(
    '91m',
    '29m',
    '1h30m',
    '250ms',
    '0s',
    '-1s',
    '2914635d',
    '99999999999999d',
    '1e3m',
    '',
    7,
  );
}

function instants(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom('1970-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00Z', '', 'now'),
    fc.constantFrom('2026-11-21T00:00:00Z', '2026-02-30T00:00:00Z', '1969-12-31T23:59:59Z', '2026-11-21'),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
}

/** Values that match a schema; for known field names, meaningful ones. */
export function valuesOf(schema: unknown, document: unknown, name = ''): fc.Arbitrary<unknown> {
  const { $ref, const: only, ...rest } = (schema ?? {}) as Schema;
  if (typeof $ref === 'string') return valuesOf(valueAt(document, $ref), document, name);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(rest.enum)) return fc.constantFrom(...rest.enum);
  if (rest.properties || rest.type === 'object') return objectsOf(rest, document);
  if (Array.isArray(rest.oneOf)) return fc.oneof(...rest.oneOf.map((each) => valuesOf(each, document, name)));
  if (rest.type === 'array')
    return fc.array(valuesOf(rest.items, document, name), {
      minLength: Number(rest.minItems ?? 0),
      maxLength: Number(rest.maxItems ?? 3),
    });
  const plain = plainValues(rest);
  const known = Object.hasOwn(knownWords, name) ? knownWords[name]! : registeredAs(name);
  if (!known) return plain;
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: plain });
}

/** The values in the demo seed with the name of a field. */
function registeredAs(name: string): fc.Arbitrary<unknown> | undefined {
  const there = valuesNamed(demoSeed, alias[name] ?? name);
  const words = there.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...there) }] : [];
  const secrets = secretName.test(name) ? [{ weight: 2, arbitrary: unseenSecret }] : [];
  return words.length + secrets.length > 0 ? fc.oneof(...words, ...secrets) : undefined;
}

const alias: Readonly<Record<string, string>> = {
  appkey: 'client_id',
  appKey: 'appKey',
  appsecret: 'client_secret',
  appSecret: 'client_secret',
  client: 'app_id',
  clientId: 'app_id',
  user: 'open_id',
};

function valuesNamed(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === name && typeof held === 'string' ? [held] : valuesNamed(held, name),
  );
}

function objectsOf(schema: Schema, document: unknown): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, unknown>;
  const required = (schema.required ?? []) as string[];
  const chosen = (schema.oneOf as Schema[] | undefined)?.map((each) => (each.required ?? []) as string[]);
  const of = (requiredKeys: readonly string[]) =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, valuesOf(each, document, name)]),
      ),
      { requiredKeys: [...requiredKeys], noNullPrototype: true },
    );
  return chosen ? fc.oneof(...chosen.map((keys) => of([...required, ...keys]))) : of(required);
}

function plainValues(schema: Schema): fc.Arbitrary<unknown> {
  const [type] = [schema.type].flat();
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 2 ** 31) });
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (schema.format === 'date-time') return instants();
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern));
  if (type === 'string') return fc.string({ minLength: Number(schema.minLength ?? 0), maxLength: 20 });
  return junk;
}

/** A value with up to three mutations. */
export function nearly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(50),
    how: fc.constantFrom('replace', 'replace', 'drop', 'add'),
    by: junk,
    name: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('__proto__', 'constructor', '', 'app_id')),
  });
  return fc
    .tuple(values, fc.array(change, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(changed, structuredClone(value)));
}

function changed(
  value: unknown,
  { at, how, by, name }: { at: number; how: string; by: unknown; name: string },
): unknown {
  const places = placesIn(value);
  // A copy: the next change may be made inside it, and odd things are shared.
  const replacement = structuredClone(by);
  if (places.length === 0) return replacement;
  const { holder, key } = places[at % places.length]!;
  const held = { value: replacement, enumerable: true, configurable: true };
  if (how === 'drop') Reflect.deleteProperty(holder, key);
  else if (how === 'add') {
    // An array's length accepts only some values.
    if (name !== 'length') Reflect.defineProperty(holder, name, held);
  }
  // A secret is kept, so that the journal can be searched for it.
  else if (!secretName.test(key)) Reflect.defineProperty(holder, key, held);
  return value;
}

function placesIn(value: unknown, depth = 0): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null || depth > 5) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    [{ holder: value, key }, ...placesIn(held, depth + 1)].slice(0, 60),
  );
}
