import { realDelay } from './timer.ts';

/** Yields the pieces of a body, each after its share of the duration; throws the signal's reason when that is aborted. */
export async function* dribble(
  bytes: Uint8Array,
  { pieces, durationMs }: { readonly pieces: number; readonly durationMs: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  // A timer takes at least a millisecond, so more pieces would take too long.
  const count = Math.min(pieces, bytes.length, Math.max(1, Math.floor(durationMs)));
  for (let index = 0; index < count; index++) {
    await realDelay(durationMs / count, signal);
    yield bytes.slice(
      Math.floor((bytes.length * index) / count),
      Math.floor((bytes.length * (index + 1)) / count),
    );
  }
}
