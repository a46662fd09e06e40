import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const module = join(import.meta.dirname, '../../src/cli/tick-shape.ts');

/** How V8 knows the objects that nextTick makes, after full collections at moments without one. */
function knownShapes(prepare: string): readonly string[] {
  const script = `
    import { setImmediate as turn } from 'node:timers/promises';
    import { keepTickShape } from ${JSON.stringify(module)};
    ${prepare}
    for (let index = 0; index < 200; index++) process.nextTick(() => {});
    for (let index = 0; index < 6; index++) {
      await turn();
      gc();
    }
    for (let index = 0; index < 20; index++) process.nextTick(() => {});
    const seen = %GetFeedback(process.nextTick);
    console.log(JSON.stringify(seen.filter((slot) => slot?.[0].startsWith('DefineKeyedOwn')).map(([, how]) => how)));
  `;
  const flags = ['--expose-gc', '--allow-natives-syntax', '--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}

test('V8 keeps the shape of what nextTick makes', () => {
  const shapes = knownShapes('keepTickShape();');
  expect(shapes.length).toBeGreaterThan(1);
  expect(new Set(shapes)).toEqual(new Set(['MONOMORPHIC']));
});

test('which it would forget: otherwise this can go', () => {
  expect(knownShapes('')).toContain('MEGAMORPHIC');
});
