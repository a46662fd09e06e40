import { heading } from './heading.ts';

/** The module with the types of all vendors' operations together. */
export function emitOperationTables(vendors: readonly string[]): string {
  const names = vendors.toSorted();
  const imports = names.flatMap((name) => [
    `import type { operations as ${name}Table } from './${name}/operations.ts';\n`,
    `import type { operations as ${name}Shapes } from './${name}/types.ts';\n`,
  ]);
  const joined = (suffix: string, of = '') => names.map((name) => `${of}${name}${suffix}`).join(' & ');
  return `${heading({ file: 'specs/*.yaml' })}
${imports.join('')}
/** Every vendor's operations as data, by id. */
export type OperationTable = ${joined('Table', 'typeof ')};

/** The shapes of every vendor's requests and responses, by operation id. */
export type OperationShapes = ${joined('Shapes')};

/** The ids of every vendor's operations. */
export type OperationId = keyof OperationTable;
`;
}
