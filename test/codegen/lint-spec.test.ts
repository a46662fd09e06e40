import { expect, test } from 'vitest';
import { lintSpec } from '../../src/codegen/lint-spec.ts';
import { mistakeLine } from '../../src/codegen/spec-error.ts';
import { toyText, toyWith } from './toy.ts';

const findings: readonly [title: string, { given: string; want: readonly string[] }][] = [
  ['nothing in a sound document', { given: toyText, want: [] }],
  ['nothing in what is no YAML, which is told elsewhere', { given: 'a: [', want: [] }],
  [
    'a misspelt key',
    {
      given: toyWith('version: 0.1.0', 'verzion: 0.1.0'),
      want: [
        'toy.yaml:2:1 /info: The field `version` must be present on this level. (struct)',
        'toy.yaml:4:3 /info/verzion: Property `verzion` is not expected here. (struct)',
      ],
    },
  ],
  [
    'a path parameter that is not declared',
    {
      given: toyWith('name: rest, in: path', 'name: other, in: path'),
      want: [
        'toy.yaml:81:11 /paths/~1tokens~1{rest}/parameters/0/name: Path parameter `other` is not used in the path `/tokens/{rest}`. (path-parameters-defined)',
        'toy.yaml:87:5 /paths/~1tokens~1{rest}/get/parameters: The operation does not define the path parameter `{rest}` expected by path `/tokens/{rest}`. (path-parameters-defined)',
      ],
    },
  ],
  [
    'a schema nobody uses',
    {
      given: toyWith('  schemas:\n', '  schemas:\n    Spare: { type: string }\n'),
      want: [
        'toy.yaml:112:5 /components/schemas/Spare: Component: "Spare" is never used. (no-unused-components)',
      ],
    },
  ],
];

test.each(findings)('the linter finds %s', async (_, { given, want }) => {
  expect((await lintSpec(given, 'toy.yaml')).map(mistakeLine)).toEqual(want);
});
