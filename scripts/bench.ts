// `npm run bench`: what the twin costs, as ratios to a bare server in the same run. `-- --peers` also measures other mocks.
import { existsSync } from 'node:fs';
import { doorRows } from './bench/doors.ts';
import { installRows } from './bench/install-size.ts';
import { describeMachine, type Settings, twin } from './bench/machine.ts';
import { memoryRows } from './bench/memory.ts';
import { help, readOptions, UsageError } from './bench/options.ts';
import { peerReport } from './bench/peers/peer-report.ts';
import { progress, Report } from './bench/report.ts';
import { sandboxRows } from './bench/sandboxes.ts';
import { startRows } from './bench/start.ts';
import { throughputRows } from './bench/throughput.ts';

const parts = {
  'how long a start takes': startRows,
  'calls a second': throughputRows,
  'memory under two million calls': memoryRows,
  sandboxes: sandboxRows,
  'calls without a socket': doorRows,
  'what npm installs': installRows,
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else await bench(options);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  // Running servers would keep this process alive; its exit stops them.
  process.exit(error instanceof UsageError ? 2 : 1);
}

async function bench(options: Settings & { readonly peers: boolean; readonly json: boolean }): Promise<void> {
  if (!existsSync(twin[0]!)) throw new Error('dist is missing. Run npm run build first.');
  const machine = describeMachine(options);
  if (!options.json) console.log(`${machine.join('\n')}\n`);
  const report = new Report(options.json ? () => {} : console.log);
  for (const [what, rows] of Object.entries(parts)) {
    progress(what);
    for await (const row of rows(options)) report.add(row);
  }
  const peers = options.peers ? await peerReport(options) : undefined;
  if (options.json) {
    console.log(JSON.stringify({ machine, rows: report.rows, servers: peers?.servers }, undefined, 2));
  } else if (peers) console.log(`\n${peers.text}`);
}
