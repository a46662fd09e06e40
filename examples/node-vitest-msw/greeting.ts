import { Client } from '@larksuiteoapi/node-sdk';

/** The code under test: it knows Feishu's host, and nothing of a twin. */
export function createGreeter(appId: string, appSecret: string) {
  const client = new Client({ appId, appSecret, cache: createCache() });
  return {
    async greet(openId: string): Promise<number | undefined> {
      const { code } = await client.im.v1.message.create({
        params: { receive_id_type: 'open_id' },
        data: { receive_id: openId, msg_type: 'text', content: JSON.stringify({ text: 'Good morning' }) },
      });
      return code;
    },
  };
}

/** A cache for this app alone: the SDK's is one for the whole process, and would hand one test's token to the next. */
function createCache() {
  const entries = new Map<unknown, { readonly value: unknown; readonly expiresAtMs: number }>();
  return {
    async get(key: unknown): Promise<unknown> {
      const entry = entries.get(key);
      return entry && entry.expiresAtMs > Date.now() ? entry.value : undefined;
    },
    async set(key: unknown, value: unknown, expiresAtMs = Number.POSITIVE_INFINITY): Promise<boolean> {
      entries.set(key, { value, expiresAtMs });
      return true;
    },
  };
}
