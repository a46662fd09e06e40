import type { CorePath } from './core-path.ts';
import { heading } from './heading.ts';
import { leanSchema } from './lean-schema.ts';
import { mapValues } from './map-values.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';
import { responseSchemas } from './validator-tables.ts';

/** The module that example bodies are made from: the schemas of all answers as data, loaded when one is asked for. */
export function emitExamples(spec: Spec, core: CorePath): string {
  const schemas = mapValues(spec.schemas, (schema) => leanSchema(schema, ''));
  const answers = mapValues(responseSchemas(spec), (byStatus) =>
    mapValues(byStatus, (schema) => leanSchema(schema, '')),
  );
  return `${heading(spec)}
import type { AnswerSchemas } from '${core('operation.ts')}';

/** The schema of what each operation answers in JSON, by operation id, then status; and the schemas they refer to. */
export const answerSchemas: AnswerSchemas = ${printLiteral({ answers, components: { schemas } })};
`;
}
