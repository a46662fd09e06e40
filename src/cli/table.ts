const gap = '  ';

/** The columns of a table, from a text with a comma between them. */
export function columnsOf(text: string): string[] {
  return text.split(', ');
}

/** A column is not made narrower than this. */
const narrowest = 8;

/** Longer words, such as operation ids, may be broken when the table is too wide. */
const longestWholeWord = 30;

/**
 * The lines of a table with aligned columns.
 * With a width, the widest columns are wrapped until the table fits; without one, each row is one line.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const columns = head.map((title, column) => [title, ...rows.map((row) => row[column]!)]);
  const widths = widthsFor(columns, width - gap.length * (head.length - 1));
  return [head, ...rows].flatMap((row) => {
    const cells = row.map((text, column) => wrap(text, widths[column]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => pad(lines[line] ?? '', widths[column]!))
        .join(gap)
        .trimEnd(),
    );
  });
}

/** Shrinks the widest columns until the row fits: first down to whole words, then further if it must. */
function widthsFor(columns: readonly (readonly string[])[], room: number): number[] {
  const widths = columns.map((texts) => Math.max(...texts.map(displayWidth)));
  const wholeWords = columns.map((texts) =>
    Math.max(narrowest, ...texts.flatMap((text) => text.split(/\s+/).map(displayWidth))),
  );
  shrink(
    widths,
    wholeWords.map((each) => Math.min(each, longestWholeWord)),
    room,
  );
  shrink(
    widths,
    columns.map(() => narrowest),
    room,
  );
  return widths;
}

function shrink(widths: number[], smallest: readonly number[], room: number): void {
  for (let total = sum(widths); total > room; total--) {
    const spare = widths.map((width, column) => (width > smallest[column]! ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return;
    widths[spare.indexOf(widest)]! -= 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The lines of a text, none wider than `width` columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Words with the space before them; Chinese may be broken anywhere, but not before closing punctuation.
  for (const piece of text.match(
    /\s*(?:[“（《「]*\p{Script=Han}|[^\s\p{Script=Han}“（《「，。；：、！？）》」”]+|[“（《「])[，。；：、！？）》」”…]*|\s*[，。；：、！？）》」”]+/gu,
  ) ?? []) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    // A word longer than the column, such as an id.
    while (displayWidth(line) > width) {
      const fitting = longestFitting(line, width);
      lines.push(line.slice(0, fitting));
      line = line.slice(fitting);
    }
  }
  return [...lines, line];
}

/** The lines of a text that fit a terminal, indented; one line in a pipe or a file. */
export function fit(
  text: string,
  indent: number,
  { width }: { readonly width: number | undefined },
): string[] {
  const lines = width === undefined ? [text] : wrap(text, width - indent);
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** How many characters of a word fit a width; at least one. */
function longestFitting(word: string, width: number): number {
  let length = Math.min(word.length, width);
  while (length > 1 && displayWidth(word.slice(0, length)) > width) length--;
  return length;
}

/** A text, filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** How many columns of a terminal a text takes; a Chinese character takes two. */
export function displayWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)
      ?.length ?? 0)
  );
}
