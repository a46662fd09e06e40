import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { emitTypes } from '../../src/codegen/emit-types.ts';
import { toySpec } from './toy.ts';

const types = await emitTypes(toySpec);

test('success and failure are told apart by the literal types of their code', () => {
  expect(types).toMatch(/readonly TokenOk: {[^}]*readonly code: 0;/);
  expect(types).toMatch(/readonly Failure: {[^}]*@enum {integer} \*\/\s*readonly code: 7;/);
});

test('operations go by their ids, schemas by their names', () => {
  expect(types).toContain('readonly "toy.giveToken": {');
  expect(types).toContain("export type Credentials = components['schemas']['Credentials'];");
});

test('nothing exists at run time', () => {
  expect(
    stripTypeScriptTypes(types)
      .replace(/\/\/.*/, '')
      .trim(),
  ).toBe('');
});
