import { afterEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '../../src/core/clock.ts';
import { instantMs } from '../../src/core/instant.ts';

const startMs = Date.parse('2026-11-21T00:00:00Z');

/** A clock over a machine whose time the test moves. */
function clockOver(machine = { nowMs: startMs }) {
  return { machine, clock: new Clock(() => machine.nowMs) };
}

describe('running', () => {
  test('follows the machine until it is moved, and then from where it was moved to', () => {
    const { machine, clock } = clockOver();
    expect(clock.now()).toBe(startMs);

    clock.advance('90m');
    machine.nowMs += 250;

    expect(clock.now()).toBe(startMs + 90 * 60_000 + 250);
    expect(clock.realNow()).toBe(startMs + 250);
  });

  test('goes to an instant, also backwards', () => {
    const { machine, clock } = clockOver();

    clock.set('2030-01-01T00:00:00Z');
    machine.nowMs += 1_000;
    expect(clock.reading().now).toBe('2030-01-01T00:00:01.000Z');

    clock.set(new Date('2020-01-01T00:00:00Z'));
    expect(clock.reading().now).toBe('2020-01-01T00:00:00.000Z');
  });

  test('runs as many times as fast as it is told, from now on', () => {
    const { machine, clock } = clockOver();
    machine.nowMs += 1_000;
    clock.setSpeed(60);
    machine.nowMs += 1_000;

    expect(clock.now()).toBe(startMs + 61_000);
    expect(clock.reading()).toMatchObject({ mode: 'running', speed: 60 });
  });

  test('tells whole milliseconds at any speed', () => {
    const { machine, clock } = clockOver();
    clock.setSpeed(1 / 3);
    machine.nowMs += 100;

    expect(clock.now()).toBe(startMs + 33);
  });
});

describe('frozen', () => {
  test('stands at exactly the instant asked for, though the machine runs on meanwhile', () => {
    let nowMs = startMs;
    const clock = new Clock(() => nowMs++);
    clock.freeze('2030-01-01T00:00:00Z');
    expect(clock.reading().now).toBe('2030-01-01T00:00:00.000Z');
  });

  test('stands still, can be moved, and runs on from there', () => {
    const { machine, clock } = clockOver();
    clock.freeze();
    machine.nowMs += 5_000;
    expect(clock.reading()).toEqual({
      nowMs: startMs,
      now: '2026-11-21T00:00:00.000Z',
      mode: 'frozen',
      speed: 1,
    });

    clock.advance('1s');
    clock.resume();
    machine.nowMs += 5_000;
    expect(clock.now()).toBe(startMs + 6_000);
  });

  test('tells whole milliseconds too', () => {
    const { clock } = clockOver();
    clock.freeze();
    clock.advance('1.5ms');

    expect(clock.now()).toBe(startMs + 1);
  });

  test('keeps its speed for when it runs again', () => {
    const { machine, clock } = clockOver();
    clock.freeze('2030-01-01T00:00:00Z');
    clock.setSpeed(10);
    clock.resume();
    machine.nowMs += 100;

    expect(clock.reading().now).toBe('2030-01-01T00:00:01.000Z');
  });
});

test('reset is back to the machine, running at speed 1, with nothing due', () => {
  const { machine, clock } = clockOver();
  const run = vi.fn();
  clock.schedule(startMs + 1, run);
  clock.freeze('2030-01-01T00:00:00Z');
  clock.setSpeed(60);
  run.mockClear();

  clock.schedule(clock.now() + 1, run);
  clock.reset();
  machine.nowMs += 7;
  clock.advance('1d');

  expect(clock.reading()).toMatchObject({ nowMs: startMs + 7 + 86_400_000, mode: 'running', speed: 1 });
  expect(run).not.toHaveBeenCalled();
});

describe('what falls due', () => {
  test('is run in order, each at its own instant, when the clock is moved past it', () => {
    const { clock } = clockOver();
    const seen: [string, number][] = [];
    const note = (name: string) => (atMs: number) => {
      expect(clock.now()).toBe(atMs);
      seen.push([name, atMs - startMs]);
    };
    clock.schedule(startMs + 3_000, note('third'));
    clock.schedule(startMs + 1_000, note('first'));
    clock.schedule(startMs + 1_000, note('second'));
    clock.schedule(startMs + 9_000, note('later'));
    clock.freeze();

    clock.advance('3s');

    expect(seen).toEqual([
      ['first', 1_000],
      ['second', 1_000],
      ['third', 3_000],
    ]);
  });

  test('may make more fall due, within the same move', () => {
    const { clock } = clockOver();
    const hours: number[] = [];
    const everyHour = (atMs: number) => {
      hours.push((atMs - startMs) / 3_600_000);
      clock.schedule(atMs + 3_600_000, everyHour);
    };
    clock.schedule(startMs + 3_600_000, everyHour);

    clock.advance('4h30m');

    expect(hours).toEqual([1, 2, 3, 4]);
  });

  test('is run by a tick when time went by itself', () => {
    const { machine, clock } = clockOver();
    const run = vi.fn();
    clock.schedule(startMs + 1_000, run);

    machine.nowMs += 999;
    clock.tick();
    expect(run).not.toHaveBeenCalled();

    machine.nowMs += 6;
    clock.tick();
    clock.tick();
    expect(run).toHaveBeenCalledExactlyOnceWith(startMs + 1_000, startMs + 1_005);
  });

  test('can be called off', () => {
    const { clock } = clockOver();
    const run = vi.fn();
    const callOff = clock.schedule(startMs + 1_000, run);
    callOff();

    clock.advance('1h');

    expect(run).not.toHaveBeenCalled();
  });

  test('is not run by going backwards', () => {
    const { clock } = clockOver();
    const run = vi.fn();
    clock.schedule(startMs + 1_000, run);

    clock.set(startMs - 86_400_000);
    expect(run).not.toHaveBeenCalled();

    clock.set(startMs + 1_000);
    expect(run).toHaveBeenCalledOnce();
  });
});

describe("a test runner's fake Date", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('and the moves made here add up', () => {
    const clock = new Clock();
    vi.setSystemTime('2026-01-01T00:00:00Z');
    clock.reset();

    vi.setSystemTime('2026-01-01T01:00:00Z');
    clock.advance('30m');

    expect(clock.reading().now).toBe('2026-01-01T01:30:00.000Z');
  });
});

