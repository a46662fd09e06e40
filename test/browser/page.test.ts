import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { frozenPage } from '../../src/page/document.ts';
import { type RunningTwin, type ServeOptions, serve } from '../../src/server/serve.ts';
import { openPage, type Reader } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Opened {
  readonly server: RunningTwin;
  readonly page: Page;
  /** What went wrong in the page: errors, violations of its policy, requests to elsewhere. */
  readonly problems: string[];
}

async function opened(options: ServeOptions = {}, reader: Reader = {}): Promise<Opened> {
  const server = await serve({ now: '2026-11-28T06:00:00Z', frozen: true, ...options });
  onTestFinished(() => server.close());
  const page = await openPage(reader);
  const problems = watch(page, server.url);
  await page.goto(server.url);
  return { server, page, problems };
}

function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`request to ${request.url()}`);
  });
  return problems;
}

/** A client of the self-built app, in the same process as the server. */
function client({ twin }: RunningTwin) {
  return {
    ask: async () => {
      const response = await twin.fetch('http://127.0.0.1/open-apis/auth/v3/app_access_token/internal', {
        method: 'POST',
        body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
      });
      return ((await response.json()) as { readonly app_access_token: string }).app_access_token;
    },
    use: (token: string) =>
      twin.fetch('http://127.0.0.1/open-apis/contact/v3/users/me', {
        headers: { Authorization: `Bearer ${token}` },
      }),
  };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('the page of a running twin', () => {
  test('shows two tokens alive, a refused use with its reason, and the verdict', async () => {
    const { server, page, problems } = await opened();
    await page.locator('.picture .empty').waitFor();
    const { ask, use } = client(server);
    const first = await ask();
    server.twin.jumpTo('renewal-window');
    await ask();
    await page.locator('.bar.active').nth(1).waitFor();
    const rows = await page
      .locator('.bar.active .life')
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('y')));
    expect(new Set(rows).size).toBe(2);
    server.twin.jumpTo('expiry', { token: 'tok_1' });
    await use(first);
    await use(first);
    const cross = page.locator('.tick.refused').first();
    await cross.waitFor();
    expect(await cross.locator('title').textContent()).toContain('The token tok_1 is expired.');
    const card = page.locator('.card.error').first();
    await card.waitFor();
    expect(await card.textContent()).toContain('no-recovery');
    await card.getByRole('button', { name: 'Show in the timeline' }).click();
    expect(await page.locator('.tick.lit').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  test('moves the clock, with buttons and with keys', async () => {
    const { server, page } = await opened();
    await client(server).ask();
    await page.locator('.bar.active').waitFor();
    await button(page, '+30 m').click();
    await page.locator('.time', { hasText: '06:30:00' }).waitFor();
    expect(server.twin.clock.reading().now).toBe('2026-11-28T06:30:00.000Z');
    await button(page, 'To 1 s before expiry').click();
    await expect.poll(() => server.twin.clock.reading().now).toBe('2026-11-28T07:59:59.000Z');
    await button(page, 'To renewal window').click();
    await expect.poll(() => server.twin.clock.reading().now).toBe('2026-11-28T07:30:00.001Z');
    await page.locator('.picture').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => server.twin.clock.reading().now).toBe('2026-11-28T07:31:00.001Z');
    // The page counts from the time that it shows.
    await page.locator('.time', { hasText: '07:31:00' }).waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => server.twin.clock.reading().now).toBe('2026-11-28T07:01:00.001Z');
    await button(page, 'Resume').click();
    await expect.poll(() => server.twin.clock.reading().mode).toBe('running');
    await button(page, 'Speed ×60').click();
    await expect.poll(() => server.twin.clock.reading().speed).toBe(60);
  });

  test('adds and removes a fault, revokes a token, loads a scenario', async () => {
    const { server, page, problems } = await opened();
    await client(server).ask();
    await page.getByLabel('Operation').selectOption('feishu.appAccessTokenInternal');
    await page.getByLabel('What happens').selectOption({ label: '10014 app-id-not-exists' });
    await page.getByLabel('Times').fill('2');
    await button(page, 'Add').click();
    await page.getByText('fault_1: app-id-not-exists').waitFor();
    expect(server.twin.faults.list()).toMatchObject([{ error: 'app-id-not-exists', times: 2 }]);
    await button(page, 'Remove fault_1').click();
    await page.getByText('No faults.').waitFor();
    expect(server.twin.faults.list()).toEqual([]);
    await button(page, 'Revoke tok_1').click();
    await page.locator('.bar.revoked').waitFor();
    await page.getByLabel('Scenarios').selectOption('two-tokens-alive');
    await button(page, 'Load').click();
    await page.locator('.bar.active').nth(3).waitFor();
    expect(problems).toEqual([]);
  });

  test('survives a reset', async () => {
    const { server, page } = await opened();
    const { ask } = client(server);
    await ask();
    await page.locator('.bar').waitFor();
    await button(page, 'Reset').click();
    await page.locator('.picture .empty').waitFor();
    await ask();
    await page.locator('.bar').waitFor();
  });

  test('survives a restart of the server', async () => {
    const first = await serve({ frozen: true });
    const port = Number(new URL(first.url).port);
    const page = await openPage();
    await page.goto(first.url);
    await page.getByText('live', { exact: true }).waitFor();
    await first.close();
    await page.getByText('reconnecting').waitFor();
    const second = await serve({ frozen: true, port });
    onTestFinished(() => second.close());
    await page.getByText('live', { exact: true }).waitFor();
    await client(second).ask();
    await page.locator('.bar').waitFor();
  });

  test('switches to a sandbox', async () => {
    const { server, page } = await opened();
    const made = await fetch(`${server.controlUrl}/sandboxes`, {
      method: 'POST',
      body: '{"name":"suite-a"}',
    });
    const { url } = (await made.json()) as { readonly url: string };
    await fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
      method: 'POST',
      body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
    });
    await page.reload();
    await page.getByLabel('Sandbox').selectOption('suite-a');
    await page.locator('.bar').waitFor();
    await page.getByLabel('Sandbox').selectOption('');
    await page.locator('.picture .empty').waitFor();
  });

  test('asks for the control token, and holds nothing without it', async () => {
    const { page, problems } = await opened({ controlToken: 'open-sesame' });
    const field = page.getByLabel('Control token');
    await field.fill('wrong');
    await button(page, 'Continue').click();
    await field.waitFor();
    await field.fill('open-sesame');
    await button(page, 'Continue').click();
    await page.locator('.picture .empty').waitFor();
    // The browser itself reports the two refusals.
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  });

  test('is Chinese for a reader of Chinese, and English again at a press', async () => {
    const { page } = await opened({}, { locale: 'zh-CN' });
    await page.getByRole('heading', { name: '时间线' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await button(page, 'English').click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    // At 200 % a screen of 1,280 points is as wide as 640.
    ['light', 640],
  ] as const)('has no findings of axe: %s, %i points wide', async (colorScheme, width) => {
    const { server, page } = await opened({}, { colorScheme, width });
    const { ask, use } = client(server);
    const token = await ask();
    server.twin.jumpTo('expiry');
    await use(token);
    await use(token);
    server.twin.faults.add({ fault: { type: 'hang' }, times: 1 });
    await page.locator('.card').first().waitFor();
    await page.locator('.journal .link').first().click();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
  });

  test('stays smooth with 1,000 tokens and 1,000 exchanges', { timeout: 60_000 }, async () => {
    const { server, page } = await opened();
    const { twin } = server;
    for (let index = 0; index < 1_000; index++) {
      await twin.fetch('http://127.0.0.1/api/openapi/v1/auth/getAccessToken', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"appKey":"00000000-0000-4000-8000-0000000000e1","appSecurity":"00000000-0000-4000-8000-0000000000e2"}',
      });
    }
    await page.getByText('more tokens are in the table below').waitFor();
    // What is drawn at once is bounded, whatever there is; how long that takes is the machine's affair.
    expect(await page.locator('.bar').count()).toBe(400);
    expect(await page.locator('.journal tbody tr').count()).toBe(200);
    expect(await page.locator('#tokens tbody tr').count()).toBe(200);
    await button(page, '+1 m').click();
    await page.locator('.time', { hasText: '06:01:00' }).waitFor();
  });
});

