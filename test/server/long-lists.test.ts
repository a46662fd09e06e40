import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTwin } from '../../src/index.ts';
import { requireStateFit } from '../../src/server/schema.ts';

afterEach(() => vi.restoreAllMocks());

const twin = createTwin();
const state = twin.exportState();
const { vendors } = twin.router;

/** How many elements of lists were copied while a list of so many invalid items was refused. */
async function copied(place: (items: readonly never[]) => object, count: number): Promise<number> {
  const data = { ...state, ...place(Array.from<never>({ length: count }).fill({} as never)) };
  const concat = vi.spyOn(Array.prototype, 'concat');
  let elements = 0;
  concat.mockImplementation(function (this: readonly unknown[], ...lists: unknown[]) {
    elements += this.length;
    return [...this, ...lists.flat()];
  });
  await expect(requireStateFit(data, vendors)).rejects.toThrow('Invalid');
  concat.mockRestore();
  return elements;
}

/** A list of 16,000 took 5 seconds, one of 100,000 over three minutes: each item copied the errors of those before. */
describe('a list of invalid items is refused in time that grows with its length, not with its square', () => {
  it.each([
    ['fault rules', (rules: readonly never[]) => ({ faults: { serial: 0, rules } })],
    ['stubs', (stubs: readonly never[]) => ({ stubs: { serial: 0, stubs } })],
    ['apps of a seed', (apps: readonly never[]) => ({ seed: { feishu: { apps } } })],
    ['clients of a seed', (clients: readonly never[]) => ({ seed: { dingtalk: { clients } } })],
    ['corporations', (corporations: readonly never[]) => ({ seed: { ekuaibao: { corporations } } })],
    ['app tickets', (appTickets: readonly never[]) => ({ vendors: { feishu: { appTickets } } })],
  ])('%s', async (_, place) => {
    const few = await copied(place, 100);
    const many = await copied(place, 1_000);
    expect(many).toBeLessThanOrEqual(10 * few + 100);
  });
});
