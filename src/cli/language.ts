import type { Language } from '../core/message.ts';
import { messages } from '../core/message.ts';
import { loadTranslator } from '../texts/load-translator.ts';
import { usageError } from './parse.ts';
import { Terminal } from './terminal.ts';

const english = {
  unknownLanguage: (given: string) => `unknown language "${given}". Use en or zh.`,
};

/** What is wrong with a language, in English. */
export type LanguageTexts = typeof english;

const text = messages('cli-language', english);

/** The variables that name the language, the most important first. */
const variables = ['TOKENTWIN_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The terminal in the language that the command line or the environment asks for. */
export async function inLanguage(terminal: Terminal, args: readonly string[]): Promise<Terminal> {
  const language = languageOf(args, terminal.env);
  if (language === 'en') return terminal;
  const { stdout, stderr, env } = terminal;
  const { catalogues } = await import('./chinese/index.ts');
  return new Terminal({ stdout, stderr, env, translator: await loadTranslator(language, catalogues) });
}

/** The arguments without --lang and its value. */
export function withoutLanguage(args: readonly string[]): string[] {
  return args.filter((arg, index) => arg !== '--lang' && args[index - 1] !== '--lang');
}

function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  const given = inline ?? (at === -1 ? undefined : args[at + 1]);
  if (given !== undefined && !/^(en|zh)\b/i.test(given.replace('_', '-'))) {
    throw usageError(text.unknownLanguage(given));
  }
  const wanted = given ?? variables.map((name) => env[name]).find((value) => value);
  return wanted !== undefined && /^zh/i.test(wanted) ? 'zh' : 'en';
}
