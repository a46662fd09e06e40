import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';

/** Debian's, unless another one is named. A missing browser is a failure, so that nobody takes silence for success. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

/** How a reader has set up the browser. */
export interface Reader {
  readonly locale?: string;
  readonly colorScheme?: 'dark' | 'light';
  readonly width?: number;
}

/** A page of its own, closed after the test. */
export async function openPage({
  locale = 'en-GB',
  colorScheme = 'light',
  width = 1280,
}: Reader = {}): Promise<Page> {
  const page = await (await openBrowser()).newPage({
    locale,
    colorScheme,
    viewport: { width, height: 900 },
  });
  onTestFinished(() => page.close());
  return page;
}

/** The browser of all tests. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no ${executablePath}. Install chromium, or name it in CHROMIUM_PATH.`);
  }
  browser ??= await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}
