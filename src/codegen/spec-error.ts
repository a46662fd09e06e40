/** One mistake in a spec, and where it is. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

/** All mistakes in one spec. */
export class SpecError extends Error {
  readonly code = 'ERR_INVALID_SPEC';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const sorted = inReadingOrder(mistakes);
    super(sorted.map(mistakeLine).join('\n'));
    this.name = 'SpecError';
    this.mistakes = sorted;
  }
}

function inReadingOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  const unique = new Map(mistakes.map((mistake) => [mistakeLine(mistake), mistake]));
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A mistake as an editor can jump to it. */
export function mistakeLine({ file, line, column, path, message }: Mistake): string {
  return `${file}:${line}:${column} ${path || '/'}: ${message}`;
}

/** Records a mistake at a path of keys. */
export type Report = (path: readonly string[], message: string) => void;
