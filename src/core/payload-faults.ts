import type { PayloadFaultType } from './fault-rule.ts';
import type { LifecyclePolicy, Operation } from './operation.ts';

type Expiry = NonNullable<LifecyclePolicy['expiry']>;

/** What a fault makes of one field of a success body; `undefined`, which JSON does not know, takes it out. */
export interface PayloadFault {
  /** Which fields it spoils: where the tokens stand, or where the end of their life does. */
  readonly part: 'token' | 'expiry';
  readonly spoil: (value: unknown, form: Expiry['form'] | undefined, nowMs: number) => unknown;
}

const longSeconds = 10 * 365 * 86_400;

/** The faults of a success body by type. */
export const payloadFaults: Readonly<Record<PayloadFaultType, PayloadFault>> = {
  'token-missing': { part: 'token', spoil: () => undefined },
  'token-empty': { part: 'token', spoil: () => '' },
  'token-null': { part: 'token', spoil: () => null },
  'expiry-missing': { part: 'expiry', spoil: () => undefined },
  'expiry-zero': { part: 'expiry', spoil: () => 0 },
  'expiry-negative': { part: 'expiry', spoil: () => -1 },
  'expiry-string': { part: 'expiry', spoil: (value) => String(value) },
  // Ten years: in milliseconds more than a timer can take, so that it fires at once.
  'expiry-long': { part: 'expiry', spoil: (_, form, nowMs) => longExpiry(form, nowMs) },
};

/** Whether an operation's success has what the fault would spoil. */
export function canSpoil({ part }: PayloadFault, { lifecycle }: Operation): boolean {
  return part === 'token' ? lifecycle.length > 0 : lifecycle.some(({ expiry }) => expiry !== undefined);
}

/** A success body with its tokens or expiries spoilt; undefined where it has none of them. */
export function spoilBody(
  { part, spoil }: PayloadFault,
  body: unknown,
  { lifecycle }: Operation,
  nowMs: number,
): unknown {
  // A provider may answer with something that it keeps.
  const spoilt = structuredClone(body);
  let isSpoilt = false;
  for (const { fields, expiry } of lifecycle) {
    const pointers = part === 'token' ? fields : expiry ? [expiry.field] : [];
    for (const pointer of pointers) {
      const place = placeOf(spoilt, pointer);
      if (!place) continue;
      const { parent, key } = place;
      parent[key] = spoil(parent[key], expiry?.form, nowMs);
      isSpoilt = true;
    }
  }
  return isSpoilt ? spoilt : undefined;
}

function longExpiry(form: Expiry['form'] | undefined, nowMs: number): number {
  if (form === 'unix-ms') return nowMs + longSeconds * 1_000;
  return form === 'unix-seconds' ? Math.floor(nowMs / 1_000) + longSeconds : longSeconds;
}

/** Where a JSON pointer ends; undefined where nothing stands there. */
function placeOf(
  body: unknown,
  pointer: string,
): { parent: Record<string, unknown>; key: string } | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = steps.pop()!;
  let parent = body;
  for (const step of steps) parent = isObject(parent) ? parent[step] : undefined;
  return isObject(parent) && Object.hasOwn(parent, key) ? { parent, key } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
