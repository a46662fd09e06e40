import { describe, expect, it } from 'vitest';
import { hideSecrets, hideSecretsIn } from '../../src/client/hide-secrets.ts';

describe('hiding secrets in a text', () => {
  it.each([
    ['a value that was sent', 'secret is s3cr wrong', ['s3cr'], 'secret is [hidden] wrong'],
    ['each time', 's3cr s3cr', ['s3cr'], '[hidden] [hidden]'],
    ['percent-encoded', 'x=a%2Fb%20c', ['a/b c'], 'x=[hidden]'],
    ['as a form', 'x=a%2Fb+c', ['a/b c'], 'x=[hidden]'],
    ['in JSON', '{"x":"a\\"b\\nc"}', ['a"b\nc'], '{"x":"[hidden]"}'],
    ['in hexadecimal digits', '7365637265743a31 736563726574', ['secret:1'], '[hidden] 736563726574'],
    ['in capital hexadecimal digits', 'x7365637265743A31', ['secret:1'], 'x[hidden]'],
    ['not the base64 of seven letters', btoa('seven77'), ['seven77'], btoa('seven77')],
    ['the longer of two first', 'abcdef abcd', ['abcd', 'abcdef'], '[hidden] [hidden]'],
    ['not a value of three letters', 'abc abcd', ['abc'], 'abc abcd'],
    ['what looks like a token', 'got t-g1044ghJRUIJJ5ELPXH6U2AWNNXG', [], 'got [hidden]'],
    ['not a word of letters', 'Donaudampfschifffahrtsgesellschaft', [], 'Donaudampfschifffahrtsgesellschaft'],
    ['not a short id', 'log 20260911180029A1B2C3', [], 'log 20260911180029A1B2C3'],
    ['line breaks', 'a\r\n  b\tc', [], 'a b c'],
  ])('%s', (_, text, sent, hidden) => {
    expect(hideSecrets(text, sent)).toBe(hidden);
  });

  it('keeps 300 characters', () => {
    expect(hideSecrets('a '.repeat(150), [])).toBe('a '.repeat(150));
    expect(hideSecrets(`${'a '.repeat(150)}b`, [])).toBe(`${'a '.repeat(150)}…`);
  });

  it('takes half a character for what it is', () => {
    expect(hideSecrets('abcd\ud800', ['abcd\ud800'])).toBe('[hidden]');
  });
});

describe('hiding secrets in an error', () => {
  const sent = ['s3cr/et'];

  it.each([
    ['an error', new Error('fetch failed')],
    ['its cause', new Error('fetch failed', { cause: new Error('socket hang up') })],
    [
      'a code',
      Object.assign(new Error('no'), { code: 'ECONNREFUSED', errno: -111, syscall: undefined, x: null }),
    ],
    ['a cause that is a text', new Error('no', { cause: 'reset' })],
  ])('keeps %s without a secret', (_, error) => {
    expect(hideSecretsIn(error, sent)).toBe(error);
  });

  it.each([
    ['its message', new TypeError('from s3cr/et')],
    ['its cause', new TypeError('from', { cause: new Error('s3cr%2Fet') })],
    ['the text that caused it', new TypeError('from', { cause: 's3cr/et' })],
    ['a property', Object.assign(new TypeError('from'), { input: 'http://x?s3cr/et' })],
    ['an object, which may hold anything', Object.assign(new TypeError('from'), { config: {} })],
    ['a property without a name', Object.assign(new TypeError('from'), { [Symbol('x')]: 's3cr/et' })],
    ['a cause that is an object', new TypeError('from', { cause: { url: 'x' } })],
  ])('replaces one with a secret in %s', (_, error) => {
    const safe = hideSecretsIn(error, sent) as Error;
    expect(safe).not.toBe(error);
    expect(safe.name).toBe('TypeError');
    expect(safe.message).toMatch(/^from/);
    expect(`${safe.message} ${safe.stack}`).not.toContain('s3cr/et');
    expect(safe.cause).toBeUndefined();
  });

  it.each([8, 9, 10, 11])('finds %d characters encoded as bytes, whatever stands before them', (length) => {
    const secret = '~ÿ?ab>cdefgh'.slice(0, length);
    for (const before of ['', 'x', 'xy', 'xyz', 'id:', '…']) {
      const bytes = Buffer.from(`${before}${secret}`);
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        const cause = new Error(bytes.toString(encoding));
        const safe = hideSecretsIn(new Error('no', { cause }), [secret]) as Error;
        expect(safe.cause, cause.message).toBeUndefined();
      }
    }
  });

  it('gives up on one whose properties throw', () => {
    const own = Object.defineProperty(new Error('x'), 'request', {
      get() {
        throw new Error('s3cr/et');
      },
    });
    expect(hideSecretsIn(own, sent)).toBeUndefined();
  });

  it('keeps the code of the system, of an error or of its causes', () => {
    const cause = Object.assign(new AggregateError([new Error('s3cr/et')], ''), { code: 'ECONNREFUSED' });
    expect(hideSecretsIn(new TypeError('fetch failed', { cause }), sent)).toMatchObject({
      code: 'ECONNREFUSED',
    });
    const odd = Object.assign(new Error('s3cr/et'), { code: 's3cr/et' });
    expect(hideSecretsIn(odd, sent)).not.toHaveProperty('code');
  });

  it('gives up on a chain of causes without end', () => {
    const chain = Array.from({ length: 9 }).reduce<Error>(
      (cause) => new Error('x', { cause }),
      new Error('end'),
    );
    expect((hideSecretsIn(chain, sent) as Error).cause).toBeUndefined();
  });

  it('keeps a text, hidden, and nothing else that is no error', () => {
    expect(hideSecretsIn('a s3cr/et', sent)).toBe('a [hidden]');
    for (const value of [undefined, null, 5, { a: 's3cr/et' }])
      expect(hideSecretsIn(value, sent)).toBeUndefined();
  });
});

describe('an error with a cause', () => {
  /** An error below as many others, each without a secret. */
  function below(depth: number, root: unknown): Error {
    let error = root;
    for (let level = 0; level < depth; level++) error = new Error(`level ${level}`, { cause: error });
    return error as Error;
  }

  it('stays as it is up to the fifth one, and is made anew where there are more', () => {
    const fine = below(5, new Error('root'));
    expect(hideSecretsIn(fine, ['s3cret'])).toBe(fine);
    const deep = below(6, new Error('root'));
    expect(hideSecretsIn(deep, ['s3cret'])).not.toBe(deep);
    expect(hideSecretsIn(deep, ['s3cret'])).toMatchObject({ message: 'level 5' });
  });

  it('keeps the code of the system up to the fifth cause', () => {
    const coded = (code: unknown) => Object.assign(new Error('s3cret'), { code });
    expect(hideSecretsIn(below(5, coded('ECONNRESET')), ['s3cret'])).toMatchObject({ code: 'ECONNRESET' });
    expect(hideSecretsIn(below(6, coded('ECONNRESET')), ['s3cret'])).not.toHaveProperty('code');
    for (const code of ['x ECONNRESET', 'ECONNRESET x', 'econnreset', 5]) {
      expect(hideSecretsIn(coded(code), ['s3cret'])).not.toHaveProperty('code');
    }
  });
});
