import type { ErrorAnswer } from '../core/operation.ts';
import { without } from '../core/without.ts';
import { heading } from './heading.ts';
import { mapValues } from './map-values.ts';
import { operationsOf } from './operations-of.ts';
import { Code, printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The module with the data that a client needs, a tenth of what answering needs. */
export function emitEndpoints(spec: Spec): string {
  const constants = new Map<string, Code>();

  /** An error that several operations share appears once and is referred to. */
  function shared(error: object): Code {
    const text = printLiteral(error);
    const constant = constants.get(text) ?? new Code(`error${constants.size + 1}`);
    constants.set(text, constant);
    return constant;
  }

  const endpoints = mapValues(operationsOf(spec), ({ errors, lifecycle, ...request }) => ({
    ...without(request, 'natural', 'deprecated', 'match', 'variable'),
    errors: [...new Set(decisiveErrors(Object.values(errors)).map(shared))],
    lifecycle: lifecycle.map(({ token, fields, expiry }) => ({ token, fields, ...(expiry && { expiry }) })),
  }));
  const lines = [...constants.keys()].map((text, index) => `const error${index + 1} = ${text} as const;\n`);
  return `${heading(spec)}
/** The hosts of these operations, where an operation has none of its own. */
export const hosts = ${printLiteral(spec.hosts)} as const;

${lines.join('')}
/** How to call the vendor's operations, by their ids. */
export const endpoints = ${printLiteral(endpoints)} as const;

/** The codes after which the same request may succeed a moment later. */
export const momentaryCodes = ${printLiteral(momentaryCodes(spec))} as const;
`;
}

/** The errors that refuse a token, and those with the same code, which only their bodies tell apart from them. */
function decisiveErrors(errors: readonly ErrorAnswer[]): readonly object[] {
  const refusing = errors.filter(({ refusesToken }) => refusesToken);
  return errors
    .filter(({ code, status }) =>
      refusing.some((other) => other.code === code && (code !== null || other.status === status)),
    )
    .map(({ code, status, body, refusesToken }) =>
      refusesToken ? { code, status, refusesToken } : { code, status, body },
    );
}

function momentaryCodes({ operations }: Spec): readonly (string | number)[] {
  const codes = operations.flatMap(({ responses }) =>
    responses.flatMap(({ examples }) =>
      examples.flatMap(({ error }) => (error?.momentary && error.code !== null ? [error.code] : [])),
    ),
  );
  return [...new Set(codes)];
}
