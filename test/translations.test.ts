import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeBlocks, splitLine, withoutComments, withTranslatedComments } from '../scripts/readme/code.ts';
import { chinesePages, translatedPages } from '../scripts/readme/pages.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const chinese = /\p{Script=Han}/u;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The page without its code, and without what a command writes into the English page, such as results. */
const proseOf = (text: string) =>
  text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/^<!-- (\w+) -->\n[\s\S]*?^<!-- \/\1 -->$/gm, '');

/** The links of a page to files, from the root of the repository, each with its line. */
function linksOf(page: string): { label: string; target: string; line: string }[] {
  return proseOf(read(page))
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/\[([^\]]*)\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, label, target]) => ({
        label: label!,
        target: posix.join(posix.dirname(page), target!),
        line,
      })),
    );
}

/** What a reader types or copies. What a program prints may be shown in either language. */
function codeOf(page: string) {
  return codeBlocks(read(page)).map(({ language, code, mark }) => ({
    language,
    source: mark?.startsWith('from ') ? mark : undefined,
    code: language === 'text' || language === '' ? undefined : withoutComments(code, language),
  }));
}

describe.each(translatedPages)('$english and $chinese', ({ english, chinese: translated }) => {
  test('are both there, and link to each other', () => {
    expect(existsSync(join(root, translated))).toBe(true);
    expect(linksOf(english)).toContainEqual(expect.objectContaining({ label: '中文', target: translated }));
    expect(linksOf(translated)).toContainEqual(
      expect.objectContaining({ label: 'English', target: english }),
    );
  });

  test.each([
    ['headings', /^#+ /gm],
    ['table rows', /^\|/gm],
    ['list items', /^(?:-|\d+\.) /gm],
  ])('have as many %s', (_what, pattern) => {
    expect(count(proseOf(read(translated)), pattern)).toBe(count(proseOf(read(english)), pattern));
  });

  test('have the same commands and programs', () => {
    expect(codeOf(translated)).toEqual(codeOf(english));
  });

  test('the comments of the Chinese page are Chinese', () => {
    const text = read(translated);
    const comments = codeBlocks(text).flatMap(({ language, code }) =>
      code.split('\n').map((line) => splitLine(line, language).comment.trim()),
    );
    const words = comments.filter((comment) => /^(?:#|\/\/) *[A-Za-z][a-z]+ [a-z]/.test(comment));
    expect(words.filter((comment) => !chinese.test(comment))).toEqual([]);
  });

  test('links of the Chinese page stay Chinese, or say that they do not', () => {
    const pages = new Map(translatedPages.map((pair) => [pair.english, pair.chinese]));
    const strays = linksOf(translated).filter(
      ({ label, target, line }) =>
        label !== 'English' &&
        (pages.has(target) ||
          (target.endsWith('.md') && !target.endsWith('.zh-CN.md') && !chinesePages.includes(target))) &&
        !(line.includes('英文') && !pages.has(target)),
    );
    expect(strays).toEqual([]);
  });
});

test.each(['performance', 'reliability', 'scale'])('the tables of %s have the same numbers', (name) => {
  const numbers = (page: string) =>
    (proseOf(read(page)).match(/^\|.*/gm) ?? []).map((row) =>
      (row.match(/\d[\d.,]*\d|\d/g) ?? []).toSorted(),
    );
  expect(numbers(`docs/zh/${name}.md`)).toEqual(numbers(`docs/${name}.md`));
});

test('no Chinese page is left over', () => {
  expect(chinesePages.filter((page) => !translatedPages.some((pair) => pair.chinese === page))).toEqual([]);
});

/** Words that no page of the vendors uses for these things. */
const foreignWords = /孪生|令牌|陌生的|拨动|判定/;

test.each(chinesePages)('%s uses the words of the field', (page) => {
  expect(proseOf(read(page)).match(foreignWords)).toBeNull();
});

describe('a snippet in a Chinese page', () => {
  const shown = 'a(); // 一\n// 说明\nb();';

  test('keeps its comments where the code is the same', () => {
    expect(withTranslatedComments('a(); // one\n// note\nb();', shown, 'ts')).toBe(shown);
  });

  test('takes over code that has changed, with its comment', () => {
    expect(withTranslatedComments('a(1); // one\n// note\nb();', shown, 'ts')).toBe(
      'a(1); // one\n// 说明\nb();',
    );
    expect(withTranslatedComments('a(); // one\nb(2);', shown, 'ts')).toBe('a(); // 一\nb(2);');
  });
});
