/** Words of a vendor or a protocol that stay as they are in a Chinese text. */
const quoted = [
  'Invalid access token for authorization',
  'Missing access token for authorization',
  'app secret invalid',
  'app ticket invalid',
  'app id not exists',
  'page not found',
  'Please make a request with token',
  'request trigger frequency limit',
  'single flight',
  // The name of a protocol, and the name of a test in an example.
  'Model Context Protocol',
  'renews before expiry',
];

/** The English sentences in a text: three words in a row that are no code, path or name. */
export function englishIn(text: string): string[] {
  const rest = quoted
    .reduce((kept, each) => kept.replaceAll(each, ''), text)
    .replace(/tokentwin(?: [a-z-]+)+/g, '');
  return rest.match(/(?<![\w./-])[A-Za-z][a-z]+(?: [a-z]+){2,}(?![\w./-])/g) ?? [];
}
