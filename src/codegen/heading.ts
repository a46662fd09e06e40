import type { Spec } from './spec.ts';

/** The first line of every generated file. */
export function heading({ file }: Pick<Spec, 'file'>): string {
  // A document of this repository; any other belongs to a vendor outside it.
  const command = file.startsWith('specs/') ? 'npm run generate' : 'tokentwin generate';
  return `${headingStart}${file} by ${command}; do not edit.\n`;
}

/** The mark by which a generated file is recognised. */
export const headingStart = '// Generated from ';
