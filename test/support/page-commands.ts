import { codeBlocks, splitLine } from '../../scripts/readme/code.ts';

/** A command that a page has a reader type, and what the page says it prints. */
export interface PageCommand {
  readonly command: string;
  /** Lines of its output, as the page shows them. */
  readonly printed: readonly string[];
  /** How it ends, where the page says so: `# exit code 1`. */
  readonly exitCode: number;
}

/**
 * The commands of a page's `sh` blocks, in order, and those that write the files that the page shows.
 * What a command prints is a comment under it that holds JSON, or a block under `<!-- printed -->`.
 */
export function commandsOf(markdown: string): PageCommand[] {
  const found: { command: string; printed: string[]; exitCode: number }[] = [];
  const add = (command: string) =>
    found.push({
      command,
      printed: [],
      exitCode: Number(/# (?:exit code|退出码) (\d)/.exec(command)?.[1] ?? 0),
    });
  for (const { language, code, mark } of codeBlocks(markdown)) {
    if (mark === 'printed') found.at(-1)?.printed.push(...code.trimEnd().split('\n'));
    const file = /^(?:#|\/\/) ([\w.-]+\.\w+)\n/.exec(code)?.[1];
    if (file !== undefined) add(`cat > ${file} <<'END OF FILE'\n${code}END OF FILE`);
    if (language !== 'sh') continue;
    let begun: string | undefined;
    for (const line of code.split('\n')) {
      if (begun === undefined && line.startsWith('# {')) found.at(-1)?.printed.push(line.slice(2));
      if (begun === undefined && (line.trim() === '' || line.startsWith('#'))) continue;
      begun = begun === undefined ? line : `${begun}\n${line}`;
      if (isUnfinished(begun)) continue;
      add(begun);
      begun = undefined;
    }
  }
  return found;
}

/** Whether a shell would wait for another line. */
function isUnfinished(text: string): boolean {
  const code = text
    .split('\n')
    .map((line) => splitLine(line, 'sh').code)
    .join('\n');
  const isQuoted = code.split("'").length % 2 === 0;
  return isQuoted || code.endsWith('\\') || (/\(\) \{$/m.test(code) && !code.endsWith('\n}'));
}

/** Finds a line of a page in what was printed: `…` stands for anything, and instants and remaining seconds differ. */
export function patternOf(line: string): RegExp {
  const parts = line.trim().split(/(…|\s+|\d{4}-\d\d-\d\dT[\d:.]+Z|"expire":7[12]\d\d)/);
  const pattern = parts.map((part) => {
    if (part === '…') return '[^\\n]*?';
    if (/^\s+$/.test(part)) return '\\s+';
    if (/^\d{4}-/.test(part)) return '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z';
    if (part.startsWith('"expire"')) return '"expire":7[12]\\d\\d';
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(pattern.join(''));
}
