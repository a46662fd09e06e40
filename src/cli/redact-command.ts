import { plainName, soundOf } from '../core/sensitive-names.ts';

const redacted = '«redacted»';

/** A command line for a report: without what its names call a secret, and without what `isSecret` knows. */
export function redactCommand(command: readonly string[], isSecret: (text: string) => boolean): string[] {
  return command.map((word, index) => {
    const before = command[index - 1] ?? '';
    const isValue =
      index > 1 && /^--?[a-z\u4e00-\u9fff]/i.test(before) && !before.includes('=') && !word.startsWith('-');
    return isValue && isSecretName(before) ? redacted : redactWord(word, isSecret);
  });
}

function redactWord(word: string, isSecret: (text: string) => boolean): string {
  const [, name, value] = /^((?:--?)?[\w.\u4e00-\u9fff-]+)=(.+)$/s.exec(word) ?? [];
  if (name !== undefined && value !== undefined && !isSecret(name)) {
    if (isSecretName(name) || isSecret(value)) return `${name}=${redacted}`;
  }
  const [, header] = /^([\w-]+):\s*\S/.exec(word) ?? [];
  if (header !== undefined && isSecretName(header)) return `${header}: ${redacted}`;
  // Base64 ends in what looks like the beginning of a value.
  return isSecret(word) ? redacted : redactUrl(word);
}

/** The names of options, variables and headers sound like those of fields. */
function isSecretName(name: string): boolean {
  return soundOf(plainName(name)) !== undefined;
}

/** The password of a URL. */
function redactUrl(word: string): string {
  return word.replace(/(\w+:\/\/[^/\s:@]*):[^/\s@]*@/g, `$1:${redacted}@`);
}