describe('the page of a run that is over', () => {
  async function frozen(worlds: number): Promise<{ page: Page; problems: string[] }> {
    await using server = await serve({ now: '2026-11-28T06:00:00Z', frozen: true });
    await client(server).ask();
    const { twin } = server;
    const snapshot = {
      clock: twin.clock.reading(),
      tokens: JSON.parse(JSON.stringify(twin.tokens.list())),
      exchanges: JSON.parse(JSON.stringify(twin.journal.exchanges())),
      verdicts: [],
      faults: [],
    };
    const names = ['plain', 'dies-early'].slice(0, worlds);
    const { html } = frozenPage({
      language: 'en',
      title: 'pytest </script><script>alert(1)</script>',
      worlds: names.map((name) => ({ name, outcome: 'passed', snapshot })),
    });
    const page = await openPage();
    const problems = watch(page, 'about:');
    await page.setContent(html);
    return { page, problems };
  }

  test('shows the same without a network, and nothing that would change it', async () => {
    const { page, problems } = await frozen(1);
    await page.locator('.bar').waitFor();
    expect(await page.getByRole('button', { name: 'Reset' }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Break it' }).count()).toBe(0);
    expect(problems).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test('has a tab for each world', async () => {
    const { page } = await frozen(2);
    await page.getByRole('button', { name: 'dies-early passed' }).click();
    expect(await page.getByRole('button', { name: 'dies-early passed' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.locator('.bar').waitFor();
  });
});
