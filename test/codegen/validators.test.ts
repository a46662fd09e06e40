import { expect, test } from 'vitest';
import { emitRequests, emitResponses, emitSchemas } from '../../src/codegen/emit-validators.ts';
import { compileRequests } from '../../src/codegen/validator-tables.ts';
import { toySpec } from './toy.ts';

interface Validate {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string }[] | null;
}

type Table = Readonly<Record<string, Validate>>;

const requests: readonly [id: string, { given: unknown; want: readonly string[] }][] = [
  ['toy.giveToken', { given: { key: 'abc' }, want: [] }],
  ['toy.giveToken', { given: { key: '钥匙' }, want: ['/key minLength'] }],
  ['toy.giveToken', { given: {}, want: [' required'] }],
  ['toy.giveToken', { given: null, want: [' type'] }],
  ['toy.resource', { given: { token: 't-1' }, want: [] }],
  ['toy.resource', { given: { token: 't' }, want: ['/token minLength'] }],
];

const { requests: emitted } = (await imported((await emitRequests(toySpec)).js)) as { requests: Table };

test.each(requests)('%s finds in %j, emitted and compiled', (id, { given, want }) => {
  expect(complaints(emitted[id]!, given)).toEqual(want);
  expect(complaints(compileRequests(toySpec)[id]!, given)).toEqual(want);
});

test('responses are held to the schema of their status', async () => {
  const module = await imported((await emitResponses(toySpec)).js);
  const responses = module.responses as Record<string, Table>;
  expect(Object.keys(responses['toy.giveToken']!)).toEqual(['200']);
  expect(responses['toy.giveToken']![200]!({ code: 7, msg: 'wrong key' })).toBe(true);
  expect(responses['toy.giveToken']![200]!({ code: 8, msg: 'wrong key' })).toBe(false);
});

test('schemas are there by name', async () => {
  const { schemas } = (await imported((await emitSchemas(toySpec)).js)) as { schemas: Table };
  expect(Object.keys(schemas)).toEqual(['Credentials', 'TokenOk', 'Failure']);
  expect(complaints(schemas.Failure!, { code: 7 })).toEqual([' required']);
});

test('a script imports nothing and carries no prose', async () => {
  const { js, dts } = await emitRequests(toySpec);
  expect(js).not.toMatch(/\bimport\b/);
  expect(js).not.toContain('The key.');
  expect(dts).toContain('export declare const requests: Readonly<Record<string, Validate>>;');
});

function complaints(validate: Validate, data: unknown): readonly string[] {
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

function imported(js: string): Promise<Record<string, unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(js)}`);
}
