import type { ChildProcess } from 'node:child_process';
import { TwinError } from '../../core/errors.ts';
import type { Known } from '../credentials.ts';
import { verifyTexts } from '../verify-texts.ts';

/** The verifier's result for one interaction. */
export interface VerifierResult {
  readonly description: string;
  readonly result: 'OK' | 'Error';
  readonly mismatch?: {
    readonly mismatches?: readonly { readonly path?: string; readonly mismatch?: string }[];
    readonly message?: string;
  };
}

/** The input of the verifier. */
export interface VerifierOptions {
  readonly vendor: string;
  readonly url: string;
  readonly file: string;
  readonly states: readonly string[];
  readonly bringAbout: (state: string, params?: StateParams) => Promise<Known>;
}

/** What a pact says beside the name of a state. */
type StateParams = Readonly<Record<string, unknown>>;

/**
 * The script of a separate process, since Pact's native library always prints to standard output.
 *
 * It is a string because the package is a bundle. The parent process sets the states up.
 */
const program = `
process.getBuiltinModule('node:module').enableCompileCache();
const { env } = process;
env.PACT_DO_NOT_TRACK = '1';
const waiting = new Map();
let asked = 0;
process.on('message', async (message) => {
  if (message.id !== undefined) {
    const { resolve, reject } = waiting.get(message.id);
    if (message.failed === undefined) resolve(message.values);
    else reject(new Error(message.failed));
    return;
  }
  const { Verifier } = await import(message.module);
  const handler = (state) => (params) => new Promise((resolve, reject) => {
    waiting.set(++asked, { resolve, reject });
    process.send({ id: asked, state, params });
  });
  const verifier = new Verifier({
    ...message.options,
    stateHandlers: Object.fromEntries(message.states.map((state) => [state, handler(state)])),
  });
  process.send({ done: await verifier.verifyProvider().catch((error) => error.message) });
});
`;

type FromChild =
  | { readonly id: number; readonly state: string; readonly params?: StateParams }
  | { readonly done: string };

/** Pact's verifier, in a process that starts with the first file and serves them all. */
export class PactVerifier implements Disposable {
  #child: ChildProcess | undefined;

  /** Verifies one file; one after the other. */
  async run(options: VerifierOptions): Promise<readonly VerifierResult[]> {
    this.#child ??= startVerifier();
    const child = this.#child;
    const complaints: string[] = [];
    const troubles: Error[] = [];
    const complain = (text: string) => complaints.push(text);
    child.stderr!.on('data', complain);
    const text = await new Promise<string>((resolve, reject) => {
      child.on('message', async (message: FromChild) => {
        if ('done' in message) {
          resolve(message.done);
          return;
        }
        const { id, state, params } = message;
        try {
          child.send({ id, values: await options.bringAbout(state, params) });
        } catch (error) {
          troubles.push(error as Error);
          child.send({ id, failed: (error as Error).message });
        }
      });
      child.on('exit', () => {
        this.#child = undefined;
        reject(verifierFailed(options.file, complaints.join('')));
      });
      child.send({
        module: pactModule(),
        states: options.states,
        options: {
          provider: options.vendor,
          providerBaseUrl: options.url,
          pactUrls: [options.file],
          logLevel: 'error',
        },
      });
    }).finally(() => {
      child.stderr!.off('data', complain);
      child.removeAllListeners('message').removeAllListeners('exit');
    });
    // Pact continues without a state whose setup failed, and its result then means nothing.
    if (troubles[0]) throw troubles[0];
    return resultsIn(text, options.file);
  }

  [Symbol.dispose](): void {
    if (this.#child?.connected) this.#child.disconnect();
  }
}

function startVerifier(): ChildProcess {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(process.execPath, ['--no-deprecation', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr!.setEncoding('utf8');
  return child;
}

function resultsIn(text: string, file: string): readonly VerifierResult[] {
  try {
    const { interactionResults } = JSON.parse(text) as { interactionResults?: readonly VerifierResult[] };
    if (interactionResults) return interactionResults;
  } catch {
    // Reported below.
  }
  throw verifierFailed(file, text);
}

function verifierFailed(file: string, why: string): TwinError {
  return new TwinError('ERR_FILE', verifyTexts.pactFailed(file, why.trim().slice(0, 500)));
}

/** The user's Pact, or else ours. */
function pactModule(): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  for (const from of [`${process.cwd()}/package.json`, import.meta.url]) {
    try {
      return pathToFileURL(createRequire(from).resolve('@pact-foundation/pact')).href;
    } catch {
      // Try the other place.
    }
  }
  throw new TwinError('ERR_INVALID_OPTION', verifyTexts.noPact);
}
