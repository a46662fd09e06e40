import type { TwinControl } from './twin-control.ts';

/** A sandbox that started as an exact copy of a twin; disposing it removes the sandbox. */
export interface TwinCopy extends AsyncDisposable {
  readonly url: string;
}

/** Copies a twin into a sandbox of its server, so that a verification leaves the twin as it is. */
export async function copyTwin(
  url: string,
  name: string,
  controlOf: (url: string) => TwinControl,
): Promise<TwinCopy> {
  // A sandbox has no sandboxes of its own.
  const server = controlOf(url.replace(/\/~[^/]+$/, ''));
  const state = await controlOf(url).get('/state');
  const { url: copy } = await server.post<{ url: string }>('/sandboxes', { name, ttl: '30m' });
  const remove = async () => void (await server.delete(`/sandboxes/${name}`));
  try {
    await controlOf(copy).put('/state', state);
  } catch (error) {
    await remove();
    throw error;
  }
  return { url: copy, [Symbol.asyncDispose]: remove };
}
