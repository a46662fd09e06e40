import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generate } from '../../src/codegen/generate.ts';
import { generatedFiles } from '../../src/codegen/generated-files.ts';
import { toyText } from './toy.ts';

const control = `openapi: 3.1.0
info: { title: Control, version: 0.1.0 }
servers: [{ url: 'http://localhost:4010' }]
paths:
  /clock:
    get:
      operationId: readClock
      summary: The time.
      responses:
        '200':
          description: The time.
          content: { application/json: { schema: { $ref: '#/components/schemas/Clock' } } }
components:
  schemas:
    Clock: { type: object, properties: { nowMs: { type: integer } }, required: [nowMs] }
`;
const toyFiles = [
  'catalogue.ts',
  'codes.ts',
  'endpoints.ts',
  'examples.ts',
  'guidance.ts',
  'operations.ts',
  'registry.d.ts',
  'registry.js',
  'requests.d.ts',
  'requests.js',
  'responses.d.ts',
];

let root: string;
let specsFolder: string;
let generatedFolder: string;
let coreFolder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tokentwin-codegen-'));
  specsFolder = join(root, 'specs');
  generatedFolder = join(root, 'generated');
  coreFolder = join(root, 'core');
  await mkdir(specsFolder);
  await writeFile(join(specsFolder, 'toy.yaml'), toyText);
});

afterEach(() => rm(root, { recursive: true }));

const run = (check: boolean) => generate({ specsFolder, generatedFolder, coreFolder, check });

test('a vendor gets all its modules, any other document its types and schemas', async () => {
  await writeFile(join(specsFolder, 'control.yaml'), control);
  expect(await run(false)).toEqual({
    ok: true,
    lines: [expect.stringMatching(/^(\d+) generated files, \1 of them changed\.$/)],
  });
  expect((await readdir(join(generatedFolder, 'toy'))).sort()).toEqual([
    ...toyFiles,
    'responses.js',
    'spec.ts',
    'types.ts',
  ]);
  expect((await readdir(join(generatedFolder, 'control'))).sort()).toEqual([
    'answer-keys.ts',
    'queries.ts',
    'schemas.d.ts',
    'schemas.js',
    'types.ts',
  ]);
});

test('two runs make the same bytes', async () => {
  const [once, again] = [await generatedFiles(specsFolder), await generatedFiles(specsFolder)];
  expect([...again.files]).toEqual([...once.files]);
});

test('the check passes on what was just generated', async () => {
  await run(false);
  expect(await run(true)).toEqual({
    ok: true,
    lines: [expect.stringMatching(/^\d+ generated files are up to date\.$/)],
  });
});

test('the check names what is changed, missing or left over, and writes nothing', async () => {
  await run(false);
  await writeFile(join(generatedFolder, 'toy/types.ts'), '// Generated from elsewhere\n');
  await rm(join(generatedFolder, 'toy/catalogue.ts'));
  await writeFile(join(generatedFolder, 'toy/old.ts'), '// Generated from specs/old.yaml\n');
  await writeFile(join(generatedFolder, 'README.md'), 'By hand.\n');
  const want = {
    ok: false,
    lines: ['stale: toy/catalogue.ts', 'stale: toy/old.ts', 'stale: toy/types.ts', 'Run npm run generate'],
  };
  expect(await run(true)).toEqual(want);
  expect(await run(true)).toEqual(want);
  await run(false);
  expect(await run(true)).toMatchObject({ ok: true });
  expect((await readdir(generatedFolder)).sort()).toEqual([
    'README.md',
    'operation-tables.ts',
    'seed.ts',
    'toy',
    'vendor-names.ts',
  ]);
});

test('a spec with mistakes keeps its files, and the others are generated all the same', async () => {
  await run(false);
  const before = await readFile(join(generatedFolder, 'toy/types.ts'), 'utf8');
  await writeFile(
    join(specsFolder, 'toy.yaml'),
    toyText.replace('title: A toy vendor', 'titel: A toy vendor'),
  );
  await writeFile(join(specsFolder, 'control.yaml'), control);
  expect(await run(false)).toEqual({
    ok: false,
    lines: [
      'specs/toy.yaml:2:1 /info: The field `title` must be present on this level. (struct)',
      'specs/toy.yaml:3:3 /info/titel: Property `titel` is not expected here. (struct)',
      expect.stringMatching(/^(\d+) generated files, \1 of them changed\.$/),
    ],
  });
  expect(await readFile(join(generatedFolder, 'toy/types.ts'), 'utf8')).toBe(before);
});

test('two documents of one vendor are refused', async () => {
  await writeFile(join(specsFolder, 'toy-two.yaml'), toyText);
  expect(await run(false)).toMatchObject({
    ok: false,
    lines: [
      'specs/toy.yaml:1:1 /x-vendor: another spec has the vendor toy; one document a vendor',
      expect.stringMatching(/^(\d+) generated files, \1 of them changed\.$/),
    ],
  });
});
