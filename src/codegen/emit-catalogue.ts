import { catalogueOf } from './catalogue-of.ts';
import type { CorePath } from './core-path.ts';
import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import { shareRepeated } from './share-repeated.ts';
import type { Spec } from './spec.ts';

/** The module with all claims about the vendor, for people. It is separate because answering never needs it. */
export function emitCatalogue(spec: Spec, core: CorePath): string {
  const { value, constants } = shareRepeated(catalogueOf(spec));
  return `${heading(spec)}
import type { Catalogue } from '${core('catalogue.ts')}';

${constants}
/** All that is claimed about the vendor, and on what grounds. */
export const catalogue: Catalogue = ${printLiteral(value)};
`;
}
