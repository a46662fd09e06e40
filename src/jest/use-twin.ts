import { TwinError } from '../core/errors.ts';
import { matchers } from '../matchers/matchers.ts';
import { type RunningTwin, serve } from '../server/serve.ts';
import { pusher } from '../server/transport/push.ts';
import { type BuiltInTwin, createTwin, type Twin, type TwinOptions } from '../twin/twin.ts';
import type { Severity, Verdict } from '../verdicts/rule.ts';
import { severities } from '../verdicts/rule.ts';
import { verdictText } from '../verdicts/verdict-text.ts';
import { type JestGlobals, jestGlobals } from './globals.ts';

/** What `useTwin` takes: how each twin starts, and what fails a test. */
export interface UseTwinOptions extends TwinOptions {
  /** From which severity on a problem of the client fails its test; `error` when absent. */
  readonly failOn?: Severity | 'never' | undefined;
  /** What `@jest/globals` exports, where the configuration says `injectGlobals: false`. */
  readonly jest?: JestGlobals | undefined;
}

/** The twin of the running test. */
export interface TestTwin {
  readonly twin: BuiltInTwin;
  /** The address of a server with the same twin. */
  readonly url: string;
}

/**
 * Gives each test of the file a new twin, also on a free port, and adds the matchers to `expect`.
 *
 * A test whose client has a problem at least as bad as `failOn` fails. Call it at the top of a file or of a `describe`.
 */
export function useTwin({ failOn = 'error', jest, ...options }: UseTwinOptions = {}): TestTwin {
  const { expect, beforeEach, afterEach } = jestGlobals(jest);
  expect.extend(matchers);
  let running: RunningTwin | undefined;

  beforeEach(async () => {
    const twin = createTwin({ push: pusher(), ...options });
    twin.journal.mark(expect.getState().currentTestName ?? 'a test');
    running = await serve({ twin });
  });
  afterEach(async () => {
    const ended = running;
    running = undefined;
    await ended?.close();
    if (ended) failFor(ended.twin, failOn);
  });

  const current = () => {
    if (running) return running;
    throw new TwinError(
      'ERR_INVALID_OPTION',
      'The twin of useTwin exists only while a test runs. Read it in a test, in beforeEach or in afterEach.',
    );
  };
  return {
    get twin() {
      return current().twin;
    },
    get url() {
      return current().url;
    },
  };
}

function failFor(twin: Twin, failOn: Severity | 'never'): void {
  if (failOn === 'never') return;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  const counts = ({ severity, expected }: Verdict) => failing.includes(severity) && !expected;
  const found = twin.verdicts().filter(counts);
  if (found.length === 0) return;
  const count = found.length === 1 ? 'a problem' : `${found.length} problems`;
  const error = new Error(
    `tokentwin found ${count} in the client.\n\n${verdictText(found, twin.journal.exchanges())}`,
  );
  // Where it was found says nothing; the text says what to change.
  error.stack = error.message;
  throw error;
}
