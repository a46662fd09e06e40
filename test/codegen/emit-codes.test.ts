import { expect, test } from 'vitest';
import { emitCodes } from '../../src/codegen/emit-codes.ts';
import { toySpec } from './toy.ts';

test('each code stands under the name of its error, said what it means', () => {
  const text = emitCodes(toySpec);
  expect(text).toContain('/** What toy is documented to refuse with');
  expect(text).toMatch(/\n {2}\/\*\* .+ Says: .+ \*\/\n {2}'wrong-key': \d+,\n/);
});
