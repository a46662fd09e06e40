// How long the page takes to show 1,000 tokens and 1,000 exchanges: node scripts/page/measure.ts. Needs chromium.
import { chromium } from 'playwright-core';
import { serve } from '../../src/server/serve.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const corporation = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

await using server = await serve({ frozen: true });
for (let index = 0; index < 1_000; index++) {
  await server.twin.fetch('http://127.0.0.1/api/openapi/v1/auth/getAccessToken', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(corporation),
  });
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const began = performance.now();
await page.goto(server.url);
await page.locator('.bar').nth(399).waitFor();
const shown = performance.now();
const moves: number[] = [];
for (let index = 0; index < 10; index++) {
  const before = performance.now();
  const said = await page.locator('.time').textContent();
  await page.getByRole('button', { name: '+1 m', exact: true }).click();
  await page.waitForFunction((old) => document.querySelector('.time')?.textContent !== old, said);
  moves.push(performance.now() - before);
}
await browser.close();
const median = moves.toSorted((a, b) => a - b)[5]!;
console.log(
  `opened and drawn in ${Math.round(shown - began)} ms; a press of "+1 m" to the new picture: ${Math.round(median)} ms`,
);
