/**
 * Sends pushes to callback URLs, each URL's in order, without anybody waiting.
 *
 * A receiver that fails gets no second try: how often a vendor repeats a push is not known.
 */
export function pusher(): (url: string, body: unknown) => void {
  const queues = new Map<string, Promise<void>>();
  return (url, body) => {
    const sent = (queues.get(url) ?? Promise.resolve()).then(() => post(url, body));
    queues.set(url, sent);
    void sent.finally(() => {
      if (queues.get(url) === sent) queues.delete(url);
    });
  };
}

async function post(url: string, body: unknown): Promise<void> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
  } catch {
    // Nobody listens there (any more): the vendor would not notice either.
  }
}
