import { TwinError } from '../core/errors.ts';
import { baseOf, type Remote, unreachable } from './remote.ts';

/** The data of each server-sent event of a running twin, until it goes away; `path` is the path below `/_twin`. */
export async function* streamTwin<Data>(remote: Remote, path: string): AsyncGenerator<Data> {
  const base = baseOf(remote.url);
  const token = remote['control-token'];
  const response = await fetch(`${base}/_twin${path}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw unreachable(base, cause);
  });
  if (!response.ok || !response.body) {
    const { detail } = (await response.json().catch(() => ({}))) as { readonly detail?: string };
    throw new TwinError('ERR_CONTROL', detail ?? `What answers at ${base} is no twin.`);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read().catch((cause: unknown) => {
      throw new TwinError('ERR_CONTROL', `The twin at ${base} has gone away.`, { cause });
    });
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as Data;
    }
  }
}
