import type { Installed } from '../npm.ts';
import { figure } from '../report.ts';

/** The results of one server. */
export interface PeerFigures {
  readonly name: string;
  readonly version?: string;
  readonly note?: string;
  readonly perSecond: number;
  /** As a share of the floor's. */
  readonly share: Spread;
  readonly p99Ms: number;
  /** Processor time of a request, with all threads and children. */
  readonly cpuUs: number;
  readonly idleMb: number;
  readonly loadedMb: number;
  /** Requests that were refused or broken off. */
  readonly failed: number;
  /** From spawn to the first response. */
  readonly startMs: number;
  /** As a multiple of the floor's. */
  readonly start: Spread;
  readonly installed?: Installed;
}

interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

const columns: Readonly<Record<string, (server: PeerFigures) => string>> = {
  server: ({ name, version = '' }) => `${name} ${version}`,
  '/s': ({ perSecond }) => perSecond.toFixed(0),
  '× floor': ({ share }) => spreadText(share, 3),
  'p99 ms': ({ p99Ms }) => figure(p99Ms),
  'CPU µs': ({ cpuUs }) => cpuUs.toFixed(0),
  'MB idle → loaded': ({ idleMb, loadedMb }) => `${idleMb.toFixed(0)} → ${loadedMb.toFixed(0)}`,
  failed: ({ failed }) => String(failed),
  'start ms': ({ startMs }) => startMs.toFixed(0),
  'start × floor': ({ start }) => spreadText(start, 1),
  'MB installed': ({ installed }) => (installed ? figure(installed.megabytes) : ''),
  packages: ({ installed }) => (installed ? String(installed.packages) : ''),
};

/** A table with one server on each line, and the notes below. */
export function peerTable(servers: readonly PeerFigures[]): string {
  const rows = [
    Object.keys(columns),
    ...servers.map((server) => Object.values(columns).map((of) => of(server))),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map(([name, ...figures]) =>
    [name!.padEnd(widths[0]!), ...figures.map((text, index) => text.padStart(widths[index + 1]!))].join('  '),
  );
  const notes = servers.filter(({ note }) => note !== undefined).map(({ name, note }) => `${name}: ${note}`);
  return ['The five operations in turn.', '', ...lines, '', ...notes].join('\n');
}

function spreadText({ median, lowest, highest }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${lowest.toFixed(digits)} – ${highest.toFixed(digits)})`;
}
