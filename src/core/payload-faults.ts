import type { PayloadFault } from './generated/inputs.ts';
import { changeAt } from './json-pointer.ts';
import type { LifecyclePolicy, Operation } from './operation.ts';

type Expiry = NonNullable<LifecyclePolicy['expiry']>;

/** How a fault corrupts the fields of a success body; `undefined`, which JSON cannot express, removes a field. */
export interface PayloadCorruption {
  /** Which fields it corrupts: the tokens, or the expiries. */
  readonly part: 'token' | 'expiry';
  readonly corrupt: (value: unknown, form: Expiry['form'] | undefined, nowMs: number) => unknown;
}

const longSeconds = 10 * 365 * 86_400;

/** The payload faults by type. */
export const payloadCorruptions: Readonly<Record<PayloadFault['type'], PayloadCorruption>> = {
  'token-missing': { part: 'token', corrupt: () => undefined },
  'token-empty': { part: 'token', corrupt: () => '' },
  'token-null': { part: 'token', corrupt: () => null },
  'expiry-missing': { part: 'expiry', corrupt: () => undefined },
  'expiry-zero': { part: 'expiry', corrupt: () => 0 },
  'expiry-negative': { part: 'expiry', corrupt: () => -1 },
  'expiry-string': { part: 'expiry', corrupt: (value) => String(value) },
  // In milliseconds, ten years overflow a timer, which then fires at once.
  'expiry-long': { part: 'expiry', corrupt: (_, form, nowMs) => longExpiry(form, nowMs) },
};

/** Whether an operation's success has a field that the fault can corrupt. */
export function canCorrupt({ part }: PayloadCorruption, { lifecycle }: Operation): boolean {
  return part === 'token' ? lifecycle.length > 0 : lifecycle.some(({ expiry }) => expiry !== undefined);
}

/** A success body with its tokens or expiries corrupted; undefined if it has none of them. */
export function corruptBody(
  { part, corrupt }: PayloadCorruption,
  body: unknown,
  { lifecycle }: Operation,
  nowMs: number,
): unknown {
  // A provider may answer with an object that it keeps.
  const corrupted = structuredClone(body);
  let isCorrupted = false;
  for (const { fields, expiry } of lifecycle) {
    const pointers = part === 'token' ? fields : expiry ? [expiry.field] : [];
    for (const pointer of pointers) {
      const isChanged = changeAt(corrupted, pointer, (value) => corrupt(value, expiry?.form, nowMs));
      if (isChanged) isCorrupted = true;
    }
  }
  return isCorrupted ? corrupted : undefined;
}

function longExpiry(form: Expiry['form'] | undefined, nowMs: number): number {
  if (form === 'unix-ms') return nowMs + longSeconds * 1_000;
  return form === 'unix-seconds' ? Math.floor(nowMs / 1_000) + longSeconds : longSeconds;
}
