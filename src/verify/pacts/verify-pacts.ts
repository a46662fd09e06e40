import { TwinError } from '../../core/errors.ts';
import type { Known } from '../credentials.ts';
import { withoutSecrets } from '../redact.ts';
import type { Subject } from '../subject.ts';
import type { Target } from '../target.ts';
import { realTime } from '../timepiece.ts';
import { TwinControl } from '../twin-control.ts';
import { verifyTexts } from '../verify-texts.ts';
import { LiveStates } from './live-states.ts';
import type { PactResult } from './pact-result.ts';
import { type Interaction, type PactFile, readPacts } from './read-pacts.ts';
import { PactVerifier, type VerifierResult } from './run-verifier.ts';
import type { StateSetter } from './state-setter.ts';
import { TwinStates } from './twin-states.ts';

/** The target of the pacts, and the input for them. */
export interface PactOptions {
  readonly subject: Subject;
  readonly target: Target;
  readonly known: Known;
  readonly controlToken?: string | undefined;
  /** The pause between two requests to a live provider. */
  readonly spacingMs?: number;
  /** How many interactions may still be verified at a live provider, and the reason for the limit. */
  readonly budget?: { readonly left: number; readonly because: string };
  /** Verifies one file; by default with the user's Pact. */
  readonly verifier?: PactVerifier['run'];
}

/** Where the pacts of one run are verified. */
interface Run {
  readonly vendor: string;
  readonly url: string;
  readonly setter: StateSetter;
  readonly verifier: PactVerifier['run'];
  /** What must not be in a result. */
  readonly secrets: () => readonly string[];
  readonly budget?: PactOptions['budget'];
}

/** Verifies every pact with the vendor in a folder. */
export async function verifyPacts(folder: string, options: PactOptions): Promise<PactResult[]> {
  const { subject, target, known, controlToken, spacingMs = 1_000 } = options;
  const pacts = readPacts(folder, subject);
  if (pacts.length === 0) {
    throw new TwinError('ERR_FILE', verifyTexts.noPactOf(folder, subject.name));
  }
  using pact = new PactVerifier();
  const verifier = options.verifier ?? ((file) => pact.run(file));
  const base = { vendor: subject.name, verifier };
  if (target.provider !== 'twin') {
    const setter = new LiveStates(subject, target.url, known, spacingMs);
    const { budget } = options;
    const secrets = () => setter.secrets();
    return await verifyEach(pacts, { ...base, url: target.url, setter, secrets, ...(budget && { budget }) });
  }
  // In a sandbox, so that the twin stays as it is.
  const control = new TwinControl(target.url, controlToken);
  const name = `verify-${realTime.now().toString(36)}`;
  const { url } = await control.post<{ url: string }>('/sandboxes', { name, ttl: '30m' });
  try {
    const setter = new TwinStates(new TwinControl(url, controlToken));
    return await verifyEach(pacts, { ...base, url, setter, secrets: () => [] });
  } finally {
    await control.delete(`/sandboxes/${name}`);
  }
}

async function verifyEach(pacts: readonly PactFile[], run: Run): Promise<PactResult[]> {
  const { setter, secrets, budget } = run;
  const results: PactResult[] = [];
  let left = budget?.left ?? Number.POSITIVE_INFINITY;
  const reasonFor = (each: Interaction) => {
    const reason = reasonAgainst(each, setter);
    return reason === undefined && left-- <= 0 ? budget?.because : reason;
  };
  for (const pact of pacts) {
    const reasons = new Map(pact.interactions.map((each) => [each, reasonFor(each)]));
    const able = pact.interactions.filter((each) => reasons.get(each) === undefined);
    const told = able.length === 0 ? [] : await verifyAble(pact, able, run);
    for (const each of pact.interactions) {
      const base = { consumer: pact.consumer, interaction: each.description, states: each.states };
      const why =
        reasons.get(each) ?? mismatchOf(told.find(({ description }) => description === each.description));
      const outcome =
        reasons.get(each) !== undefined ? 'not checked' : why === undefined ? 'agrees' : 'drifts';
      results.push({ ...base, outcome, ...(why !== undefined && { why: withoutSecrets(why, secrets()) }) });
    }
  }
  return results;
}

function reasonAgainst(
  { states, takesValues, timeParams }: Interaction,
  setter: StateSetter,
): string | undefined {
  const reason = states.map((state) => setter.reasonAgainst(state)).find((each) => each !== undefined);
  if (reason !== undefined || setter instanceof TwinStates) return reason;
  if (timeParams.length > 0) return `only a twin can follow its parameters: ${timeParams.join(', ')}`;
  if (takesValues || states.length === 0) return undefined;
  return 'its request has literal values where a live provider needs its own: take them from the state';
}

/** Runs the verifier on the interactions that can be verified; on a reduced copy of the file if some cannot. */
async function verifyAble(
  pact: PactFile,
  able: readonly Interaction[],
  { vendor, url, setter, verifier }: Run,
): Promise<readonly VerifierResult[]> {
  const { mkdtempSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
  const path = process.getBuiltinModule('node:path');
  const states = [...new Set(able.flatMap((each) => each.states))];
  const options = { vendor, url, states, bringAbout: setter.bringAbout.bind(setter) };
  if (able.length === pact.interactions.length) return verifier({ ...options, file: pact.file });
  const folder = mkdtempSync(path.join(process.getBuiltinModule('node:os').tmpdir(), 'tokentwin-pacts-'));
  try {
    const file = path.join(folder, 'part.json');
    writeFileSync(file, JSON.stringify({ ...pact.raw, interactions: able.map(({ raw }) => raw) }));
    return await verifier({ ...options, file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why an interaction failed; undefined when it did not. */
function mismatchOf(result: VerifierResult | undefined): string | undefined {
  if (!result) return 'the verifier did not report it';
  if (result.result === 'OK') return undefined;
  const { mismatches = [], message } = result.mismatch ?? {};
  const told = mismatches.map(({ path, mismatch }) =>
    path === undefined ? mismatch : `${path}: ${mismatch}`,
  );
  return told.length > 0 ? told.join('; ') : (message ?? 'it does not match');
}
