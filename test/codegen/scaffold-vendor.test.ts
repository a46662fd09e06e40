import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateVendor } from '../../src/codegen/generate-vendor.ts';
import { scaffoldVendor } from '../../src/codegen/scaffold-vendor.ts';
import { proveVendor } from '../../src/proof/prove-vendor.ts';

let folder: string;

beforeEach(async () => {
  // Within the tests, so that what is written finds the package by its name.
  folder = await mkdtemp(join(import.meta.dirname, 'scaffold-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('what is written is a vendor whose cases prove everything', async () => {
  const spec = join(folder, 'acme.yaml');
  const out = join(folder, 'generated');
  expect(await scaffoldVendor(spec, out)).toHaveLength(3);
  expect(await generateVendor(spec, out)).toMatchObject({ ok: true });
  const { acme } = await import(join(folder, 'acme.ts'));
  const { cases } = await import(join(folder, 'acme.cases.ts'));
  expect(await proveVendor(acme, cases)).toEqual({ failures: [], gaps: [] });
});

test('a file that exists stays as it is', async () => {
  const spec = join(folder, 'acme.yaml');
  await writeFile(spec, 'mine');
  expect(await scaffoldVendor(spec, join(folder, 'generated'))).toHaveLength(2);
  expect(await readFile(spec, 'utf8')).toBe('mine');
});

test('a mistake in the document is told with its place, and nothing is written', async () => {
  const spec = join(folder, 'acme.yaml');
  const out = join(folder, 'generated');
  await scaffoldVendor(spec, out);
  const text = await readFile(spec, 'utf8');
  await writeFile(spec, text.replace('x-secret: rotates', 'x-secret: perhaps'));
  const { ok, lines } = await generateVendor(spec, out);
  expect(ok).toBe(false);
  expect(lines[0]).toMatch(/^acme\.yaml:\d+:\d+ .*"perhaps" is not a value of x-secret$/);
  await expect(readFile(join(out, 'spec.ts'))).rejects.toThrow('ENOENT');
});
