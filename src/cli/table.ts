const gap = '  ';
const narrowest = 8;

/**
 * Rows under a head, in aligned columns: the lines to print.
 * With a width, the widest columns are wrapped until all fits; without one, each row is one line.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const widths = fit(
    head.map((title, column) =>
      Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[column]!))),
    ),
    width - gap.length * (head.length - 1),
  );
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

/** Takes from the widest column until all fit, or none can give any more. */
function fit(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let total = widths.reduce((sum, each) => sum + each, 0);
  for (; total > room; total--) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Words with the space before them; Chinese may be broken anywhere.
  for (const piece of text.match(/\s*(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/gu) ?? []) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    // A word longer than the column, such as an id.
    for (; displayWidth(line) > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** How many columns of a terminal a text takes; Chinese characters take two each. */
function displayWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)
      ?.length ?? 0)
  );
}
