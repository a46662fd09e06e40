// BUNDLED_CLIENT is a file that loads faster than the sources.
const { createFeishuClient, createTokenSource, fileStore } = (await import(
  process.env.BUNDLED_CLIENT ?? '../../../src/client.ts'
)) as typeof import('../../../src/client.ts');

/** What a service calls, and how often. */
export interface Calls {
  readonly baseUrl: string;
  /** The folder of its store. */
  readonly folder: string;
  readonly calls: number;
  readonly pauseMs: number;
  /** The source's time passes by the pauses between the calls alone, so that a slow machine ends no back-off. */
  readonly isSteady: boolean;
}

/** Calls a vendor as one process of a service that knows nothing of tokentwin but the URL; returns how many calls failed. */
export async function makeCalls({ baseUrl, folder, calls, pauseMs, isSteady }: Calls): Promise<number> {
  let steadyMs = Date.now();
  const client = createFeishuClient({ baseUrl, timeoutMs: 5_000 });
  const source = createTokenSource({
    operation: 'feishu.tenantAccessTokenInternal',
    client,
    app_id: 'cli_00000000000000a1',
    app_secret: 'twin-secret-self-built',
    store: fileStore(folder),
    ...(isSteady && { now: () => steadyMs }),
  });
  let failed = 0;
  for (let call = 0; call < calls; call++) {
    try {
      await source.withToken((token) => client.protectedResource({ resource: 'contact/v3/users/me', token }));
    } catch (error) {
      failed++;
      console.error(String(error));
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    steadyMs += pauseMs;
  }
  await source.idle();
  return failed;
}
