import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** `answerKeys`: what the JSON answer of each operation has at least, so that a client knows another server's. */
export function emitAnswerKeys(spec: Spec): string {
  const keys = spec.operations.flatMap(({ method, path, responses }) => {
    const answer = responses.find(
      ({ status, mediaType }) => status === '200' && mediaType === 'application/json',
    );
    const required = requiredIn(answer?.schema, spec);
    return required.length === 0 ? [] : [[`${method} ${path}`, required] as const];
  });
  return `${heading(spec)}
/** The keys that the JSON answer of each route has, by method and path; absent where none is required. */
export const answerKeys: Readonly<Record<string, readonly string[]>> = ${printLiteral(Object.fromEntries(keys))};
`;
}

/** The required keys of an object, those of the schemas that it refers to included. */
function requiredIn(schema: unknown, spec: Spec): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    $ref,
    required = [],
    allOf = [],
  } = schema as {
    readonly $ref?: string;
    readonly required?: readonly string[];
    readonly allOf?: readonly unknown[];
  };
  const referred = $ref === undefined ? undefined : spec.schemas[$ref.replace('#/components/schemas/', '')];
  return [...new Set([...required, ...[referred, ...allOf].flatMap((each) => requiredIn(each, spec))])];
}
