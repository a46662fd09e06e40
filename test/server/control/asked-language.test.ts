import { describe, expect, test } from 'vitest';
import { languageOf, translatorFor } from '../../../src/server/control/asked-language.ts';
import { loadTranslator } from '../../../src/texts/load-translator.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askSite, expectRefusal, json } from './in-process.ts';

const call = (query: string, header?: string) => ({
  query,
  header: (name: string) => (name === 'accept-language' ? header : undefined),
});

const english = createTwin();
const chinese = createTwin({ translator: await loadTranslator('zh') });

describe('the language of a response', () => {
  test.each([
    ['', undefined, 'that of the server'],
    ['', '', 'that of the server'],
    ['', '*', 'that of the server'],
    ['', '*;q=0.5', 'that of the server'],
    ['', ' , zh', 'that of the server'],
    ['', 'zh', 'zh'],
    ['', ' zh-TW , en', 'zh'],
    ['', ' * , zh', 'that of the server'],
    ['', 'ZH-cn;q=0.9', 'zh'],
    ['', 'en, zh', 'en'],
    ['', 'fr', 'en'],
    ['', 'zha', 'en'],
    ['', 'de-zh', 'en'],
    ['lang=zh', 'en', 'zh'],
    ['lang=en', 'zh', 'en'],
  ])('of ?%s and Accept-Language %j is %s', async (query, header, expected) => {
    for (const twin of [english, chinese]) {
      const language = expected === 'that of the server' ? twin.translator.language : expected;
      expect(languageOf(call(query, header), twin)).toBe(language);
      expect((await translatorFor(call(query, header), twin)).language).toBe(language);
    }
  });

  test.each(['fr', 'EN', ''])('cannot be ?lang=%s', async (lang) => {
    const reply = await askSite()(`/_twin/journal?lang=${lang}`);
    expectRefusal(reply, 400, 'ERR_INVALID_OPTION', `Unknown language "${lang}". Use en or zh.`);
  });

  test('cannot be ?lang=zh-CN, which is refused in Chinese', async () => {
    const reply = await askSite()('/_twin/journal?lang=zh-CN');
    expectRefusal(reply, 400, 'ERR_INVALID_OPTION', /“zh-CN”。请用 en 或 zh。/);
    expect(json(reply).detail).toMatch(/\p{Script=Han}/u);
  });

  test.each(['en', 'zh'])('may be ?lang=%s on each route that has texts', async (lang) => {
    const ask = askSite();
    for (const route of ['/journal', '/verdicts']) {
      expect((await ask(`/_twin${route}?lang=${lang}`)).status).toBe(200);
    }
  });

  test('is that of the server where the twin has its own translator', async () => {
    const ask = askSite({ twin: chinese });
    await ask('/no/such/path');
    const reason = async (query: string) => json(await ask(`/_twin/journal${query}`)).exchanges[0].reason;
    expect(await reason('')).toMatch(/\p{Script=Han}/u);
    expect(await reason('?lang=en')).not.toMatch(/\p{Script=Han}/u);
  });
});
