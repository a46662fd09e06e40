import { catalogueOf } from './catalogue-of.ts';
import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The module with every documented code by the name of its error; a docstring explains each. */
export function emitCodes(spec: Spec): string {
  const { vendor, operations } = catalogueOf(spec);
  const errors = new Map(
    operations.flatMap(({ errors }) => errors.map((error) => [error.name, error] as const)),
  );
  const lines = [...errors.values()]
    .filter(({ code }) => code !== null)
    .map(({ name, code, message, meaning }) => {
      const text = [meaning, message === null ? '' : `Says: ${message}`].filter(Boolean).join(' ');
      return `  /** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n  ${printLiteral(name)}: ${printLiteral(code)},\n`;
    });
  return `${heading(spec)}
/** The documented error codes of ${vendor}, by the names that \`tokentwin errors\` lists. */
export const codes = {
${lines.join('')}} as const;
`;
}
