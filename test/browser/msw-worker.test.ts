import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';

const mswFolder = dirname(createRequire(import.meta.url).resolve('msw/package.json'));

test('setupWorker lets a page meet a twin that runs in it', { timeout: 60_000 }, async () => {
  const found = Promise.withResolvers<Record<string, unknown>>();
  const server = await serve(await pageScript(), found.resolve);
  const page = await openPage();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { first, second, ...others } = await found.promise;
    expect(others).toEqual({
      reset: 'TypeError: Failed to fetch',
      truncated: expect.stringMatching(/^TypeError/),
      passed: 'passed',
      example: expect.objectContaining({ expires_in: 7200 }),
      operations: Array(4).fill('feishu.appAccessTokenInternal'),
    });
    expect(first).toMatchObject({ code: 0, expire: 7200 });
    expect(second).not.toEqual(first);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

/** The page's script in one piece; that it can be made says that nothing in it is for Node alone. */
async function pageScript(): Promise<string> {
  const input = join(import.meta.dirname, 'msw-page.ts');
  const build = await rolldown({ input, platform: 'browser', external: () => false });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  expect(output[0].imports).toEqual([]);
  return output[0].code;
}

async function serve(script: string, found: (value: Record<string, unknown>) => void): Promise<Server> {
  const worker = await readFile(join(mswFolder, 'lib/mockServiceWorker.js'));
  const files: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', script],
    '/mockServiceWorker.js': ['text/javascript', worker],
    '/passed': ['text/plain', 'passed'],
  };
  const server = createServer(async (request, response) => {
    if (request.url === '/found') {
      found(JSON.parse(Buffer.concat(await request.toArray()).toString()) as Record<string, unknown>);
    }
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, { 'Content-Type': file?.[0] ?? 'text/plain' }).end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
