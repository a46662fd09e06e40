// `npm run bench`: what the twin costs, as ratios to a bare server in the same run. `-- --peers` also measures other mocks.
import { existsSync } from 'node:fs';
import { doorRows } from './bench/doors.ts';
import { installRows } from './bench/install-size.ts';
import { describeMachine, type Settings, twin } from './bench/machine.ts';
import { fiveMemoryRows, memoryRows } from './bench/memory.ts';
import { type BenchOptions, help, readOptions, UsageError } from './bench/options.ts';
import { peerReport } from './bench/peers/peer-report.ts';
import { progress, Report, type Row } from './bench/report.ts';
import { sandboxRows, tokensInSandboxesRows } from './bench/sandboxes.ts';
import { startRows } from './bench/start.ts';
import { throughputParts } from './bench/throughput.ts';

const parts: Readonly<Record<string, (settings: Settings) => AsyncGenerator<Row>>> = {
  start: startRows,
  ...throughputParts,
  memory: memoryRows,
  'memory of five': fiveMemoryRows,
  sandboxes: sandboxRows,
  'tokens in sandboxes': tokensInSandboxesRows,
  'in process': doorRows,
  install: installRows,
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(`${help}\n\nParts: ${Object.keys(parts).join(', ')}.`);
  else await bench(options);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  // Running servers would keep this process alive; its exit stops them.
  process.exit(error instanceof UsageError ? 2 : 1);
}

async function bench(options: BenchOptions): Promise<void> {
  if (!existsSync(twin[0]!)) throw new Error('dist is missing. Run npm run build first.');
  const unknown = options.only?.find((name) => !(name in parts));
  if (unknown !== undefined) {
    throw new UsageError(`unknown part "${unknown}". --only takes ${Object.keys(parts).join(', ')}.`);
  }
  const machine = describeMachine(options);
  if (!options.json) console.log(`${machine.join('\n')}\n`);
  const report = new Report(options.json ? () => {} : console.log);
  for (const [what, rows] of Object.entries(parts)) {
    if (options.only && !options.only.includes(what)) continue;
    progress(what);
    for await (const row of rows(options)) report.add(row);
  }
  const peers = options.peers ? await peerReport(options) : undefined;
  if (options.json) {
    console.log(JSON.stringify({ machine, rows: report.rows, servers: peers?.servers }, undefined, 2));
  } else if (peers) console.log(`\n${peers.text}`);
}
