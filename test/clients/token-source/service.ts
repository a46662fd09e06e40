// One process of a service that knows nothing of tokentwin but the URL: calls, six unless told otherwise; a failed one is a failed test.
// With `steady` the source's time passes by the pauses between the calls alone, so that a slow machine ends no back-off.
// BUNDLED_CLIENT is a file that loads faster than the sources.
const { createFeishuClient, createTokenSource, fileStore } = (await import(
  process.env.BUNDLED_CLIENT ?? '../../../src/client.ts'
)) as typeof import('../../../src/client.ts');

const [folder, calls = '6', pauseMs = '30', pace] = process.argv.slice(2);
let steadyMs = Date.now();
const client = createFeishuClient({ baseUrl: process.env.TOKENTWIN_URL!, timeoutMs: 5_000 });
const source = createTokenSource({
  operation: 'feishu.tenantAccessTokenInternal',
  client,
  app_id: 'cli_00000000000000a1',
  app_secret: 'twin-secret-self-built',
  store: fileStore(folder!),
  ...(pace === 'steady' && { now: () => steadyMs }),
});
let failed = 0;
for (let call = 0; call < Number(calls); call++) {
  try {
    await source.withToken((token) => client.protectedResource({ resource: 'contact/v3/users/me', token }));
  } catch (error) {
    failed++;
    console.error(String(error));
  }
  await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
  steadyMs += Number(pauseMs);
}
await source.idle();
process.exitCode = failed > 0 ? 1 : 0;
