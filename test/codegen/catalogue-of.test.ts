import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/codegen/catalogue-of.ts';
import { ownCore } from '../../src/codegen/core-path.ts';
import { emitCatalogue } from '../../src/codegen/emit-catalogue.ts';
import { toySpec } from './toy.ts';

const { vendor, operations, quirks } = catalogueOf(toySpec);

test('an error says what it means at large and how it comes about here', () => {
  expect(vendor).toBe('toy');
  expect(operations[0]?.errors[0]).toEqual({
    name: 'wrong-key',
    code: 7,
    message: 'wrong key',
    status: 200,
    meaning: "The key is not the app's.",
    trigger: "The key is not the app's.",
    reach: 'natural',
    evidence: { kind: 'observed', source: 'toy log', date: '2026-01-02' },
  });
});

test('evidence given in x-errors beats that of the error itself', () => {
  expect(operations[0]?.errors[1]?.evidence).toEqual({ kind: 'inferred', source: 'seen on other paths' });
});

test('rules of the lifecycle come before the others', () => {
  expect(operations[0]?.rules.map(({ name }) => name)).toEqual(['lives-a-minute', 'any-order']);
});

test('quirks keep what their alternatives mean', () => {
  expect(quirks[0]?.alternatives.trimmed?.means).toBe('It does.');
});

test('the emitted module is headed and typed', () => {
  const text = emitCatalogue(toySpec, ownCore);
  expect(text).toMatch(/^\/\/ Generated from specs\/toy\.yaml by npm run generate; do not edit\.\n/);
  expect(text).toContain('export const catalogue: Catalogue = {');
});
