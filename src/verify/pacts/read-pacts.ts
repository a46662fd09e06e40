import { errorTexts } from '../../core/error-texts.ts';
import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Subject } from '../subject.ts';
import { verifyTexts } from '../verify-texts.ts';

/** One interaction of a pact, of any pact version. */
export interface Interaction {
  readonly description: string;
  readonly states: readonly string[];
  /** Whether its request takes values from its states. */
  readonly takesValues: boolean;
  /** The parameters of its states that say what time it is for a token. */
  readonly timeParams: readonly string[];
  /** The JSON of the file. */
  readonly raw: object;
}

/** A pact file. */
export interface PactFile {
  readonly file: string;
  readonly consumer: string;
  readonly interactions: readonly Interaction[];
  /** The JSON of the file. */
  readonly raw: object;
}

interface RawInteraction {
  readonly description: string;
  readonly providerState?: string;
  readonly provider_state?: string;
  readonly providerStates?: readonly { readonly name: string; readonly params?: object }[];
}

/** The pacts of a folder with a vendor; throws for an unknown state, which the verifier would ignore. */
export function readPacts(folder: string, subject: Pick<Subject, 'name' | 'verification'>): PactFile[] {
  const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
  const path = process.getBuiltinModule('node:path');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (cause) {
    throw new TwinError('ERR_FILE', verifyTexts.cannotReadFolder(folder, (cause as Error).message), {
      cause,
    });
  }
  return names.sort().flatMap((name) => {
    const file = path.join(folder, name);
    const pact = parse(readFileSync(file, 'utf8'), file);
    return pact.provider?.name === subject.name ? [pactFile(file, pact, subject)] : [];
  });
}

interface RawPact {
  readonly consumer?: { readonly name?: string };
  readonly provider?: { readonly name?: string };
  readonly interactions?: readonly RawInteraction[];
}

function parse(text: string, file: string): RawPact {
  try {
    return JSON.parse(text) as RawPact;
  } catch (cause) {
    throw new TwinError('ERR_FILE', verifyTexts.notJson(file, (cause as Error).message), { cause });
  }
}

function pactFile(file: string, raw: RawPact, subject: Pick<Subject, 'name' | 'verification'>): PactFile {
  const interactions = (raw.interactions ?? []).map((each): Interaction => {
    const named = each.providerStates?.map(({ name }) => name) ?? [];
    const old = each.providerState ?? each.provider_state;
    return {
      description: each.description,
      states: old === undefined ? named : [...named, old],
      timeParams: each.providerStates?.flatMap(({ params = {} }) => timeParamsOf(params)) ?? [],
      takesValues: JSON.stringify(each).includes('"ProviderState"'),
      raw: each,
    };
  });
  for (const { description, states: named } of interactions) {
    for (const name of named) requireState(name, `${file}, "${description}"`, subject);
  }
  return { file, consumer: raw.consumer?.name ?? 'somebody', interactions, raw };
}

/** Those of the parameters that a twin follows. */
function timeParamsOf(params: object): string[] {
  return Object.keys(params).filter((name) => ['remaining', 'age', 'now'].includes(name));
}

function requireState(
  name: string,
  where: string,
  { name: vendor, verification }: Pick<Subject, 'name' | 'verification'>,
): void {
  const known = Object.keys(verification.states);
  if (known.includes(name)) return;
  throw new TwinError(
    'ERR_INVALID_SCENARIO',
    errorTexts.noPactState(where, name, didYouMean(name, known), vendor, known),
  );
}
