import { expect, test } from 'vitest';
import { Model, type Seen } from '../../scripts/soak/model.ts';

/** An exchange with nothing in it but what is given. */
function seen(id: number, atMs: number, more: Partial<Seen> = {}): Seen {
  return { id, atMs, presented: [], issued: [], ...more };
}

const issued = [{ id: 'tok_1', fresh: true, expiresAtMs: 100 }];
const repeated = [{ id: 'tok_1', fresh: false, expiresAtMs: 100 }];

test('the model takes a world that is in order', () => {
  const model = new Model();
  expect(model.replay(seen(1, 0, { issued }))).toBeUndefined();
  expect(
    model.replay(seen(2, 99, { issued: repeated, presented: [{ id: 'tok_1', state: 'active' }] })),
  ).toBeUndefined();
  expect(
    model.replay(seen(3, 100, { presented: [{ id: 'tok_1', state: 'expired' }], error: 'x' })),
  ).toBeUndefined();
  expect(model.replay(seen(4, 100, { error: 'x', fault: 'fault_1' }))).toBeUndefined();
});

test.each<[string, Partial<Seen>, RegExp]>([
  ['the same token new twice', { issued }, /new twice/],
  ['a repeated token that is dead', { atMs: 100, issued: repeated }, /is issued again after/],
  [
    'a token that is dead at once',
    { issued: [{ id: 'tok_2', fresh: true, expiresAtMs: 1 }] },
    /is issued after it expired/,
  ],
  ['a token that nobody handed out', { presented: [{ id: 'tok_9', state: 'active' }] }, /not unknown/],
  [
    'a dead token that is accepted',
    { atMs: 100, presented: [{ id: 'tok_1', state: 'active' }] },
    /not expired/,
  ],
  ['a living token that is refused', { presented: [{ id: 'tok_1', state: 'expired' }] }, /not active/],
  ['an error out of nowhere', { error: 'invalid-key' }, /not asked for/],
  ['a gap', { id: 4 }, /where 2 was expected/],
])('the model sees %s', (_, more, words) => {
  const model = new Model();
  model.replay(seen(1, 0, { issued }));
  expect(model.replay({ ...seen(2, 1), ...more })).toMatch(words);
});

test('the model sees a token that is accepted after it was ended', () => {
  const model = new Model();
  model.replay(seen(1, 0, { issued }));
  model.revoke('tok_1');
  expect(model.replay(seen(2, 1, { presented: [{ id: 'tok_1', state: 'active' }] }))).toMatch(/not revoked/);
});
