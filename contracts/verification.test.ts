import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serve } from '../src/server/serve.ts';
import { readPacts } from '../src/verify/pacts/read-pacts.ts';
import { verifyPacts } from '../src/verify/pacts/verify-pacts.ts';
import { subjectNames, subjects } from '../test/support/subjects.ts';
import { consumers } from './consumers/index.ts';

const vendors = subjectNames;
const folders = ['pacts', 'pacts-by-hand'].map((name) => join(import.meta.dirname, name));

describe.each(vendors)('the twin as %s', (vendor) => {
  test.each(folders)('keeps every pact of %s', { timeout: 60_000 }, async (folder) => {
    await using running = await serve();
    const expected = readPacts(folder, subjects[vendor]).flatMap(({ interactions }) => interactions);
    const results = await verifyPacts(folder, {
      subject: subjects[vendor],
      target: { url: running.url, provider: 'twin' },
      known: {},
    });
    expect(results.filter(({ outcome }) => outcome !== 'agrees')).toEqual([]);
    expect(results).toHaveLength(expected.length);
    expect(results.length).toBeGreaterThan(0);
  });
});

test('every client has its pact, with every interaction', () => {
  const kept = consumers.map(({ name, provider, interactions }) => {
    const file = join(folders[0]!, `${name}-${provider}.json`);
    const pact = JSON.parse(readFileSync(file, 'utf8')) as { interactions: { description: string }[] };
    return [
      pact.interactions.map(({ description }) => description),
      interactions.map((each) => each.receiving),
    ];
  });
  for (const [written, wanted] of kept) expect(written).toEqual(wanted!.toSorted());
  expect(readdirSync(folders[0]!)).toHaveLength(consumers.length);
});

test('a pact says nothing of library versions', () => {
  for (const name of readdirSync(folders[0]!)) {
    const pact = JSON.parse(readFileSync(join(folders[0]!, name), 'utf8')) as { metadata: object };
    expect(pact.metadata).toEqual({ pactSpecification: { version: '4.0' } });
  }
});
