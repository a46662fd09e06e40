import { TwinError } from '../../core/errors.ts';
import { lastInstantMs } from '../../core/instant.ts';
import type { TwinState } from '../../core/state.ts';
import { TwinCore } from '../../core/twin.ts';
import type { Seed } from '../../generated/seed.ts';
import type { Twin } from '../../twin/twin.ts';
import type { Sandboxes, SandboxWatcher } from '../control/sandboxes.ts';
import { serverTexts } from '../server-texts.ts';
import { mainTwin } from './log-lines.ts';
import { type KeeperOptions, StateKeeper } from './state-keeper.ts';
import { restoreError, type SavedServer } from './state-reading.ts';

/** A server's state over restarts. */
export interface KeptServer {
  readonly keeper: StateKeeper;
  /** Keeps each sandbox that is created from now on. */
  readonly watcher: SandboxWatcher;
  /** Brings back the sandboxes and starts keeping; call it before the first request. */
  start(sandboxes: Sandboxes): Promise<void>;
}

/** Continues from a state file, where there is one; a seed and stubs that are given win over the file's. */
export async function keepServer(
  path: string,
  twin: Twin,
  seed: Seed | undefined,
  options: KeeperOptions,
): Promise<KeptServer> {
  const { keeper, saved } = await StateKeeper.open(path, twin.router.vendors, options);
  try {
    if (saved.main) {
      const { main } = saved;
      await orRestoreError(keeper, mainTwin, twin, options, () =>
        continueFrom(twin, main, options.realNow()),
      );
      if (seed) twin.replaceSeed(seed);
      twin.stubs.renewStarting();
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
        await restoreSandboxes(keeper, twin, saved, sandboxes, options);
        await keeper.start();
      } catch (error) {
        await keeper.close();
        throw error;
      }
    },
  };
}

async function restoreSandboxes(
  keeper: StateKeeper,
  main: Twin,
  { sandboxes: saved }: SavedServer,
  sandboxes: Sandboxes,
  options: KeeperOptions,
): Promise<void> {
  const { realNow, onTrouble } = options;
  for (const { sandbox, state } of saved) {
    const port = await orRestoreError(keeper, `~${sandbox.name}`, main, options, () =>
      sandboxes.restore(sandbox, (twin) => continueFrom(twin, state, realNow())),
    );
    if (sandbox.port === undefined || port === undefined || port === sandbox.port) continue;
    onTrouble(new TwinError('ERR_LISTEN', serverTexts.otherPort(sandbox.port, sandbox.name, port)));
  }
}

/** The result of restoring a twin; for a state that is refused, throws an error that names the file and the line. */
async function orRestoreError<Result>(
  keeper: StateKeeper,
  name: string,
  { router }: Twin,
  { realNow }: KeeperOptions,
  restore: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await restore();
  } catch (cause) {
    if (!(cause instanceof TwinError) || cause.code !== 'ERR_INVALID_STATE') throw cause;
    throw await restoreError(keeper.report.file, name, router.vendors, cause, (state) =>
      continueFrom(new TwinCore(router), state, realNow()),
    );
  }
}

/** Puts a saved state in the place of a twin's own, except for quirks and for whether any credentials are accepted. */
function continueFrom(twin: TwinCore, state: TwinState, realNowMs: number): void {
  const { quirks, acceptAny } = twin.exportState();
  twin.importState({ ...state, quirks, acceptAny, clock: caughtUp(state, realNowMs) });
}

/** A saved clock, moved forward by the time in which no server ran. */
function caughtUp({ clock, savedAtMs }: TwinState, realNowMs: number): TwinState['clock'] {
  if (clock.mode === 'frozen') return clock;
  const elapsedMs = Math.max(0, realNowMs - savedAtMs) * clock.speed;
  return { ...clock, nowMs: Math.min(lastInstantMs, Math.floor(clock.nowMs + elapsedMs)) };
}
