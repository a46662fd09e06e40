import { heading } from './heading.ts';

/** The module with the type of a whole seed: each vendor's part by its name. */
export function emitSeed(vendors: readonly string[]): string {
  const names = vendors.toSorted();
  const imports = names.map(
    (name) => `import type { Seed as ${seedType(name)} } from './${name}/types.ts';\n`,
  );
  const fields = names.map((name) => `  readonly ${name}?: ${seedType(name)};\n`);
  return `${heading({ file: 'specs/*.yaml' })}
${imports.join('')}
/** What a twin starts with: who is registered, by vendor. */
export type Seed = {
${fields.join('')}};
`;
}

function seedType(vendor: string): string {
  return `${vendor.charAt(0).toUpperCase()}${vendor.slice(1)}Seed`;
}
