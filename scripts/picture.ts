// Draws the timelines of the READMEs in Chromium, from the page itself: npm run picture. CI compares them (npm run test:browser).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawPicture, pictures } from './picture/draw.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
mkdirSync(folder, { recursive: true });
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const picture of pictures) {
  writeFileSync(join(folder, picture.name), await drawPicture(browser, picture));
  console.log(`docs/pictures/${picture.name} is written.`);
}
await browser.close();
