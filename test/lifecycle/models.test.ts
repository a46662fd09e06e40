import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { runsOf } from '../support/property-runs.ts';
import type { Model, Remembered } from './models.ts';
import { type Step, steps } from './steps.ts';
import { isTaken } from './token-endpoints.ts';
import { clientsOf, type Given, type World, worlds } from './worlds.ts';

const runs = runsOf(1_000);

test.each(Object.entries(worlds))(
  '%s: after any calls and clock moves, what is given, told and taken is what the model says',
  { timeout: 60_000 },
  async (_, world) => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const side = new SideBySide(world);
        for (const step of sequence) await side.take(step);
      }),
      { numRuns: runs },
    );
  },
);

/** A twin and a model that are told the same, and compared after each step. */
class SideBySide {
  readonly #twin: Twin;
  readonly #world: World;
  readonly #model: Model;
  readonly #given = new Map<Remembered, Given>();

  constructor(world: World) {
    this.#world = world;
    this.#twin = createTwin({ seed: clientsOf(world.vendor), now: '2026-11-21T00:00:00Z', frozen: true });
    this.#model = world.makeModel();
  }

  async take(step: Step): Promise<void> {
    const nowMs = this.#twin.clock.now();
    if (step.do === 'move') this.#twin.clock.advance(step.ms);
    else if (step.do === 'ask') {
      this.#compare(this.#model.ask(step.who, nowMs), await this.#world.ask(this.#twin, step.who));
    } else await this.#handleToken(step.do, this.#pick(step.which), nowMs);
    this.#compareLiving();
  }

  async #handleToken(what: Step['do'], token: Remembered | undefined, nowMs: number): Promise<void> {
    if (!token) return;
    const given = this.#given.get(token)!;
    const lives = nowMs < token.endMs;
    if (what === 'use') expect(await isTaken(this.#twin, this.#world.vendor, given.token)).toBe(lives);
    else if (what === 'revoke') {
      this.#twin.tokens.revoke(given.token);
      token.endMs = Math.min(token.endMs, nowMs);
    } else if (this.#world.refresh) {
      const renewed = await this.#world.refresh(this.#twin, given);
      if (lives) this.#compare(this.#model.refresh!(token, nowMs), renewed!);
      else expect(renewed).toBeUndefined();
    }
  }

  #compare(expected: { token: Remembered; told: number }, given: Given): void {
    expect(given.told).toBe(expected.told);
    const before = this.#given.get(expected.token);
    if (before) expect(given.token).toBe(before.token);
    else {
      expect([...this.#given.values()].map(({ token }) => token)).not.toContain(given.token);
      this.#given.set(expected.token, given);
    }
  }

  #compareLiving(): void {
    const nowMs = this.#twin.clock.now();
    const expected = this.#model.tokens.filter(({ endMs }) => nowMs < endMs);
    // A store app's own token stands beside those of its tenants.
    const living = this.#twin.tokens.list({ active: true }).filter(({ type }) => type !== 'app_access_token');
    expect(living.map(({ token }) => token)).toEqual(expected.map((token) => this.#given.get(token)!.token));
  }

  #pick(which: number): Remembered | undefined {
    const { tokens } = this.#model;
    return tokens[which % tokens.length];
  }
}
