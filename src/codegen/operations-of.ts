import type { ErrorAnswer, LifecyclePolicy, Operation, Quirk } from '../core/operation.ts';
import type { Lifecycle, Spec, SpecOperation } from './spec.ts';

/** A document's operations as the twin answers by them, by id. */
export function operationsOf(spec: Spec): Readonly<Record<string, Operation>> {
  return Object.fromEntries(spec.operations.map((operation) => [operation.id, operationOf(operation)]));
}

/** A document's quirks as switches, by name. */
export function quirksOf(spec: Spec): Readonly<Record<string, Quirk>> {
  return Object.fromEntries(
    spec.quirks.map((quirk) => [
      quirk.name,
      {
        name: quirk.name,
        default: quirk.default,
        documented: quirk.documented,
        alternatives: Object.keys(quirk.alternatives),
      },
    ]),
  );
}

function operationOf(operation: SpecOperation): Operation {
  const answers = errorAnswersOf(operation);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    ...(operation.prefix !== undefined && { prefix: operation.prefix }),
    ...(operation.query.length > 0 && { query: operation.query }),
    errors: Object.fromEntries(
      Object.keys(operation.errors).flatMap((name) => {
        const answer = answers.get(name);
        return answer ? [[name, answer]] : [];
      }),
    ),
    natural: Object.keys(operation.errors).filter((name) => operation.errors[name]!.reach === 'natural'),
    lifecycle: operation.lifecycle.map(policyOf),
  };
}

function errorAnswersOf({ responses }: SpecOperation): ReadonlyMap<string, ErrorAnswer> {
  const answers = responses.flatMap(({ status, mediaType, headers, examples }) =>
    examples.flatMap(({ name, error, value }): ErrorAnswer[] =>
      error ? [{ name, code: error.code, status: Number(status), mediaType, headers, body: value }] : [],
    ),
  );
  return new Map(answers.map((answer) => [answer.name, answer]));
}

function policyOf(lifecycle: Lifecycle): LifecyclePolicy {
  const { token, lifetimeSeconds, renewalWindowSeconds, repeat, previous, fields, expiry } = lifecycle;
  return {
    token,
    lifetimeMs: lifetimeSeconds * 1000,
    renewalWindowMs: renewalWindowSeconds * 1000,
    repeat,
    previous,
    fields,
    ...(expiry && { expiry }),
  };
}
