import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readQuery } from '../../../src/server/control/query.ts';
import { expectProblem, remote } from './remote.ts';

const spec = parse(readFileSync(new URL('../../../specs/control.yaml', import.meta.url), 'utf8')) as Spec;

test('each route takes the query parameters of control.yaml, and no others', () => {
  // A verifier of pacts puts a consumer's own parameters into the query.
  const paths = Object.entries(spec.paths).filter(([path]) => path !== '/_twin/pact-states');
  const routes = paths.flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
      .map(([method, { parameters = [] }]) => ({
        route: `${method.toUpperCase()} ${path.replace('/_twin', '')}`,
        names: parameters.map(resolved).flatMap(({ name, in: place }) => (place === 'query' ? [name] : [])),
      })),
  );
  const names = new Set(routes.flatMap((each) => each.names));

  expect(names.size).toBeGreaterThan(8);
  for (const { route, names: own } of routes) {
    // Pact's verifiers send the parameters of a state along, under any name.
    if (route === 'POST /pact-states') continue;
    for (const name of names) {
      const reading = () => readQuery(route, `${name}=x`);
      if (own.includes(name)) expect(reading, `${route}?${name}`).not.toThrow();
      else expect(reading, `${route}?${name}`).toThrow('Unknown query parameter');
    }
  }
});

test('a mistyped parameter is refused with the nearest, and nothing happens', async () => {
  await using twin = await remote();
  await twin.feishuToken();

  const mistyped = await twin.get('/tokens?operations=feishu.tenantAccessToken');
  expectProblem(mistyped, 400, 'ERR_INVALID_OPTION', /"operations".*Did you mean "operation"/);

  expectProblem(
    await twin.send('/journal?client=x', { method: 'DELETE' }),
    400,
    'ERR_INVALID_OPTION',
    'DELETE /_twin/journal takes no query parameters',
  );
  expect((await twin.get('/journal')).body.count).toBe(1);
});

function resolved(parameter: Parameter | { $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter;
  return spec.components.parameters[parameter.$ref.split('/').at(-1)!]!;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Spec {
  readonly paths: Record<string, Record<string, { parameters?: (Parameter | { $ref: string })[] }>>;
  readonly components: { readonly parameters: Record<string, Parameter> };
}
