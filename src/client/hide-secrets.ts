/** Shorter values are not looked for: a word of one letter is part of every message. */
const shortestSecret = 4;

/** Shorter values are not looked for in encodings: those are words of a few letters. */
const shortestEncoded = 8;

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

/** What is said of a failure: the message of an error, or a value that was thrown as text. */
export function textOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'an object without a text';
  }
}

/** The values as they are, in a URL, in JSON and encoded as bytes; the longest first, since one may be part of another. */
function formsOf(sent: readonly string[]): readonly string[] {
  const forms = sent
    .filter((value) => value.length >= shortestSecret)
    .flatMap((value) => [
      value,
      encodeURIComponent(value.toWellFormed()),
      new URLSearchParams([['', value]]).toString().slice(1),
      JSON.stringify(value).slice(1, -1),
      ...encodedForms(value),
    ]);
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
}

/** The value in base64 of either alphabet, also behind a text of any length, and in hexadecimal digits. */
function encodedForms(value: string): readonly string[] {
  if (value.length < shortestEncoded) return [];
  const bytes = Array.from(new TextEncoder().encode(value));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = btoa(String.fromCharCode(...Array<number>(shift).fill(0), ...bytes));
    // Without the characters at both ends that depend on the neighbours, too.
    const whole = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [hex, hex.toUpperCase(), ...base64];
}

/** The same error where it and its causes are safe to print, else one of the same name and code without the secrets. */
export function hideSecretsIn(error: unknown, sent: readonly string[]): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? hideSecrets(error, sent) : undefined;
  try {
    if (isSafe(error, formsOf(sent), 0)) return error;
    const safe = new Error(hideSecrets(textOf(error), sent));
    safe.name = error.name;
    const code = systemCode(error);
    return code === undefined ? safe : Object.assign(safe, { code });
  } catch {
    // A property of it throws when it is read.
    return undefined;
  }
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
  const own = Reflect.ownKeys(error).filter((name) => name !== 'cause');
  const values = own.map((name) => (error as unknown as Record<PropertyKey, unknown>)[name]);
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
