import { beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../../src/node.ts';
import { loadTranslator } from '../../../src/texts/load-translator.ts';
import { englishIn } from '../../support/english.ts';

let url: string;
beforeEach(async () => {
  const running = await serve();
  url = running.url;
  return () => running.close();
});

async function get(path: string, language?: string, base = url): Promise<{ status: number; body: string }> {
  const headers: Record<string, string> = language === undefined ? {} : { 'Accept-Language': language };
  const response = await fetch(base + path, { headers });
  return { status: response.status, body: await response.text() };
}

const han = /\p{Script=Han}/u;

describe('the language of a response', () => {
  test.each([
    ['/_twin/nosuch', undefined, false],
    ['/_twin/nosuch', 'zh-CN,zh;q=0.9,en;q=0.8', true],
    ['/_twin/nosuch', 'en-US,zh;q=0.5', false],
    ['/_twin/nosuch', '*', false],
    ['/_twin/verdicts?lang=zh&fail-on=nosuch', 'en', true],
    ['/_twin/verdicts?lang=en&fail-on=nosuch', 'zh', false],
    ['/~nosuch/_twin/clock', 'zh', true],
    ['/_twin/tokens?active=perhaps', 'zh', true],
  ])('of %s with Accept-Language %s is Chinese: %s', async (path, language, isChinese) => {
    const { body } = await get(path, language);
    const { type, title, code, detail } = JSON.parse(body);
    expect(type).toBe('about:blank');
    expect(code).toMatch(/^ERR_/);
    expect(han.test(title)).toBe(isChinese);
    expect(han.test(detail)).toBe(isChinese);
    if (isChinese) expect(englishIn(detail)).toEqual([]);
  });

  test('is that of the server unless the request asks for another', async () => {
    await using chinese = await serve({ translator: await loadTranslator('zh') });
    expect((await get('/_twin/nosuch', undefined, chinese.url)).body).toMatch(han);
    expect((await get('/_twin/nosuch', 'en', chinese.url)).body).not.toMatch(han);
    expect((await get('/no/such/vendor', undefined, chinese.url)).body).toMatch(han);
  });

  test('another language is refused', async () => {
    const { status, body } = await get('/_twin/verdicts?lang=fr');
    expect(status).toBe(400);
    expect(JSON.parse(body).detail).toBe('Unknown language "fr". Use en or zh.');
  });

  test('is that of reasons and verdicts, too', async () => {
    const use = () =>
      fetch(`${url}/open-apis/im/v1/chats`, { headers: { Authorization: 'Bearer t-nosuch' } });
    for (let times = 0; times < 3; times++) await use();
    const [journal, verdicts, english] = await Promise.all([
      get('/_twin/journal?lang=zh'),
      get('/_twin/verdicts', 'zh'),
      get('/_twin/journal'),
    ]);
    for (const { reason } of JSON.parse(journal.body).exchanges) expect(reason).toBe('该 token 从未签发。');
    expect(JSON.parse(verdicts.body).report).toMatch(han);
    expect(englishIn(JSON.parse(verdicts.body).report)).toEqual([]);
    expect(JSON.parse(english.body).exchanges[0].reason).toBe('The token was never issued.');
  });
});
