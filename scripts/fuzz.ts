// Throws everything at a server, right, nearly right and wrong, and says what should not have come back.
// `npm run fuzz -- --seconds 60 --seed 7`; the same seed sends the same requests.
import { parseArgs } from 'node:util';
import { type Finding, fuzz } from './fuzz/run.ts';
import type { Tally } from './fuzz/tally.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    players: { type: 'string', default: '6' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`Fuzzing for ${seconds} s, seed ${seed}, ${values.players} players.`);

const report = await fuzz({ seed, seconds, players: Number(values.players), onProgress: print });
print(report.tally);
for (const finding of report.findings) explain(finding);
if (report.trouble) console.log(`\nThe server said:\n${report.trouble}`);
const { crashes, hangs, offSpec, stacks, secrets } = report.tally.findings;
if (report.memoryBytes !== undefined)
  console.log(
    `server memory ${Math.round(report.memoryBytes / 1_048_576)} MiB, exit code ${report.exitCode}`,
  );
console.log(
  `crashes ${crashes}, off-spec answers ${offSpec}, hangs ${hangs}, stacks ${stacks}, secrets in the journal ${secrets}`,
);
process.exitCode = report.findings.length + crashes === 0 && report.exitCode === 0 ? 0 : 1;

function print({ requests, granted }: Tally): void {
  console.log(
    `${requests.toLocaleString('en')} requests sent, ${granted.toLocaleString('en')} of them answered with 200`,
  );
}

function explain({ message, player, moves }: Finding): void {
  console.log(`\nPlayer ${player}, seed ${seed}: ${message}\nThe shortest way there, from a fresh twin:`);
  for (const move of moves) console.log(`  ${JSON.stringify(move).slice(0, 2_000)}`);
}
