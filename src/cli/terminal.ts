import type { styleText } from 'node:util';

type Stream = NodeJS.WritableStream & { readonly columns?: number };

/** Names of styles, such as `bold` or `red`. */
export type Style = Parameters<typeof styleText>[0];

/** The parts of the process that a command may use: its output streams and the environment. */
export class Terminal {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;

  constructor({ stdout, stderr, env }: Pick<Terminal, 'stdout' | 'stderr' | 'env'>) {
    this.stdout = stdout;
    this.stderr = stderr;
    this.env = env;
  }

  /** The width of a line; undefined in a pipe or a file. */
  get width(): number | undefined {
    return this.stdout.columns;
  }

  print(text: string): void {
    this.stdout.write(`${text}\n`);
  }

  /** Prints a value as one line of JSON. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value));
  }

  printError(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /** Styles a text, unless it goes to a file or a pipe or the environment disables colours. */
  style(style: Style, text: string): string {
    return process
      .getBuiltinModule('node:util')
      .styleText(style, text, { stream: this.stdout, validateStream: true });
  }
}

/** A text from outside on one line, without control characters for the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
