import { loadCatalogues } from '../../src/catalogue/errors.ts';
import { answering } from '../../src/vendors/index.ts';

/** Every claim about each vendor. */
export const catalogues = await loadCatalogues(answering);
