import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emitGo } from '../../src/codegen/libraries/emit-go.ts';
import { emitJava } from '../../src/codegen/libraries/emit-java.ts';
import { emitPython } from '../../src/codegen/libraries/emit-python.ts';
import { libraryFiles, staleFiles } from '../../src/codegen/libraries/library-files.ts';
import { modelsOf } from '../../src/codegen/libraries/models.ts';

const root = join(import.meta.dirname, '../..');
const empty = { type: 'object', properties: {} };
const others = [
  'ActiveFaultRule',
  'Exchange',
  'Verdict',
  'JournalVerification',
  'Sandbox',
  'ShippedScenario',
];
const schemas = {
  ...Object.fromEntries([...others, 'LoginCode', 'AppTicket', 'Clock'].map((name) => [name, empty])),
  Severity: { enum: ['error', 'info'], description: 'How bad it is' },
  Token: {
    description: 'A "token" of */ the @client <b>',
    type: 'object',
    properties: {
      id: { type: 'string' },
      app_id: { type: 'string', description: 'Whose it is' },
      expiresAtMs: { type: 'integer' },
      severity: { $ref: '#/components/schemas/Severity' },
      code: { type: ['string', 'integer', 'null'] },
      uses: {
        type: 'array',
        items: { type: 'object', properties: { at: { type: 'number' } }, required: ['at'] },
      },
      clock: { $ref: '#/components/schemas/Clock' },
    },
    required: ['id', 'app_id', 'uses'],
  },
};
const models = modelsOf(schemas);

test('the files of the libraries equal a fresh run', async () => {
  const stale = await staleFiles(await libraryFiles(join(root, 'specs/control.yaml')), root);
  expect([...stale.keys()]).toEqual([]);
});

test('Python: required fields first, names in snake case, nested objects converted', () => {
  const text = emitPython(models);
  expect(text).toMatch(/class Token:\n {4}"""A "token" of/);
  expect(text).toMatch(/ {4}app_id: str\n {4}"""Whose it is\."""\n {4}uses: List\[TokenUses\]\n/);
  expect(text).toContain('expires_at_ms: Optional[int] = None');
  expect(text).toContain('uses=[TokenUses.from_json(each) for each in data["uses"]],');
  expect(text).toContain('clock=None if data.get("clock") is None else Clock.from_json(data["clock"]),');
});

test('Go: initialisms in capitals, pointers for objects that may be absent', () => {
  const text = emitGo(models);
  expect(text).toContain('\tID string `json:"id"`');
  expect(text).toContain('\tAppID string `json:"app_id"`');
  expect(text).toContain('\tUses []TokenUses `json:"uses"`');
  expect(text).toContain('\tClock *Clock `json:"clock,omitempty"`');
  expect(text).toContain('\tCode any `json:"code,omitempty"`');
});

test('Java: a class a file, its comment safe, what may be absent as an Optional', () => {
  const text = emitJava(models).get('Token.java')!;
  expect(text).toContain('/** A "token" of *&#47; the &#64;client &lt;b&gt;. */');
  expect(text).toContain('public String appId() {\n    return json.string("app_id");');
  expect(text).toContain('public OptionalLong expiresAtMs()');
  expect(text).toContain('public List<TokenUses> uses()');
  expect(text).toContain('public Optional<String> severity()');
});

test('a schema that the spec has no more is named', () => {
  expect(() => modelsOf({})).toThrow('specs/control.yaml has no schema Clock');
});
