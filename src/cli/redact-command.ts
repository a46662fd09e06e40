const redacted = '«redacted»';

/** What options and variables with secrets are called. */
const secretName = /secret|token|passw|api-?_?key|private-?_?key|credential|authorization|cookie/i;

/** A command line for a report: without what its names call a secret, and without what `isSecret` knows. */
export function redactCommand(command: readonly string[], isSecret: (text: string) => boolean): string[] {
  return command.map((word, index) => {
    const before = command[index - 1] ?? '';
    const isValue = index > 1 && /^--?[a-z]/i.test(before) && !before.includes('=') && !word.startsWith('-');
    return isValue && secretName.test(before) ? redacted : redactWord(word, isSecret);
  });
}

function redactWord(word: string, isSecret: (text: string) => boolean): string {
  const [, name, value] = /^((?:--?)?[\w.-]+)=(.+)$/s.exec(word) ?? [];
  if (name !== undefined && value !== undefined) {
    return secretName.test(name) || isSecret(value) ? `${name}=${redacted}` : redactUrl(word);
  }
  const [, header] = /^([\w-]+):\s*\S/.exec(word) ?? [];
  if (header !== undefined && secretName.test(header)) return `${header}: ${redacted}`;
  return isSecret(word) ? redacted : redactUrl(word);
}

/** The password of a URL. */
function redactUrl(word: string): string {
  return word.replace(/(\w+:\/\/[^/\s:@]*):[^/\s@]*@/g, `$1:${redacted}@`);
}
