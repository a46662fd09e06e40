import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listErrors, loadCatalogues } from '../../src/catalogue/errors.ts';
import { listQuirks } from '../../src/catalogue/quirks.ts';
import { catalogues as ofCommandLine } from '../../src/cli/chinese/index.ts';
import { english, messages, sentence, translator } from '../../src/core/message.ts';
import { catalogues as ofTwin } from '../../src/texts/chinese/index.ts';
import { loadTranslator } from '../../src/texts/load-translator.ts';
import { shippedScenarios } from '../../src/twin/twin.ts';
import { vendors } from '../../src/vendors/index.ts';
import type { VendorModule } from '../../src/vendors/vendor-module.ts';
import { englishIn } from '../support/english.ts';

const src = join(import.meta.dirname, '../../src');

describe('messages', () => {
  const texts = messages('fruit', {
    apple: 'an apple',
    two: (one: string, other: string) => `${one} and ${other}`,
  });

  test('are English unless a catalogue says otherwise', () => {
    expect(english.say(texts.two(texts.apple, 'a pear'))).toBe('an apple and a pear');
    expect(english.say('as it is')).toBe('as it is');
    expect(english.say(sentence('A sentence.'))).toBe('A sentence.');
  });

  test('are translated with their parameters, and stay English where a text is missing', () => {
    const { say } = translator('zh', { fruit: { two: (one: string, other: string) => `${one}和${other}` } });
    expect(say(texts.two(texts.apple, '梨'))).toBe('an apple和梨');
  });
});

describe('the Chinese catalogues', () => {
  const areas = globSync('**/*.ts', { cwd: src })
    .flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/messages\('([^']+)'/g)])
    .map(([, area]) => area!);

  test('have every area that the sources have', () => {
    expect(new Set(Object.keys({ ...ofTwin, ...ofCommandLine }))).toEqual(
      new Set([...areas, 'help', 'sentences']),
    );
    expect(new Set(areas).size).toBe(areas.length);
  });
});

/** Every sentence that people may read about a vendor, but for where the evidence is from: those may be names alone. */
async function sentencesOf({
  name,
  vendor,
  scenarios = {},
  credentials,
  drill,
}: VendorModule): Promise<string[]> {
  const catalogues = await loadCatalogues([vendor]);
  const documented = [vendor.guidance.vendor, ...Object.values(vendor.guidance.operations)];
  const worlds = Object.values(drill?.worlds ?? {});
  return [
    ...listErrors(catalogues).flatMap(({ meaning, trigger }) => [meaning, trigger]),
    ...listQuirks(catalogues, name).flatMap(({ question, alternatives }) => [
      question,
      ...Object.values(alternatives).map(({ means }) => means),
    ]),
    ...catalogues.flatMap(({ operations }) =>
      operations.flatMap(({ rules }) => rules.map(({ text }) => text)),
    ),
    ...documented.flatMap((byRule) =>
      Object.values(byRule).flatMap(({ sentence: said, source }) => [said, source]),
    ),
    ...(vendor.notModelled ?? []).map(({ what }) => what),
    ...Object.values(scenarios).map(({ description }) => description),
    ...credentials.map(({ means }) => means),
    ...worlds.flatMap(({ goodClient, requires }) => [goodClient, requires.message, requires.fix]),
  ];
}

describe.each(Object.values<VendorModule>(vendors).map((module) => [module.name, module] as const))(
  'the sentences of %s',
  (_, module) => {
    test('have their Chinese', async () => {
      const { say } = await loadTranslator('zh');
      const told = (await sentencesOf(module)).map((each) => [each, say(sentence(each))] as const);
      expect(told.filter(([english, chinese]) => english === chinese).map(([english]) => english)).toEqual(
        [],
      );
      expect(told.flatMap(([, chinese]) => englishIn(chinese))).toEqual([]);
    });
  },
);

test('the scenarios have their Chinese', async () => {
  const { say } = await loadTranslator('zh');
  for (const { description } of shippedScenarios) {
    expect(say(sentence(description))).toMatch(/\p{Script=Han}/u);
  }
});
