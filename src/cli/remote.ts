import { TwinError } from '../core/errors.ts';
import type { remoteOptions, Values } from './command.ts';

/** How a running twin is found, as its options say. */
export type Remote = Pick<Values<typeof remoteOptions>, 'url' | 'control-token'>;

/** How long a twin may take to answer, in milliseconds. */
const patienceMs = 10_000;

/** Calls the control API of a running twin; `path` is the path below `/_twin`. */
export async function callTwin<Answer>(
  remote: Remote,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const base = baseOf(remote.url);
  const token = remote['control-token'];
  const response = await send(`${base}/_twin${path}`, base, {
    method,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    // A redirect would carry the control token to somebody else.
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = jsonOf(response.text);
  if (response.ok && typeof answer === 'object' && answer !== null) return answer as Answer;
  const { detail } = (answer ?? {}) as { readonly detail?: unknown };
  const how = response.status === 401 ? ' Here: --control-token, or TOKENTWIN_CONTROL_TOKEN.' : '';
  if (typeof detail === 'string') throw new TwinError('ERR_CONTROL', `${detail}${how}`);
  throw new TwinError(
    'ERR_CONTROL',
    `What answers at ${base} is no twin: ${method} /_twin${path} was answered with ${response.status}. ` +
      'Name the right one with --url.',
  );
}

/** The address without what may follow it: a slash, or the control API's own path. */
export function baseOf(url: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new TwinError('ERR_INVALID_OPTION', `"${url}" is no URL. Write it like http://127.0.0.1:4010.`);
  }
  return url.replace(/(\/_twin)?\/*$/, '');
}

async function send(url: string, base: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (cause) {
    throw unreachable(base, cause);
  }
}

/** What is said when nobody answers. */
export function unreachable(base: string, cause: unknown): TwinError {
  return new TwinError(
    'ERR_CONTROL',
    `No twin answers at ${base} (${reasonOf(cause)}). Start one with tokentwin serve, or name another with --url.`,
    { cause },
  );
}

/** What fetch keeps in its error's cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? cause?.message ?? message;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever answers so is no twin; the caller says it.
    return undefined;
  }
}
