import { expect, test } from 'vitest';
import { emitInputs } from '../../src/codegen/emit-inputs.ts';
import type { Spec } from '../../src/codegen/spec.ts';

const spec = (schemas: Readonly<Record<string, unknown>>): Spec => ({
  file: 'specs/control.yaml',
  hosts: [],
  operations: [],
  title: 'Test',
  notModelled: [],
  quirks: [],
  fidelity: { sources: [], openQuestions: [], leftOut: [] },
  guidance: {},
  sensitive: {},
  seedShape: {},
  schemas,
  document: {},
});

const rule = {
  title: 'fault rule',
  description: 'A rule.',
  type: 'object',
  properties: {
    after: { $ref: '#/components/schemas/Duration', description: 'When.' },
    fault: { $ref: '#/components/schemas/Fault' },
    error: { type: 'string', minLength: 1 },
  },
  required: ['after'],
  oneOf: [
    { properties: { error: true }, required: ['error'] },
    { properties: { fault: true }, required: ['fault'] },
  ],
  additionalProperties: false,
};

test('an input becomes a type and what it is checked against', () => {
  const text = emitInputs(spec({ FaultRule: rule, Duration: {}, Fault: { enum: ['hang', 'reset'] } }));
  expect(text).toBe(`// Generated from specs/control.yaml by npm run generate; do not edit.

import type { Duration } from '../duration.ts';
import type { InputSchema } from '../input-schema.ts';

/** A rule. */
export interface FaultRule {
  /** When. */
  readonly after: Duration;
  readonly fault?: Fault;
  readonly error?: string;
}

export type Fault = 'hang' | 'reset';

/** The type of each input. */
export interface Inputs {
  readonly FaultRule: FaultRule;
  readonly Fault: Fault;
}

/** What each input is checked against. */
export const inputs = {
  FaultRule: {
    title: 'fault rule',
    type: 'object',
    properties: { after: { $ref: 'Duration' }, fault: { $ref: 'Fault' }, error: { type: 'string', minLength: 1 } },
    required: ['after'],
    forms: [['error'], ['fault']],
    additionalProperties: false,
  },
  Fault: { enum: ['hang', 'reset'] },
} as const satisfies Record<keyof Inputs, InputSchema>;
`);
});

test('a document without them has no such file', () => {
  expect(emitInputs(spec({ Clock: { type: 'object' } }))).toBeUndefined();
});

test('a keyword that the check would ignore is refused', () => {
  const length = { ...rule, properties: { error: { type: 'string', maxLength: 3 } } };
  expect(() => emitInputs(spec({ FaultRule: length }))).toThrow(
    "FaultRule.error: core's inputs do not support the keyword maxLength",
  );
});
