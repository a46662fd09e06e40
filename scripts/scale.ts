// `npm run scale`: the nginx recipe of `deploy/nginx` with several processes under load. Nothing here depends on how fast the machine is.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generator } from './bench/load.ts';
import { twin } from './bench/machine.ts';
import { residentMb } from './bench/processes.ts';
import {
  checkFidelity,
  createSuites,
  findHomes,
  findMoved,
  move,
  moveClocks,
  require,
  requireClocks,
  requireOneProcessEach,
  useAll,
} from './scale/checks.ts';
import { Cluster } from './scale/cluster.ts';
import { killUnderLoad } from './scale/kill.ts';
import { Ring, skewLine } from './scale/ring.ts';
import { measureThroughput } from './scale/throughput.ts';

const help = `npm run scale -- [options]

  --processes N  how many processes nginx chooses from (default 4)
  --sandboxes N  how many sandboxes they have together (default 400)
  --rounds N     how often the throughput is measured (default 3)
  --seconds N    how long each of these measurements lasts (default 2)
  --paper        only computes how evenly sandboxes are spread over up to 1,000 processes
  --help         print this`;
const values = readOptions();
if (values.help) {
  console.log(help);
  process.exit();
}
const count = Number(values.processes);
if (!existsSync(twin[0]!)) throw new Error('dist is missing. Run npm run build first.');

if (values.paper) {
  // The same ring as nginx has, which the run below proves.
  for (const processes of [4, 10, 100, 1_000]) console.log(skewLine(processes, processes * 1_000));
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'tokentwin-scale-'));
let cluster: Cluster | undefined;
try {
  cluster = await Cluster.start(folder, count);
  await run(cluster);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  const log = join(folder, 'error.log');
  if (existsSync(log)) console.error(readFileSync(log, 'utf8').split('\n').slice(-5).join('\n'));
  process.exitCode = 1;
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
}
// Processes of a cluster that did not start as a whole would keep this one alive; its exit stops them.
process.exit();

async function run(cluster: Cluster): Promise<void> {
  const memory = () => cluster.processes.map(({ pid }) => residentMb(pid).toFixed(0)).join(', ');
  console.log(`${count} processes started: ${memory()} MB`);

  const suites = await createSuites(cluster, Number(values.sandboxes));
  const shares = await findHomes(cluster, suites);
  const ring = new Ring(cluster.processes.map(({ url }) => new URL(url).host));
  require(suites.every(
    ({ name, home }) => ring.serverOf(name) === home,
  ), 'The ring of scripts/scale/ring.ts is not that of nginx.');
  console.log(`${suites.length} sandboxes, by process: ${shares.join(', ')}`);

  const used = await useAll(suites, 10);
  await moveClocks(suites);
  requireOneProcessEach(cluster, suites);
  console.log(`${used} requests, by path and by host name: each sandbox met one process; ${memory()} MB`);

  const victim = 1;
  const { others, away, cut, restartMs } = await killUnderLoad(cluster, suites, victim);
  require(away > 0, 'No request met the killed process while it was away.');
  await requireClocks(suites);
  requireOneProcessEach(cluster, suites);
  console.log(
    `process ${victim} killed under load: ${others} requests to others, 0 failed; to its own ${away} × 503, ${cut} cut off`,
  );
  console.log(
    `… started again in ${restartMs.toFixed(0)} ms with ${shares[victim]} sandboxes: their tokens and clocks are as before`,
  );

  await checkFidelity(cluster);

  if (generator === 'wrk') {
    await cluster.reload(count, false);
    for (const { what, perSecond, p99Ms, twinUs, nginxUs } of measureThroughput(cluster, suites, {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    })) {
      console.log(
        `${what.padEnd(32)} ${perSecond.toFixed(0).padStart(6)} requests/s, p99 ${p99Ms.toFixed(2)} ms, ` +
          `processor time a request: twin ${twinUs.toFixed(1)} µs, nginx ${nginxUs.toFixed(1)} µs`,
      );
    }
  } else console.log('throughput: not measured. Install wrk.');

  await cluster.startProcess(count);
  await cluster.reload(count + 1, true);
  const moved = await findMoved(suites);
  const share = moved.length / suites.length;
  require(share > 0 &&
    share < 2 / (count + 1), `A process more moves ${moved.length} of ${suites.length} sandboxes.`);
  await useAll(
    suites.filter((suite) => !moved.includes(suite)),
    1,
  );
  await move(cluster, moved);
  await useAll(suites, 2);
  const now = await findHomes(cluster, suites);
  require(moved.every(({ home }) => home === count), 'A sandbox moved to another process than the new one.');
  console.log(
    `a process more: ${moved.length} of ${suites.length} sandboxes move (${(share * 100).toFixed(1)} %), all to it, and keep their tokens; by process: ${now.join(', ')}`,
  );
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        processes: { type: 'string', default: '4' },
        sandboxes: { type: 'string', default: '400' },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '2' },
        paper: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    for (const name of ['processes', 'sandboxes', 'rounds', 'seconds'] as const) {
      if (/^[1-9]\d{0,5}$/.test(values[name])) continue;
      throw new Error(`invalid --${name} "${values[name]}": expected a whole number above 0`);
    }
    return values;
  } catch (error) {
    // Node's message continues with parsing details.
    console.error(`scale: ${(error as Error).message.split('. ')[0]}. --help lists the options.`);
    process.exit(2);
  }
}
