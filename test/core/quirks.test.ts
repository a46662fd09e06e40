import { expect, test } from 'vitest';
import type { Quirk } from '../../src/core/operation.ts';
import { resolveQuirks } from '../../src/core/quirks.ts';

const known: Quirk[] = [
  { name: 'toy.status', default: '400', documented: '401', alternatives: ['400', '401'] },
  { name: 'toy.order', default: 'a-first', documented: 'a-first', alternatives: ['a-first', 'b-first'] },
];

test('observed is the profile without any other word: each quirk at its default', () => {
  expect(Object.fromEntries(resolveQuirks(known))).toEqual({ 'toy.status': '400', 'toy.order': 'a-first' });
});

test('documented sets each quirk to what the page says', () => {
  expect(resolveQuirks(known, 'documented').get('toy.status')).toBe('401');
});

test('a quirk set by name wins over the profile', () => {
  expect(resolveQuirks(known, 'documented', { 'toy.status': '400' }).get('toy.status')).toBe('400');
});

test.each([
  ['an unknown quirk', () => resolveQuirks(known, 'observed', { 'toy.statos': '400' }), /"toy.status"/],
  ['an unknown alternative', () => resolveQuirks(known, 'observed', { 'toy.status': '402' }), /400, 401/],
  ['an unknown profile', () => resolveQuirks(known, 'both' as never), /observed .* documented/],
])('%s is refused, with what there is', (_, resolve, message) => {
  expect(resolve).toThrow(expect.objectContaining({ code: 'ERR_INVALID_OPTION' }));
  expect(resolve).toThrow(message);
});
