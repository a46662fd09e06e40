/** How many pushes may wait for one URL; beyond that the one that has waited longest is left out. */
const capacity = 1_000;

/**
 * Sends pushes to callback URLs, each URL's in order, without anybody waiting.
 *
 * A receiver that fails gets no second try: how often a vendor repeats a push is not known.
 */
export function pusher(): (url: string, body: unknown) => void {
  const waiting = new Map<string, unknown[]>();

  async function deliver(url: string, bodies: unknown[]): Promise<void> {
    while (bodies.length > 0) await post(url, bodies.shift());
    waiting.delete(url);
  }

  return (url, body) => {
    const bodies = waiting.get(url);
    if (!bodies) {
      const first = [body];
      waiting.set(url, first);
      void deliver(url, first);
      return;
    }
    if (bodies.length >= capacity) bodies.shift();
    bodies.push(body);
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
