import type { AnswerSchemas } from '../../core/operation.ts';
import type { MatchingRule } from './pact-file.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Matching rules for the body of a response by the spec's schema: constants and the vendor's code are equal, everything else by its form. */
export function responseRules(
  body: unknown,
  { answers, components }: AnswerSchemas,
  {
    operation,
    status,
    code,
  }: { readonly operation: string; readonly status: number; readonly code: unknown },
): Readonly<Record<string, MatchingRule>> {
  const resolve = (schema: unknown): readonly Schema[] => {
    if (!isSchema(schema)) return [];
    const { $ref, oneOf, anyOf, allOf } = schema;
    const parts = [oneOf, anyOf, allOf].flatMap((each) => (Array.isArray(each) ? each : []));
    const name = typeof $ref === 'string' ? $ref.split('/').at(-1)! : undefined;
    const named = name === undefined ? [] : resolve(components.schemas[name]);
    return [schema, ...named, ...parts.flatMap(resolve)];
  };
  const rules: Record<string, MatchingRule> = {};
  const visit = (value: unknown, schemas: readonly Schema[], path: string): void => {
    if (isSchema(value) && Object.keys(value).length > 0) {
      for (const [name, inner] of Object.entries(value)) {
        const within = schemas.flatMap(({ properties }) =>
          isSchema(properties) ? resolve(properties[name]) : [],
        );
        visit(inner, within, `${path}${/^\w+$/.test(name) ? `.${name}` : `['${name}']`}`);
      }
      return;
    }
    const rule = ruleFor(value, schemas, code);
    if (rule) rules[path] = rule;
  };
  visit(body, resolve(answers[operation]?.[`${status}`]), '$');
  return rules;
}

/** Undefined where the value itself is expected. */
function ruleFor(value: unknown, schemas: readonly Schema[], code: unknown): MatchingRule | undefined {
  if (value === null || value === code || schemas.some((schema) => schema.const === value)) return undefined;
  if (Array.isArray(value)) return { match: 'type', ...(value.length > 0 && { min: 1 }) };
  if (typeof value === 'number') return { match: Number.isInteger(value) ? 'integer' : 'number' };
  if (typeof value !== 'string') return { match: 'type' };
  const patterns = schemas.flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
  // Not every verifier has look-ahead.
  const regex = patterns.find((each) => !each.includes('(?') && new RegExp(each).test(value));
  return regex === undefined ? { match: 'type' } : { match: 'regex', regex };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
