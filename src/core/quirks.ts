import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { didYouMean } from './nearest.ts';
import type { Quirk } from './operation.ts';

/** `observed`: real responses win. `documented`: the vendor's page wins. */
export type Profile = 'observed' | 'documented';

/** The alternative of each quirk: the profile's, unless it is set by name. */
export function resolveQuirks(
  known: Iterable<Quirk>,
  profile: Profile = 'observed',
  chosen: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  if (profile !== 'observed' && profile !== 'documented') {
    throw new TwinError('ERR_INVALID_OPTION', errorTexts.unknownProfile(String(profile)));
  }
  const quirks = new Map([...known].map((quirk) => [quirk.name, quirk]));
  const standing = new Map<string, string>();
  for (const quirk of quirks.values()) {
    standing.set(quirk.name, profile === 'documented' ? quirk.documented : quirk.default);
  }
  for (const [name, alternative] of Object.entries(chosen)) {
    const quirk = quirks.get(name);
    if (!quirk) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        errorTexts.unknownQuirk(name, didYouMean(name, quirks.keys())),
      );
    }
    if (!quirk.alternatives.includes(alternative)) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        errorTexts.unknownQuirkValue(String(alternative), name, quirk.alternatives),
      );
    }
    standing.set(name, alternative);
  }
  return standing;
}
