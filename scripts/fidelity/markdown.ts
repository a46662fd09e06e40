/** A table, with the characters escaped that would break its cells. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

/** Text that Markdown leaves as it is. */
export function plain(text: string): string {
  return text.replace(/[<*`[\]]/g, '\\$&');
}

export function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
