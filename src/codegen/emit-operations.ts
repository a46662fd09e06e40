import type { ErrorAnswer, Operation } from '../core/operation.ts';
import type { CorePath } from './core-path.ts';
import { heading } from './heading.ts';
import { mapValues } from './map-values.ts';
import { operationsOf, quirksOf, sensitiveOf } from './operations-of.ts';
import { Code, printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The module with what answering needs: hosts, operations and quirks as plain data. */
export function emitOperations(spec: Spec, core: CorePath): string {
  const constants = new Map<string, { readonly identifier: string; readonly text: string }>();

  /** An error that several operations share is written once and referenced. */
  function constantFor(answer: ErrorAnswer): Code {
    const text = printLiteral(answer);
    const known = constants.get(text);
    if (known) return new Code(known.identifier);
    const name = `error${answer.name.split('-').map(capitalized).join('')}`;
    const taken = [...constants.values()].filter(
      ({ identifier }) => identifier.replace(/_\d+$/, '') === name,
    );
    const identifier = taken.length === 0 ? name : `${name}_${taken.length + 1}`;
    constants.set(text, { identifier, text });
    return new Code(identifier);
  }

  const operations = mapValues(operationsOf(spec), (operation) => ({
    ...operation,
    errors: mapValues(operation.errors, constantFor),
  }));
  const errors = [...constants.values()].map(
    ({ identifier, text }) => `const ${identifier} = ${text} as const satisfies ErrorAnswer;\n`,
  );
  const types = Object.entries(operationsOf(spec)).map(([id, operation]) => {
    const has = (['prefix', 'token', 'match'] as const).filter((name) => operation[name] !== undefined);
    const codes = printLiteral(codesOf(operation), '  ');
    return `  readonly ${printLiteral(id)}: OperationWith<${[codes, ...(has.length > 0 ? [has.map((name) => printLiteral(name)).join(' | ')] : [])].join(', ')}>;\n`;
  });
  return `${heading(spec)}
import type { ${errors.length > 0 ? 'ErrorAnswer, ' : ''}NotModelledPath, OperationWith, Quirk } from '${core('operation.ts')}';
import type { SensitiveNames } from '${core('redactor.ts')}';
import type { SeedShape } from '${core('seed-shape.ts')}';

/** The hosts the vendor serves these operations on, where an operation has none of its own. */
export const hosts = ${printLiteral(spec.hosts)} as const;

${errors.join('')}
/** The vendor's operations by id, with the codes of their errors by name. */
export type Operations = {
${types.join('')}};

/** The vendor's operations by id. */
export const operations: Operations = ${printLiteral(operations)};

/** Paths of the vendor that are not modelled. */
export const notModelled: readonly NotModelledPath[] = ${printLiteral(
    spec.notModelled.map(({ evidence: _evidence, ...entry }) => entry),
  )};

/** The vendor's quirks by name. */
export const quirks = ${printLiteral(quirksOf(spec))} as const satisfies Record<string, Quirk>;

/** What the vendor's fields are called that hold secrets and tokens. */
export const sensitive = ${printLiteral(sensitiveOf(spec))} as const satisfies SensitiveNames;

/** What the marks in the schema of the seed say. */
export const seedShape = ${printLiteral(spec.seedShape)} as const satisfies SeedShape;
`;
}

function codesOf({ errors }: Operation): Readonly<Record<string, string | number | null>> {
  return mapValues(errors, ({ code }) => code);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
