import type { OperationId } from '../../src/generated/operation-tables.ts';
import { casesByOperation } from '../cases/index.ts';
import type { Case } from './case.ts';
import { type Run, runCase } from './run-case.ts';
import type { Transport } from './session.ts';

/** A case with the operation whose file it stands in. */
export interface FiledCase {
  readonly operation: OperationId;
  readonly subject: Case;
}

/** Which cases prove what. */
export interface Coverage {
  /** By operation and name, parted by a blank: those that provoke the error and state its status and body. */
  readonly errors: ReadonlyMap<string, readonly FiledCase[]>;
  /** By operation and name, parted by a blank. */
  readonly rules: ReadonlyMap<string, readonly FiledCase[]>;
  /** By quirk and alternative, parted by `=`. */
  readonly alternatives: ReadonlyMap<string, readonly FiledCase[]>;
  /** Cases that are said to be about an error which they do not bring about. */
  readonly misnamed: readonly FiledCase[];
}

/** Every case there is, in the order of the specs. */
export const filedCases: readonly FiledCase[] = Object.entries(casesByOperation).flatMap(
  ([operation, cases]) => cases.map((subject) => ({ operation: operation as OperationId, subject })),
);

/** Runs every case, and notes what it proves; throws when one fails. */
export async function coverageOf(transport: Transport): Promise<Coverage> {
  const errors = new Map<string, FiledCase[]>();
  const rules = new Map<string, FiledCase[]>();
  const alternatives = new Map<string, FiledCase[]>();
  const misnamed: FiledCase[] = [];
  for (const filed of filedCases) {
    const { operation, subject } = filed;
    const run = await runCase(subject, transport);
    for (const error of errorsProvedBy(filed, run)) note(errors, error, filed);
    if (subject.error && !run.errors.some(({ name }) => name === subject.error)) misnamed.push(filed);
    for (const claim of subject.proves ?? []) {
      if (claim.includes('=')) note(alternatives, claim, filed);
      else note(rules, `${operation} ${claim}`, filed);
    }
  }
  return { errors, rules, alternatives, misnamed };
}

/** The errors that a case brings about by what the world is like, not by a fault. */
function errorsProvedBy({ operation, subject }: FiledCase, { errors }: Run): Set<string> {
  const natural = errors.filter(({ isByFault }) => !isByFault);
  const proved = new Set(natural.map((error) => `${error.operation} ${error.name}`));
  // A path that is none is answered in the name of one operation, whichever was meant.
  if (natural.some(({ name }) => name === subject.error)) proved.add(`${operation} ${subject.error}`);
  return proved;
}

function note(map: Map<string, FiledCase[]>, key: string, filed: FiledCase): void {
  const known = map.get(key);
  if (known) known.push(filed);
  else map.set(key, [filed]);
}
