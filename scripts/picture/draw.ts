import type { Browser } from 'playwright-core';
import { serve } from '../../src/server/serve.ts';

/** A picture of the README, by the name of its file. */
export interface Picture {
  readonly name: string;
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
}

export const pictures: readonly Picture[] = [
  { name: 'timeline-light.svg', locale: 'en-GB', colorScheme: 'light' },
  { name: 'timeline-dark.svg', locale: 'en-GB', colorScheme: 'dark' },
  { name: 'timeline-zh-light.svg', locale: 'zh-CN', colorScheme: 'light' },
  { name: 'timeline-zh-dark.svg', locale: 'zh-CN', colorScheme: 'dark' },
];

/** Plays the requests of the README and returns the timeline that the page draws, as an SVG file of its own. */
export async function drawPicture(
  browser: Browser,
  { locale, colorScheme }: Omit<Picture, 'name'>,
): Promise<string> {
  await using server = await serve({ now: '2026-11-28T09:00:00Z', frozen: true, randomSeed: 1 });
  const { twin } = server;
  const ask = async () => {
    const response = await twin.fetch('http://127.0.0.1/open-apis/auth/v3/app_access_token/internal', {
      method: 'POST',
      body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
    });
    return ((await response.json()) as { readonly app_access_token: string }).app_access_token;
  };
  const use = (token: string) =>
    twin.fetch('http://127.0.0.1/open-apis/bot/v3/info', { headers: { Authorization: `Bearer ${token}` } });

  const first = await ask();
  await use(first);
  twin.clock.advance('60m');
  await use(await ask());
  twin.clock.advance('31m');
  const second = await ask();
  await use(second);
  twin.clock.advance('10m');
  await use(first);
  twin.clock.to('expiry', { token: 'tok_1' });
  await use(first);
  twin.clock.advance('10m');
  await use(second);

  const page = await browser.newPage({
    locale,
    colorScheme,
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
  });
  try {
    await page.goto(server.url);
    await page.locator('.tick.refused').waitFor();
    return `${String(await page.evaluate(standalone))}\n`;
  } finally {
    await page.close();
  }
}

/** Runs in the page: the drawn timeline with the styles that it has there, and nothing that only the page needs. */
const standalone = `(() => {
  const drawn = document.querySelector('svg.timeline');
  const copy = drawn.cloneNode(true);
  const title = document.createElementNS(copy.namespaceURI, 'title');
  title.textContent = drawn.getAttribute('aria-label');
  const shapes = drawn.querySelectorAll('line, rect, path, text');
  const properties = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-weight'];
  const usual = { fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', stroke: 'none', 'stroke-width': '1px',
    'stroke-dasharray': 'none', opacity: '1', 'font-weight': '400' };
  copy.querySelectorAll('line, rect, path, text').forEach((shape, index) => {
    const style = getComputedStyle(shapes[index]);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (shape.localName === 'line' && property === 'fill') continue;
      if (value !== usual[property]) shape.setAttribute(property, value.replaceAll('"', ''));
    }
  });
  copy.querySelectorAll('title').forEach((title) => title.remove());
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['class', 'role', 'tabindex', 'aria-label', 'aria-hidden']) each.removeAttribute(name);
    for (const name of each.getAttributeNames()) {
      if (name === 'fill-opacity') continue;
      const value = each.getAttribute(name);
      each.setAttribute(name, value.replace(/\\d+\\.\\d{2,}/g, (number) => String(Math.round(number * 10) / 10)));
    }
  }
  const [, , width, height] = copy.getAttribute('viewBox').split(' ').map(Number);
  copy.setAttribute('viewBox', [-12, -12, width + 24, height + 20].join(' '));
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  copy.setAttribute('font-size', '13');
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  const box = { x: -12, y: -12, width: width + 24, height: height + 20, rx: 8,
    fill: getComputedStyle(document.body).backgroundColor };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, value);
  copy.prepend(title, ground);
  return new XMLSerializer().serializeToString(copy).replaceAll('><', '>\\n<');
})()`;
