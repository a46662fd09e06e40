import type { Spec } from './spec.ts';

/** The first line of every generated file. */
export function heading({ file }: Pick<Spec, 'file'>): string {
  return `${headingStart}${file} by npm run generate; do not edit.\n`;
}

/** How a generated file is told from one written by hand. */
export const headingStart = '// Generated from ';
