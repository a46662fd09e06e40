import { parsePointer } from '../core/json-pointer.ts';
import type { ErrorAnswer, LifecyclePolicy, Operation, Quirk } from '../core/operation.ts';
import type { SensitiveNames } from '../core/redactor.ts';
import type { Lifecycle, Spec, SpecOperation } from './spec.ts';
import { variableFields } from './variable-fields.ts';

/** A document's operations as data for the twin, by id. */
export function operationsOf(spec: Spec): Readonly<Record<string, Operation>> {
  return Object.fromEntries(spec.operations.map((operation) => [operation.id, operationOf(spec, operation)]));
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

function operationOf(spec: Spec, operation: SpecOperation): Operation {
  const variable = variableFields(spec, operation);
  const answers = errorAnswersOf(operation);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    ...(operation.prefix !== undefined && { prefix: operation.prefix }),
    ...(operation.hosts && { hosts: operation.hosts }),
    ...(operation.deprecated && { deprecated: true }),
    ...(operation.token && { token: operation.token }),
    ...(operation.match && { match: operation.match }),
    ...(operation.query.length > 0 && { query: operation.query }),
    errors: Object.fromEntries(
      Object.keys(operation.errors).flatMap((name) => {
        const answer = answers.get(name);
        return answer ? [[name, answer]] : [];
      }),
    ),
    natural: Object.keys(operation.errors).filter((name) => operation.errors[name]!.reach === 'natural'),
    lifecycle: operation.lifecycle.map(policyOf),
    ...(variable && { variable }),
  };
}

/** Which fields hold secrets and tokens: those the document names, those its seed marks, and where its tokens stand. */
export function sensitiveOf({ sensitive, seedShape, operations }: Spec): SensitiveNames {
  const { secrets = [], tokens = [], requestTokens, usedOnce, replaced } = sensitive;
  const seedSecrets = Object.values(seedShape).flatMap((list) => list.secrets);
  const tokenFields = operations.flatMap(({ lifecycle }) =>
    lifecycle.flatMap(({ fields }) => fields.map((field) => parsePointer(field).at(-1)!)),
  );
  return {
    secrets: [...new Set([...seedSecrets, ...secrets])],
    tokens: [...new Set([...tokenFields, ...tokens])],
    ...(requestTokens && { requestTokens }),
    ...(usedOnce && { usedOnce }),
    ...(replaced && { replaced }),
  };
}

function errorAnswersOf({ responses }: SpecOperation): ReadonlyMap<string, ErrorAnswer> {
  const answers = responses.flatMap(({ status, mediaType, headers, examples }) =>
    examples.flatMap(({ name, error, value, samples }): ErrorAnswer[] =>
      error
        ? [
            {
              name,
              code: error.code,
              status: Number(status),
              mediaType,
              headers,
              body: value,
              ...(samples.length > 0 && { samples }),
              ...(error.refusesToken && { refusesToken: true }),
            },
          ]
        : [],
    ),
  );
  return new Map(answers.map((answer) => [answer.name, answer]));
}

function policyOf(lifecycle: Lifecycle): LifecyclePolicy {
  const { token, sameAs, lifetimeSeconds, renewalWindowSeconds, repeat, previous, fields, expiry } =
    lifecycle;
  return {
    token,
    ...(sameAs !== undefined && { sameAs }),
    lifetimeMs: lifetimeSeconds * 1000,
    renewalWindowMs: renewalWindowSeconds * 1000,
    repeat,
    previous,
    fields,
    ...(expiry && { expiry }),
  };
}
