import { expect, test } from 'vitest';
import { readSpec } from '../../src/codegen/read-spec.ts';
import { SpecError } from '../../src/codegen/spec-error.ts';
import { toySpec, toyText, toyWith } from './toy.ts';

const give = '/paths/~1tokens/post';
const resource = '/paths/~1tokens~1{rest}/get';
const okJson = `${give}/responses/200/content/application~1json;charset=utf-8`;
const gatewayDown = `${give}/responses/502/content/text~1html/examples/gateway-down`;

const mistakes: readonly [title: string, { given: string; want: readonly string[] }][] = [
  [
    'is no YAML',
    {
      given: toyWith('x-vendor: toy', 'x-vendor: [toy'),
      want: [
        'toy.yaml:7:1 /: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    },
  ],
  [
    'has a key twice',
    {
      given: toyWith('x-vendor: toy', 'x-vendor: toy\nx-vendor: toy'),
      want: ['toy.yaml:7:1 /: Map keys must be unique'],
    },
  ],
  [
    'is no OpenAPI document',
    { given: 'hello: there\n', want: ['toy.yaml:1:1 /openapi: the document is not OpenAPI 3.1'] },
  ],
  [
    'has a reference that leads nowhere',
    {
      given: toyWith('schemas/Credentials', 'schemas/Secrets'),
      want: [
        `toy.yaml:55:23 ${give}/requestBody/content/application~1json/schema/$ref: #/components/schemas/Secrets leads nowhere`,
      ],
    },
  ],
  [
    'has a reference into another document',
    {
      given: toyWith('#/components/schemas/Credentials', 'other.yaml#/Secrets'),
      want: [
        `toy.yaml:55:23 ${give}/requestBody/content/application~1json/schema/$ref: other.yaml#/Secrets leads out of the document`,
      ],
    },
  ],
  [
    'has a discriminator',
    {
      given: toyWith('    Failure:\n', '    Failure:\n      discriminator: { propertyName: code }\n'),
      want: [
        'toy.yaml:126:7 /components/schemas/Failure/discriminator: no discriminator: openapi-typescript turns integer tags into strings; a const and an enum do',
      ],
    },
  ],
  [
    'has a server that is no origin',
    {
      given: toyWith('https://api.toy.test', 'https://api.toy.test/v1'),
      want: [
        'toy.yaml:17:5 /servers/0/url: a server URL must have only a scheme and a host, no path and no variable',
      ],
    },
  ],
  [
    'has an extension of the wrong shape',
    {
      given: toyWith('renewalWindowSeconds: 0', 'renewalWindowSeconds: never'),
      want: [`toy.yaml:32:11 ${give}/x-lifecycle/0/renewalWindowSeconds: must be integer`],
    },
  ],
  [
    'has an unknown key in an extension',
    {
      given: toyWith('repeat: same\n', 'repeat: same\n          again: same\n'),
      want: [`toy.yaml:28:11 ${give}/x-lifecycle/0: must NOT have additional properties: "again"`],
    },
  ],
  [
    'has an unknown extension on the document',
    {
      given: toyWith('x-vendor: toy', 'x-vendor: toy\nx-colour: red'),
      want: [
        'toy.yaml:7:1 /x-colour: unknown extension x-colour; specs/extensions.schema.json lists them all',
      ],
    },
  ],
  [
    'has an unknown extension on an operation',
    {
      given: toyWith('x-match:', 'x-mach:'),
      want: [
        `toy.yaml:91:7 ${resource}/x-mach: unknown extension x-mach; specs/extensions.schema.json lists them all`,
      ],
    },
  ],
  [
    'has an unknown extension on an example',
    {
      given: toyWith('    gateway-down:\n      value', '    gateway-down:\n      x-note: none\n      value'),
      want: [
        'toy.yaml:141:7 /components/examples/gateway-down/x-note: unknown extension x-note; specs/extensions.schema.json lists them all',
      ],
    },
  ],
  [
    'has an extension where it means nothing',
    {
      given: toyWith(
        '          description: The thing',
        '          x-rules: []\n          description: The thing',
      ),
      want: [`toy.yaml:98:11 ${resource}/responses/200/x-rules: x-rules belongs on an operation`],
    },
  ],
  [
    'has extensions but no vendor',
    {
      given: toyWith('x-vendor: toy\n', ''),
      want: ['toy.yaml:1:1 /: x-vendor is missing; every other extension needs it'],
    },
  ],
  [
    'has an operationId twice',
    {
      given: toyWith('operationId: toy.resource', 'operationId: toy.giveToken'),
      want: [`toy.yaml:88:7 ${resource}/operationId: toy.giveToken is the id of another operation too`],
    },
  ],
  [
    'has an operationId without the vendor',
    {
      given: toyWith('operationId: toy.resource', 'operationId: resource'),
      want: [`toy.yaml:88:7 ${resource}/operationId: resource is not toy. and a word in camelCase`],
    },
  ],
  [
    'does not say how an operation is known',
    {
      given: toyWith('      x-evidence: { kind: inferred, source: nobody knows }\n', ''),
      want: [`toy.yaml:87:5 ${resource}: x-evidence is missing`],
    },
  ],
  [
    'does not say what an operation does',
    {
      given: toyWith('      summary: Something a token opens.\n', ''),
      want: [`toy.yaml:87:5 ${resource}: summary is missing`],
    },
  ],
  [
    'has a prefix its path does not start with',
    {
      given: toyWith('prefix: /tokens/', 'prefix: /things/'),
      want: [`toy.yaml:91:18 ${resource}/x-match/prefix: /tokens/{rest} does not start with /things/`],
    },
  ],
  [
    'has no success',
    {
      given: toyWith('                ok: { value: { code: 0 } }\n', ''),
      want: [`toy.yaml:96:7 ${resource}/responses: no response has an example named ok`],
    },
  ],
  [
    'has tokens its success does not hand out, and no end of their life there',
    {
      given: toyWith(
        'fields: [/token]\n          expiry: { field: /expires_at',
        'fields: [/token, /data/token]\n          expiry: { field: /expires_in',
      ),
      want: [
        `toy.yaml:29:28 ${give}/x-lifecycle/0/fields/1: /data/token is not in the example ok`,
        `toy.yaml:30:21 ${give}/x-lifecycle/0/expiry/field: /expires_in is not in the example ok`,
      ],
    },
  ],
  [
    'tells of an error that is not listed, and lists one it does not tell of',
    {
      given: toyWith('        gateway-down:\n          trigger', '        gateway-up:\n          trigger'),
      want: [
        `toy.yaml:47:9 ${give}/x-errors/gateway-up: no response lists an example gateway-up that has x-error`,
        `toy.yaml:78:17 ${gatewayDown}: x-errors does not say how gateway-down comes about`,
      ],
    },
  ],
  [
    'lists an error under two statuses',
    {
      given: toyWith(
        '                gateway-down: { $ref: "#/components/examples/gateway-down" }\n',
        '                gateway-down: { $ref: "#/components/examples/gateway-down" }\n' +
          '                wrong-key: { $ref: "#/components/examples/gateway-down" }\n',
      ),
      want: [
        `toy.yaml:79:17 ${give}/responses/502/content/text~1html/examples/wrong-key: wrong-key is listed twice; an error has one status and media type`,
      ],
    },
  ],
  [
    'lists an error under no exact status',
    {
      given: toyWith('"502":', '5XX:'),
      want: [
        `toy.yaml:78:17 ${gatewayDown.replace('502', '5XX')}: gateway-down is listed under 5XX; an error needs one exact status`,
      ],
    },
  ],
  [
    'claims a code of the wrong type',
    {
      given: toyWith('        code: 7\n', "        code: '7'\n"),
      want: [
        `toy.yaml:136:9 /components/examples/wrong-key/x-error/code: "7" is nowhere in the example's value`,
      ],
    },
  ],
  [
    'claims a message that is not in the body',
    {
      given: toyWith('message: 502 Bad', 'message: 503 Bad'),
      want: [
        `toy.yaml:144:9 /components/examples/gateway-down/x-error/message: "503 Bad Gateway" is nowhere in the example's value`,
      ],
    },
  ],
  [
    'has a quirk whose choices, operation and vendor do not exist',
    {
      given: toyWith('toy.whitespace', 'boy.whitespace')
        .replace('default: trimmed', 'default: cut')
        .replace('documented: refused', 'documented: kept')
        .replace('[toy.giveToken]', '[toy.takeToken]'),
      want: [
        'toy.yaml:8:5 /x-quirks/0/name: boy.whitespace does not start with toy.',
        'toy.yaml:10:5 /x-quirks/0/default: cut is not among the alternatives',
        'toy.yaml:11:5 /x-quirks/0/documented: kept is not among the alternatives',
        'toy.yaml:12:18 /x-quirks/0/operations/0: unknown operation toy.takeToken; this document has no such operationId',
      ],
    },
  ],
  [
    'has a success that is not what its schema says',
    {
      given: toyWith('token: t-1,', 'token: 1,'),
      want: [
        `toy.yaml:67:37 ${okJson}/examples/ok/value/token: must be string, as an answer of toy.giveToken with 200`,
      ],
    },
  ],
  [
    'has an error that is not what a schema says, once for each operation',
    {
      given: toyWith('{ msg: wrong key, code: 7 }', '{ msg: wrong key, code: 7, data: {} }'),
      want: ['giveToken', 'resource'].map(
        (id) =>
          `toy.yaml:134:7 /components/examples/wrong-key/value: must NOT have additional properties: "data", as an answer of toy.${id} with 200`,
      ),
    },
  ],
  [
    'has a schema with a keyword that does not exist',
    {
      given: toyWith('minLength: 3', 'minlength: 3'),
      want: ['toy.yaml:112:5 /components/schemas/Credentials: strict mode: unknown keyword: "minlength"'],
    },
  ],
];

test.each(mistakes)('a document that %s is refused, with the place', (_, { given, want }) => {
  expect(linesOf(given)).toEqual(want);
});

test('all mistakes are told at once, in reading order', () => {
  const given = toyText.replace('default: trimmed', 'default: cut').replace('minLength: 3', 'minlength: 3');
  expect(linesOf(given)).toEqual([
    'toy.yaml:10:5 /x-quirks/0/default: cut is not among the alternatives',
    'toy.yaml:112:5 /components/schemas/Credentials: strict mode: unknown keyword: "minlength"',
  ]);
});

test('references are followed, parameters of the path count, and media types lose their parameters', () => {
  const [giveToken, resourceRead] = toySpec.operations;
  expect(toySpec.hosts).toEqual(['api.toy.test', 'toy.test:8443']);
  expect(giveToken?.responses.map(({ status, mediaType }) => `${status} ${mediaType}`)).toEqual([
    '200 application/json',
    '502 text/html',
  ]);
  expect(giveToken?.responses[1]?.headers).toEqual({ 'Retry-After': '5' });
  expect(resourceRead?.request).toEqual({
    type: 'object',
    properties: { token: { type: 'string', minLength: 2 } },
    required: ['token'],
  });
});

function linesOf(text: string): readonly string[] {
  try {
    readSpec(text, 'toy.yaml');
  } catch (error) {
    if (error instanceof SpecError) return error.message.split('\n');
    throw error;
  }
  return [];
}
