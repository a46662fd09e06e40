import { SourceMap } from 'node:module';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { thinSourceMap } from '../../scripts/build/thin-source-map.ts';

const sources: Readonly<Record<string, string>> = {
  '/src/main.ts': `import { table } from '/src/generated/table.ts';
import { fail } from '/src/fail.ts';
export function first() {
  return table;
}
export function second() {
  const before = first();
  return fail(before);
}
`,
  '/src/fail.ts': `

export function fail(reason) {
  throw new Error('failed: ' + reason);
}
`,
  '/src/generated/table.ts': `export const table = {
  one: () => 1,
  two: () => 2,
};
`,
};

async function bundle() {
  const build = await rolldown({
    input: '/src/main.ts',
    plugins: [
      {
        name: 'in-memory',
        resolveId: (id) => (id in sources ? id : null),
        load: (id) => sources[id] ?? null,
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true, sourcemap: true });
  await build.close();
  const { map, code } = output[0];
  return { code, map: map! };
}

const { code, map } = await bundle();
const thin = thinSourceMap(map);
const reader = (text: object) =>
  new SourceMap({
    file: '',
    sourceRoot: '',
    version: 3,
    sourcesContent: [],
    names: [],
    sources: [],
    mappings: '',
    ...text,
  });

/** Where a place of the code comes from. */
function originOf(words: string) {
  const before = code.slice(0, code.indexOf(words)).split('\n');
  const entry = reader(thin).findEntry(before.length - 1, before.at(-1)!.length);
  return 'originalSource' in entry ? { source: entry.originalSource, line: entry.originalLine + 1 } : {};
}

test('a place leads to its file and line', () => {
  expect(originOf('Error(')).toMatchObject({ source: expect.stringMatching(/fail\.ts$/), line: 4 });
  expect(originOf('failed: ')).toMatchObject({ source: expect.stringMatching(/fail\.ts$/), line: 4 });
});

test('generated code leads nowhere', () => {
  expect(code).toContain('two');
  expect(originOf('two')).toEqual({});
});

test('it is smaller, and has no text of the sources', () => {
  expect(thin.mappings.length).toBeLessThan(map.mappings.length);
  expect(Object.keys(thin)).not.toContain('sourcesContent');
});

test('what is thin already stays', () => {
  expect(thinSourceMap(thin).mappings).toBe(thin.mappings);
});
