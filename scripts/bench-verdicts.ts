// Measures how long 100,000 exchanges take to judge, for clients of every kind: node scripts/bench-verdicts.ts [COUNT]
import { loads, underLoad } from '../test/support/verdict-load.ts';

const count = Number(process.argv[2] ?? 100_000);
for (const load of loads) {
  const twin = underLoad(load, count);
  const begin = performance.now();
  const before = process.cpuUsage();
  const { length } = twin.verdicts();
  const cpuMs = Math.round(process.cpuUsage(before).user / 1_000);
  const ms = Math.round(performance.now() - begin);
  console.log(
    `${load}: ${count} exchanges judged in ${ms} ms (${cpuMs} ms of processor time), ${length} verdicts`,
  );
}
