import { createGeneratorSync, type JsonSchema } from 'json-schema-faker';
import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import { changeAt, valueAt } from '../core/json-pointer.ts';
import type { AnswerSchemas, LifecyclePolicy, Operation } from '../core/operation.ts';

/** A valid success body of an operation, for a token issued at `nowMs`. The same seed gives the same body. */
export function exampleBody(
  schemas: AnswerSchemas,
  operation: Operation,
  seed: number,
  nowMs: number,
): unknown {
  const body = sample(schemas, operation.id, '200', seed, isSuccess);
  for (const policy of operation.lifecycle) agree(body, policy, nowMs);
  return body;
}

/** A valid body of an operation for a status. */
export function sample(
  { answers, components }: AnswerSchemas,
  operation: string,
  status: string,
  seed: number,
  fits: (schema: unknown) => boolean = () => true,
): unknown {
  const schema = answers[operation]?.[status];
  if (schema === undefined) {
    throw new TwinError('ERR_INVALID_OPTION', errorTexts.noJsonResponse(operation, String(status)));
  }
  const { oneOf, anyOf } = schema as {
    readonly oneOf?: readonly unknown[];
    readonly anyOf?: readonly unknown[];
  };
  const generator = createGeneratorSync({ seed, alwaysFakeOptionals: true });
  return generator.generate({ oneOf: (oneOf ?? anyOf ?? [schema]).filter(fits), components } as JsonSchema);
}

/** By the naming convention of the specs. */
function isSuccess(schema: unknown): boolean {
  return (schema as { readonly $ref?: string }).$ref?.endsWith('Ok') ?? false;
}

/** Makes the token fields consistent: the same text everywhere, and the expiry of a new token. */
function agree(body: unknown, { fields, expiry, lifetimeMs }: LifecyclePolicy, nowMs: number): void {
  const [first, ...others] = fields;
  for (const other of others) changeAt(body, other, () => valueAt(body, first!));
  if (!expiry) return;
  const endMs = nowMs + lifetimeMs;
  const told = {
    'remaining-seconds': lifetimeMs / 1_000,
    'unix-seconds': Math.floor(endMs / 1_000),
    'unix-ms': endMs,
  };
  changeAt(body, expiry.field, () => told[expiry.form]);
}