test.each([
  ['advance', (clock: Clock) => clock.advance('-1s'), /backwards/],
  // @ts-expect-error no duration
  ['advance', (clock: Clock) => clock.advance('soon'), /"soon" is not a duration/],
  ['set', (clock: Clock) => clock.set('yesterday'), /"yesterday" is not an instant/],
  ['set', (clock: Clock) => clock.set(Number.POSITIVE_INFINITY), /not an instant/],
  ['set', (clock: Clock) => clock.set('1969-12-31T23:59:59Z'), /from 1970 to 9999/],
  ['advance', (clock: Clock) => clock.advance('8000000d'), /the last year is 9999/],
  ['setSpeed', (clock: Clock) => clock.setSpeed(0), /Invalid speed 0/],
  ['setSpeed', (clock: Clock) => clock.setSpeed(Number.NaN), /above 0/],
])('%s refuses what makes no sense, and the clock stands where it stood', (_, move, message) => {
  const { clock } = clockOver();

  expect(() => move(clock)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_OPTION' }));
  expect(() => move(clock)).toThrow(message);
  expect(clock.now()).toBe(startMs);
});

test.each([
  '1',
  '0',
  '2026',
  '2026-11-21',
  '2026-11-21T00:00:00',
  '2026-11-21T00:00',
  '2026-02-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-21T24:00:00Z',
  '2026-11-21 00:00:00Z',
  'Sat, 21 Nov 2026 00:00:00 GMT',
  '+002026-11-21T00:00:00Z',
  '10000-01-01T00:00:00Z',
])('%j is not an instant, in whatever time zone the machine is', (text) => {
  expect(() => instantMs(text)).toThrow(/Write ISO 8601 with a time zone/);
});

test.each([
  ['2026-11-21T00:00Z', 0],
  ['2026-11-21T08:00:00+08:00', 0],
  ['2026-11-20T19:30:00.250-04:30', 250],
  ['2028-02-29T00:00:00Z', Date.parse('2028-02-29T00:00:00Z') - startMs],
])('%s is an instant', (text, offsetMs) => {
  expect(instantMs(text)).toBe(startMs + offsetMs);
});

test('an instant is milliseconds, ISO 8601 text or a Date', () => {
  expect(instantMs(startMs)).toBe(startMs);
  expect(instantMs('2026-11-21T00:00:00Z')).toBe(startMs);
  expect(instantMs(new Date(startMs))).toBe(startMs);
});

test('a clock of no twin cannot go to a moment in the life of a token', () => {
  expect(() => new Clock().to('expiry')).toThrow('This clock has no twin');
});
