/** A text of a request that may be a value of a provider state. */
export interface Place {
  readonly part: 'path' | 'query' | 'header' | 'body';
  /** Its name: a header, a parameter, or the last key of a body. */
  readonly name: string;
  /** Where it is: the number of a path segment, a name, or the keys into a body. */
  readonly at: readonly string[];
  /** The text around the marker of a redacted value; empty if the whole text is the value. */
  readonly prefix: string;
  readonly suffix: string;
  /** The value, or the marker that the journal has in its place. */
  readonly text: string;
}

/** What is sent in a place. */
export interface Filling {
  readonly value: string;
  /** The name of the state's value; undefined for a text of the pact's own. */
  readonly from?: string;
}

/** What to try in a place, in this order. */
export type Options = readonly Filling[];

/** Splits a text around the marker of a redacted value; undefined if it has several. */
export function placeIn(text: string, where: Pick<Place, 'part' | 'name' | 'at'>): Place | undefined {
  const markers = text.match(/«[^»]*»/g) ?? [];
  if (markers.length > 1) return undefined;
  const [marker = text] = markers;
  const start = text.indexOf(marker);
  return {
    ...where,
    text: marker,
    prefix: text.slice(0, start),
    suffix: text.slice(start + marker.length),
  };
}

/** The marker without its brackets: `redacted`, `unknown`, or the id of a token. */
export function markerOf({ text }: Place): string | undefined {
  return /^«([^»]*)»$/.exec(text)?.[1];
}
