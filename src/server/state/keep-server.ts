import { TwinError } from '../../core/errors.ts';
import { lastInstantMs } from '../../core/instant.ts';
import type { TwinState } from '../../core/state.ts';
import type { Seed } from '../../generated/seed.ts';
import type { Twin } from '../../twin/twin.ts';
import type { Sandboxes, SandboxWatcher } from '../control/sandboxes.ts';
import { serverTexts } from '../server-texts.ts';
import { type KeeperOptions, StateKeeper } from './state-keeper.ts';
import type { SavedServer } from './state-reading.ts';

/** A server's state over restarts. */
export interface KeptServer {
  readonly keeper: StateKeeper;
  /** Keeps each sandbox that is created from now on. */
  readonly watcher: SandboxWatcher;
  /** Brings back the sandboxes and starts keeping; call it before the first request. */
  start(sandboxes: Sandboxes): Promise<void>;
}

/** Continues from a state file, where there is one; a seed that is given wins over the file's. */
export async function keepServer(
  path: string,
  twin: Twin,
  seed: Seed | undefined,
  options: KeeperOptions,
): Promise<KeptServer> {
  const { keeper, saved } = await StateKeeper.open(path, twin.router.vendors, options);
  try {
    if (saved.main) {
      continueFrom(twin, saved.main, options.realNow());
      if (seed) twin.replaceSeed(seed);
    }
  } catch (error) {
    await keeper.close();
    throw error;
  }
  keeper.keep(twin);
  return {
    keeper,
    watcher: {
      begin: (name, inside, { expiresAtMs, listening, tokenDigest }) =>
        keeper.keep(inside, {
          name,
          ...(expiresAtMs !== undefined && { expiresAtMs }),
          ...(listening && { port: listening.port }),
          ...(tokenDigest !== undefined && { tokenDigest }),
        }),
      end: (name) => keeper.forget(name),
    },
    async start(sandboxes) {
      try {
        await restoreSandboxes(saved, sandboxes, options);
        await keeper.start();
      } catch (error) {
        await keeper.close();
        throw error;
      }
    },
  };
}

async function restoreSandboxes(
  { sandboxes: saved }: SavedServer,
  sandboxes: Sandboxes,
  { realNow, onTrouble }: KeeperOptions,
): Promise<void> {
  for (const { sandbox, state } of saved) {
    const port = await sandboxes.restore(sandbox, (twin) => continueFrom(twin, state, realNow()));
    if (sandbox.port === undefined || port === undefined || port === sandbox.port) continue;
    onTrouble(new TwinError('ERR_LISTEN', serverTexts.otherPort(sandbox.port, sandbox.name, port)));
  }
}

/** Puts a saved state in the place of a twin's own, except for quirks and for whether any credentials are accepted. */
function continueFrom(twin: Twin, state: TwinState, realNowMs: number): void {
  const { quirks, acceptAny } = twin.exportState();
  twin.importState({ ...state, quirks, acceptAny, clock: caughtUp(state, realNowMs) });
}

/** A saved clock, moved forward by the time in which no server ran. */
function caughtUp({ clock, savedAtMs }: TwinState, realNowMs: number): TwinState['clock'] {
  if (clock.mode === 'frozen') return clock;
  const elapsedMs = Math.max(0, realNowMs - savedAtMs) * clock.speed;
  return { ...clock, nowMs: Math.min(lastInstantMs, Math.floor(clock.nowMs + elapsedMs)) };
}
