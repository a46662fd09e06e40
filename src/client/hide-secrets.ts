/** Shorter values are not looked for: a word of one letter is part of every message. */
const shortestSecret = 4;

/** A vendor's text beyond this length says nothing more to a person. */
const longestText = 300;

/** Long and with a digit, as tokens are and words are not. */
const opaque = /(?=[\w~$:+=-]*\d)[\w~$:+=-]{24,}/g;

/** Makes a vendor's text safe to print: no value that was sent, nothing that looks like a token, one line. */
export function hideSecrets(text: string, sent: readonly string[]): string {
  const hidden = formsOf(sent)
    .reduce((rest, form) => rest.replaceAll(form, '[hidden]'), text)
    .replace(opaque, '[hidden]')
    .replace(/\s+/g, ' ');
  return hidden.length > longestText ? `${hidden.slice(0, longestText)}…` : hidden;
}

/** The values as they are, in a URL and in JSON; the longest first, since one may be part of another. */
function formsOf(sent: readonly string[]): readonly string[] {
  const forms = sent
    .filter((value) => value.length >= shortestSecret)
    .flatMap((value) => [
      value,
      encodeURIComponent(value.toWellFormed()),
      new URLSearchParams([['', value]]).toString().slice(1),
      JSON.stringify(value).slice(1, -1),
    ]);
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
}

/** The same error where it and its causes are safe to print, else one of the same name and code without the secrets. */
export function hideSecretsIn(error: unknown, sent: readonly string[]): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? hideSecrets(error, sent) : undefined;
  if (isSafe(error, formsOf(sent), 0)) return error;
  const safe = new Error(hideSecrets(error.message, sent));
  safe.name = error.name;
  const code = systemCode(error);
  return code === undefined ? safe : Object.assign(safe, { code });
}

/** The code of Node's errors, such as `ECONNREFUSED`, of an error or of its causes. */
function systemCode(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : systemCode(error.cause, depth + 1);
}

function isSafe(error: unknown, forms: readonly string[], depth: number): boolean {
  if (depth > 5) return false;
  if (!(error instanceof Error)) return isSafeValue(error, forms);
  const own = Object.getOwnPropertyNames(error).filter((name) => name !== 'cause');
  const values = own.map((name) => (error as unknown as Record<string, unknown>)[name]);
  return (
    values.every((value) => isSafeValue(value, forms)) &&
    (error.cause === undefined || isSafe(error.cause, forms, depth + 1))
  );
}

/** An object may hold a secret anywhere, so it is never safe. */
function isSafeValue(value: unknown, forms: readonly string[]): boolean {
  if (typeof value === 'string') return !forms.some((form) => value.includes(form));
  return typeof value !== 'object' || value === null;
}
