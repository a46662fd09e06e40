import type { AnswerSchemas } from '../../core/operation.ts';
import { type PactInteraction, rulesOf } from './pact-file.ts';
import type { Filling, Place } from './place.ts';
import type { Reproduction } from './reproduce.ts';
import type { RequestTemplate } from './request-template.ts';
import { responseRules } from './response-rules.ts';

/** The interaction of a pact for what was reproduced. */
export function interactionOf(
  description: string,
  operation: string,
  template: RequestTemplate,
  found: Reproduction,
  schemas: AnswerSchemas,
): PactInteraction {
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: [{ name: found.state }],
    request: requestOf(template, found),
    response: responseOf(operation, found, schemas),
  };
}

function requestOf(
  { method, bodyType }: RequestTemplate,
  { request, fillings }: Reproduction,
): PactInteraction['request'] {
  const { path, query, headers, body } = request;
  const fromState = [...fillings].filter(([, { from }]) => from !== undefined);
  const inPart = (part: Place['part'], nameOf: (place: Place) => string) =>
    fromState
      .filter(([place]) => place.part === part)
      .map(([place, filling]) => ({ name: nameOf(place), place, filling }));
  const parts = {
    query: inPart('query', ({ name }) => name),
    header: inPart('header', ({ name }) => name),
    body: bodyType === 'application/json' ? inPart('body', ({ at }) => jsonPath(at)) : [],
  };
  const used = Object.entries(parts).filter(([, places]) => places.length > 0);
  const pathParts = inPart('path', ({ at }) => at[0]!);
  const pathExpression = path
    .split('/')
    .map((text, index) => {
      const part = pathParts.find(({ name }) => name === `${index}`);
      return part ? expressionOf(part.place, part.filling) : text;
    })
    .join('/');
  const isPathFromState = pathParts.length > 0;
  return {
    method,
    path,
    ...(query.length > 0 && { query: groupByName(query) }),
    ...(Object.keys(headers).length > 0 && { headers: groupByName(Object.entries(headers)) }),
    ...(bodyType !== undefined && { body: bodyOf(body, bodyType) }),
    ...(fromState.length > 0 && {
      generators: {
        ...(isPathFromState && { path: { type: 'ProviderState', expression: pathExpression } as const }),
        ...Object.fromEntries(
          used.map(([part, places]) => [
            part,
            Object.fromEntries(
              places.map(({ name, place, filling }) => [
                name,
                { type: 'ProviderState', expression: expressionOf(place, filling) },
              ]),
            ),
          ]),
        ),
      },
      matchingRules: {
        ...(isPathFromState && { path: { combine: 'AND', matchers: [{ match: 'type' }] } as const }),
        ...Object.fromEntries(
          used.map(([part, places]) => [
            part,
            rulesOf(Object.fromEntries(places.map(({ name }) => [name, { match: 'type' }]))),
          ]),
        ),
      },
    }),
  };
}

function responseOf(
  operation: string,
  { status, contentType, body, code }: Reproduction,
  schemas: AnswerSchemas,
): PactInteraction['response'] {
  // A gateway's page is for people; no client relies on its text.
  if (contentType !== 'application/json') return { status };
  const content = JSON.parse(body) as unknown;
  const rules = responseRules(content, schemas, { operation, status, code });
  return {
    status,
    headers: { 'Content-Type': [contentType] },
    body: bodyOf(content, contentType),
    ...(Object.keys(rules).length > 0 && { matchingRules: { body: rulesOf(rules) } }),
  };
}

function bodyOf(content: unknown, contentType: string): NonNullable<PactInteraction['response']['body']> {
  const isJson = contentType === 'application/json';
  const text = isJson ? content : `${new URLSearchParams(content as Record<string, string>)}`;
  return { content: text, contentType, encoded: false };
}

function expressionOf({ prefix, suffix }: Place, { from }: Filling): string {
  return `${prefix}\${${from}}${suffix}`;
}

function jsonPath(at: readonly string[]): string {
  const steps = at.map((step) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return /^\w+$/.test(step) ? `.${step}` : `['${step}']`;
  });
  return `$${steps.join('')}`;
}

function groupByName(
  pairs: readonly (readonly [name: string, value: string])[],
): Readonly<Record<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}
