import { atEndOfTurn } from '../../core/timer.ts';

/** How many pushes may wait for one URL; beyond that the one that has waited longest is left out. */
const capacity = 1_000;

/** How many URLs pushes are sent to at a time; the others wait. */
const atATime = 16;

/** How many URLs pushes may wait for; what is pushed to others is left out. */
const mostUrls = 10_000;

/** Where pushes may go. */
export interface PushOptions {
  /** Whether pushes may go to a host; to all hosts unless given. */
  readonly allows?: ((host: string) => boolean) | undefined;
  /** Sends one push; replaced in tests. */
  readonly post?: (url: string, body: unknown) => Promise<void>;
}

/**
 * Sends pushes to callback URLs, each URL's in order, without anybody waiting.
 *
 * A receiver that fails gets no second try: how often a vendor repeats a push is not known.
 */
export function pusher({
  allows = () => true,
  post = postOnce,
}: PushOptions = {}): (url: string, body: unknown) => void {
  const waiting = new Map<string, unknown[]>();
  /** The URLs that wait for their turn, and how many have it. */
  const queue: string[] = [];
  let active = 0;

  async function deliver(url: string): Promise<void> {
    active++;
    const bodies = waiting.get(url)!;
    while (bodies.length > 0) {
      await post(url, bodies.shift());
      // What fails at once, as at a port that fetch refuses, would leave the server no time for anything else.
      await new Promise<void>(atEndOfTurn);
    }
    waiting.delete(url);
    active--;
    const next = queue.shift();
    if (next !== undefined) void deliver(next);
  }

  return (url, body) => {
    const bodies = waiting.get(url);
    if (bodies) {
      if (bodies.length >= capacity) bodies.shift();
      bodies.push(body);
      return;
    }
    if (waiting.size >= mostUrls || !isAllowed(url, allows)) return;
    waiting.set(url, [body]);
    if (active < atATime) void deliver(url);
    else queue.push(url);
  };
}

function isAllowed(url: string, allows: (host: string) => boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && allows(hostname);
}

async function postOnce(url: string, body: unknown): Promise<void> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      // A redirect would carry the ticket to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
    // Not read: it may have no end.
    await response.body?.cancel();
  } catch {
    // Nobody listens there (any more): the vendor would not notice either.
  }
}
