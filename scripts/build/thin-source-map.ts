import { without } from '../../src/core/without.ts';

/** A source map, as far as it is changed here. */
export interface SourceMap {
  readonly sources: readonly (string | null)[];
  readonly names: readonly string[];
  readonly sourcesContent?: unknown;
  readonly mappings: string;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Nobody steps through these, and their mappings are the longest. */
const unmapped = /\/(generated|node_modules)\//;

/**
 * A map that leads from each place to its file and line, which is what a stack trace shows. Columns, names, the text of
 * the sources and whatever leads into generated code are left out: they are most of a map's size.
 */
export function thinSourceMap(original: SourceMap): Omit<SourceMap, 'sourcesContent'> {
  const map = without(original, 'sourcesContent');
  let [source, line, column] = [0, 0, 0];
  let written = { source: 0, line: 0, column: 0 };
  const lines = map.mappings.split(';').map((text) => {
    let [position, writtenPosition] = [0, 0];
    let current: string | undefined;
    const kept: string[] = [];
    for (const segment of text === '' ? [] : text.split(',')) {
      const [advance = 0, ...rest] = decode(segment);
      position += advance;
      if (rest.length > 0) {
        source += rest[0] ?? 0;
        line += rest[1] ?? 0;
        column += rest[2] ?? 0;
      }
      const isMapped = rest.length > 0 && !unmapped.test(map.sources[source] ?? '');
      const place = isMapped ? `${source}:${line}` : 'none';
      if (place === current || (current === undefined && !isMapped)) continue;
      current = place;
      const from = position - writtenPosition;
      writtenPosition = position;
      if (!isMapped) kept.push(encode([from]));
      else {
        kept.push(encode([from, source - written.source, line - written.line, column - written.column]));
        written = { source, line, column };
      }
    }
    return kept.join(',');
  });
  return { ...map, names: [], mappings: lines.join(';') };
}

/** The numbers of a segment: base 64, five bits a digit, the lowest bit of the first is the sign. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

function encode(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let value = number < 0 ? (-number << 1) | 1 : number << 1;
      let text = '';
      do {
        const digit = value & 31;
        value >>>= 5;
        text += digits[value > 0 ? digit | 32 : digit];
      } while (value > 0);
      return text;
    })
    .join('');
}
