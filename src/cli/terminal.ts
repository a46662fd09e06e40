import type { styleText } from 'node:util';
import { english, type Text, type Translator } from '../core/message.ts';

type Stream = NodeJS.WritableStream & { readonly columns?: number };

/** Names of styles, such as `bold` or `red`. */
export type Style = Parameters<typeof styleText>[0];

/** The parts of the process that a command may use: its output streams and the environment. */
export class Terminal {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language that the user reads. */
  readonly translator: Translator;

  constructor({
    stdout,
    stderr,
    env,
    translator = english,
  }: Pick<Terminal, 'stdout' | 'stderr' | 'env'> & Partial<Pick<Terminal, 'translator'>>) {
    this.stdout = stdout;
    this.stderr = stderr;
    this.env = env;
    this.translator = translator;
  }

  /** The width of a line; undefined in a pipe or a file. */
  get width(): number | undefined {
    return this.stdout.columns;
  }

  /** Puts a text in the user's language. */
  readonly say = (text: Text): string => this.translator.say(text);

  print(text: Text): void {
    this.stdout.write(`${this.say(text)}\n`);
  }

  /** Prints a value as one line of JSON. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value));
  }

  printError(text: Text): void {
    this.stderr.write(`${this.say(text)}\n`);
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
