import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPicture, pictures } from '../../scripts/picture/draw.ts';
import { openBrowser } from './browser.ts';

const folder = join(import.meta.dirname, '../../docs/pictures');

test.each(pictures)('$name is what the page draws (npm run picture)', async ({ name, ...look }) => {
  const drawn = await drawPicture(await openBrowser(), look);
  expect(drawn).toBe(readFileSync(join(folder, name), 'utf8'));
});
