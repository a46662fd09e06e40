import type { Evidence } from '../../src/core/catalogue.ts';
import type { Case, Setting, Steps } from './case.ts';
import { catalogues } from './catalogues.ts';

/** What a case is evidence for; how we know it is taken from the catalogue, unless it is said. */
export interface Claim extends Setting {
  /** Rules of the operation's catalogue. */
  readonly rules?: readonly string[];
  /** The error of the operation's catalogue that the case is about. */
  readonly error?: string;
  readonly evidence?: Pick<Evidence, 'kind' | 'source'>;
}

/** Makes the cases of an operation. */
export function about(operation: string): (title: string, claim: Claim, steps: Steps) => Case {
  return (title, { rules = [], error, evidence, ...setting }, steps) => {
    const known = rules.map((rule) => evidenceOfRule(operation, rule));
    const { kind, source } = evidence ?? known[0] ?? evidenceOfError(operation, error ?? '');
    return {
      title,
      evidence: { kind, source },
      ...(rules.length > 0 && { proves: rules }),
      ...(error && { error }),
      ...setting,
      steps,
    };
  };
}

/** How a rule of an operation is known; throws where there is no such rule. */
function evidenceOfRule(operation: string, name: string): Evidence {
  return found(
    `rule "${name}"`,
    operation,
    entryOf(operation).rules.find((each) => each.name === name),
  ).evidence;
}

function evidenceOfError(operation: string, name: string): Evidence {
  return found(
    `error "${name}"`,
    operation,
    entryOf(operation).errors.find((each) => each.name === name),
  ).evidence;
}

function entryOf(operation: string) {
  const entries = catalogues.flatMap(({ operations }) => operations);
  return found(
    'operation',
    operation,
    entries.find(({ id }) => id === operation),
  );
}

function found<Entry>(what: string, operation: string, entry: Entry | undefined): Entry {
  if (!entry) throw new Error(`The catalogue of ${operation} has no ${what}.`);
  return entry;
}
