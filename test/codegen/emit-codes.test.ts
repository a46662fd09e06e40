import { expect, test } from 'vitest';
import { emitCodes } from '../../src/codegen/emit-codes.ts';
import { toySpec } from './toy.ts';

test('each code has the name of its error, and its meaning as a comment', () => {
  const text = emitCodes(toySpec);
  expect(text).toContain('/** The documented error codes of toy, by the names');
  expect(text).toMatch(/\n {2}\/\*\* .+ Says: .+ \*\/\n {2}'wrong-key': \d+,\n/);
});
