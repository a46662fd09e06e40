/** The control API of a running twin, as far as these tests need it. */
export const twinUrl = process.env.TOKENTWIN_URL ?? 'http://127.0.0.1:4010';

const control = process.env.TOKENTWIN_CONTROL_URL ?? `${twinUrl}/_twin`;

export interface Token {
  readonly id: string;
  readonly token: string;
  readonly remainingMs: number;
}

/** Back to the seed, with a clock that stands still, so that every number is exact. Returns the twin's time. */
export async function startOver(): Promise<number> {
  await send('/reset', {});
  return moveClock({ freeze: true });
}

/** Takes what `POST /_twin/clock` takes, such as `{ advance: '91m' }`. Returns the twin's time. */
export async function moveClock(move: Readonly<Record<string, unknown>>): Promise<number> {
  const { nowMs } = await send<{ nowMs: number }>('/clock', move);
  return nowMs;
}

/** The tokens that work, oldest first. */
export async function activeTokens(): Promise<readonly Token[]> {
  return (await send<{ tokens: Token[] }>('/tokens?active=true')).tokens;
}

export async function revokeAll(): Promise<void> {
  await send('/tokens/revoke', {});
}

async function send<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(control + path, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
