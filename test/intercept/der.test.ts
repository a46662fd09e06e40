import { expect, test } from 'vitest';
import { integer } from '../../src/intercept/der.ts';

test.each([
  ['a number', [0x12, 0x34], [2, 2, 0x12, 0x34]],
  ['a set top bit', [0x80, 0x01], [2, 3, 0, 0x80, 0x01]],
  // OpenSSL: "illegal padding". One serial number in 512 begins like this.
  ['zeros in front', [0x00, 0x00, 0x12], [2, 1, 0x12]],
  ['a zero that is needed', [0x00, 0x80], [2, 2, 0, 0x80]],
  ['zero', [0, 0], [2, 1, 0]],
])('an integer has no more bytes than it needs: %s', (_, bytes, encoded) => {
  expect([...integer(Uint8Array.from(bytes))]).toEqual(encoded);
});
