import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import { queries } from '../../generated/control/queries.ts';
import { serverTexts } from '../server-texts.ts';
import { controlPath } from './path.ts';

/** Reads a route's query; throws for an unknown parameter, since a mistyped filter would match everything. */
export function readQuery(route: string, query: string): URLSearchParams {
  const read = new URLSearchParams(query);
  // Pact's verifiers send the parameters of a state among the others.
  if (route === 'POST /pact-states') return read;
  const known = queries[route.replace(' ', ` ${controlPath}`)] ?? [];
  for (const name of read.keys()) {
    if (known.includes(name)) continue;
    throw new TwinError(
      'ERR_INVALID_OPTION',
      serverTexts.unknownParameter(
        name,
        route.replace(' ', ` ${controlPath}`),
        known,
        didYouMean(name, known),
      ),
    );
  }
  return read;
}
