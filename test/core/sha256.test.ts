import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { base64url, sha256 } from '../../src/core/sha256.ts';

test('sha256 is that of node:crypto, whatever the length', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'aé漢'.repeat(length).slice(0, length);
    expect(base64url(sha256(text))).toBe(createHash('sha256').update(text).digest('base64url'));
  }
});

test('the challenge of RFC 7636', () => {
  expect(base64url(sha256('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'))).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});
