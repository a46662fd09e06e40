import type { Spec } from './spec.ts';

/** The first line of every generated file. */
export function heading({ file }: Pick<Spec, 'file'>): string {
  // A document of this repository; any other belongs to a vendor of somebody else.
  const command = file.startsWith('specs/') ? 'npm run generate' : 'tokentwin generate';
  return `${headingStart}${file} by ${command}; do not edit.\n`;
}

/** How a generated file is told from one written by hand. */
export const headingStart = '// Generated from ';
