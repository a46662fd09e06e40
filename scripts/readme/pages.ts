import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** A page that users read, and the same page in Chinese. */
export interface TranslatedPage {
  readonly english: string;
  readonly chinese: string;
}

/** Every page that has to be there in both languages. */
export const translatedPages: readonly TranslatedPage[] = [
  { english: 'README.md', chinese: 'README.zh-CN.md' },
  ...markdownIn('docs').map((english) => ({ english, chinese: english.replace(/^docs\//, 'docs/zh/') })),
];

/** Pages for agents, in English only. */
export const agentPages: readonly string[] = ['SKILL.md', 'llms.txt'];

/** The Chinese pages that there are. */
export const chinesePages: readonly string[] = ['README.zh-CN.md', ...markdownIn('docs/zh')];

/** Every page that users read. */
export const userPages: readonly string[] = [
  ...translatedPages.map(({ english }) => english),
  ...chinesePages,
  ...agentPages,
];
