import { realDelay } from './timer.ts';

/** A body's pieces, each after its share of the duration; ends with the signal's reason when that is aborted. */
export async function* dribble(
  bytes: Uint8Array,
  { pieces, durationMs }: { readonly pieces: number; readonly durationMs: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  // A timer takes a millisecond at least, so that more pieces would take longer than they may.
  const count = Math.min(pieces, bytes.length, Math.max(1, Math.floor(durationMs)));
  for (let index = 0; index < count; index++) {
    await realDelay(durationMs / count, signal);
    yield bytes.slice(
      Math.floor((bytes.length * index) / count),
      Math.floor((bytes.length * (index + 1)) / count),
    );
  }
}
