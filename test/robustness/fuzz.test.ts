import { expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';

// npm run fuzz goes on for longer, with a seed of its own.
test('whatever is sent, a server answers as its specs say, gives nothing away and lives', {
  timeout: 60_000,
}, async () => {
  const report = await fuzz({ seed: 20_261_121, sequences: 15, players: 4 });

  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ trouble: '', exitCode: 0 });
  // Only a fuzzer that also gets through shows anything.
  expect(report.tally.requests).toBeGreaterThan(500);
  expect(report.tally.granted).toBeGreaterThan(100);
});
