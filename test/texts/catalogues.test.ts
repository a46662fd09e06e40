import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues as ofCommandLine } from '../../src/cli/chinese/index.ts';
import { english, messages, sentence, translator } from '../../src/core/message.ts';
import { catalogues as ofTwin } from '../../src/texts/chinese/index.ts';
import { loadTranslator } from '../../src/texts/load-translator.ts';
import { vendors } from '../../src/vendors/index.ts';
import type { VendorModule } from '../../src/vendors/vendor-module.ts';

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

describe.each(Object.values<VendorModule>(vendors).map((module) => [module.name, module] as const))(
  'the sentences of %s',
  (_, { vendor, chinese }) => {
    const { guidance } = vendor;
    const documented = [guidance.vendor, ...Object.values(guidance.operations)].flatMap((byRule) =>
      Object.values(byRule).flatMap(({ sentence: said, source }) => [said, source]),
    );

    test('that verdicts quote have their Chinese', async () => {
      const known = await chinese!();
      expect(documented.filter((each) => known[each] === undefined)).toEqual([]);
    });

    test('are what the translator says', async () => {
      const { say } = await loadTranslator('zh');
      expect(say(sentence(documented[0]!))).toMatch(/\p{Script=Han}/u);
    });
  },
);
