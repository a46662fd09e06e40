// Sends valid, nearly valid and invalid requests to a server, and reports responses that it should not send.
// `npm run fuzz -- --seconds 60 --seed 7`; the same seed gives the same requests. `--in-process` skips HTTP.
import { parseArgs } from 'node:util';
import { type Finding, fuzz, fuzzInProcess } from './fuzz/run.ts';
import { describeMemory } from './fuzz/server.ts';
import type { Tally } from './fuzz/tally.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    players: { type: 'string', default: '6' },
    'in-process': { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

process.exitCode = (await (values['in-process'] ? inProcess() : overHttp())) ? 0 : 1;

async function inProcess(): Promise<boolean> {
  console.log(`Fuzzing in process for ${seconds} s, seed ${seed}.`);
  const { tally, findings } = await fuzzInProcess({ seed, seconds, onProgress: print });
  return summary(tally, findings);
}

async function overHttp(): Promise<boolean> {
  const players = Number(values.players);
  console.log(`Fuzzing a server for ${seconds} s, seed ${seed}, ${players} players.`);
  const report = await fuzz({ seed, seconds, players, onProgress: print });
  const { tally, findings, trouble, memory, exitCode } = report;
  if (trouble) console.log(`\nThe server printed:\n${trouble}`);
  console.log(`${memory ? describeMemory(memory) : 'server gone'}, exit code ${exitCode}`);
  return summary(tally, findings) && exitCode === 0;
}

/** Prints the result; returns whether it is good. */
function summary(tally: Tally, findings: readonly Finding[]): boolean {
  for (const finding of findings) explain(finding);
  print(tally);
  const { crashes, hangs, offSpec, stacks, secrets } = tally.findings;
  console.log(
    `crashes ${crashes}, off-spec answers ${offSpec}, hangs ${hangs}, stacks ${stacks}, secrets in the journal ${secrets}`,
  );
  return crashes + hangs + offSpec + stacks + secrets === 0;
}

function print({ requests, granted }: Tally): void {
  const count = (number: number) => number.toLocaleString('en');
  console.log(`${count(requests)} requests sent, ${count(granted)} with status 200`);
}

function explain({ message, player, moves }: Finding): void {
  console.log(
    `\nPlayer ${player}, seed ${seed}: ${message}\nThe shortest sequence that reproduces it, from a new twin:`,
  );
  for (const move of moves) console.log(`  ${JSON.stringify(move).slice(0, 2_000)}`);
}
