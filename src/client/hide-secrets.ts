/** Shorter values are not looked for: a word of one letter is part of every message. */
const shortestSecret = 4;

/** A vendor's text beyond this length says nothing more to a person. */
const longestText = 300;

/** Long and with a digit, as tokens are and words are not. */
const opaque = /(?=[\w~$:+=-]*\d)[\w~$:+=-]{24,}/g;

/** Makes a vendor's text safe to print: no value that was sent, nothing that looks like a token, one line. */
export function hideSecrets(text: string, sent: readonly string[]): string {
  const known = sent.flatMap((value) => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  const hidden = [...new Set(known)]
    .filter((value) => value.length >= shortestSecret)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(value, '[hidden]'), text)
    .replace(opaque, '[hidden]')
    .replace(/\s+/g, ' ');
  return hidden.length > longestText ? `${hidden.slice(0, longestText)}…` : hidden;
}

/** The same error where it and its causes are safe to print, else one of the same name without the secrets. */
export function hideSecretsIn(error: unknown, sent: readonly string[]): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? hideSecrets(error, sent) : undefined;
  if (isSafe(error, sent, 0)) return error;
  const safe = new Error(hideSecrets(error.message, sent));
  safe.name = error.name;
  return safe;
}

function isSafe(error: unknown, sent: readonly string[], depth: number): boolean {
  if (depth > 5) return false;
  if (!(error instanceof Error)) return typeof error !== 'object' && isSafeText(String(error), sent);
  const own = Object.getOwnPropertyNames(error).filter((name) => name !== 'cause');
  const texts = own.map((name) => (error as unknown as Record<string, unknown>)[name]);
  return (
    texts.every((text) => typeof text !== 'object' && isSafeText(String(text), sent)) &&
    (error.cause === undefined || isSafe(error.cause, sent, depth + 1))
  );
}

function isSafeText(text: string, sent: readonly string[]): boolean {
  return sent.every(
    (value) =>
      value.length < shortestSecret || !(text.includes(value) || text.includes(encodeURIComponent(value))),
  );
}
