import { crc32 } from 'node:zlib';

/** How many points of the ring a server of nginx has. */
const pointsEach = 160;

interface Point {
  readonly hash: number;
  readonly server: number;
}

/** The ring that nginx makes for `hash … consistent` of servers such as `tokentwin-0:4010`. */
export class Ring {
  readonly #points: readonly Point[];

  constructor(servers: readonly string[]) {
    this.#points = servers
      .flatMap((address, server) => pointsOf(address).map((hash) => ({ hash, server })))
      .sort((a, b) => a.hash - b.hash);
  }

  /** The index of the server that has a sandbox: that of the next point. */
  serverOf(sandbox: string): number {
    const hash = crc32(sandbox);
    let low = 0;
    let high = this.#points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#points[middle]!.hash < hash) low = middle + 1;
      else high = middle;
    }
    return this.#points[low % this.#points.length]!.server;
  }
}

/** Each point is the checksum of host, a zero byte, port and the point before. */
function pointsOf(address: string): number[] {
  const [host, port] = address.split(':') as [string, string];
  const hashes: number[] = [];
  const previous = Buffer.alloc(4);
  for (let point = 0; point < pointsEach; point++) {
    const hash = crc32(previous, crc32(`${host}\0${port}`));
    hashes.push(hash);
    previous.writeUInt32LE(hash);
  }
  return hashes;
}

/** How evenly the ring spreads sandboxes over processes, and how many a process more moves: a line of a table. */
export function skewLine(processes: number, sandboxes: number): string {
  const names = Array.from({ length: processes + 1 }, (_, index) => `tokentwin-${index}:4010`);
  const ring = new Ring(names.slice(0, processes));
  const larger = new Ring(names);
  const counts = Array.from({ length: processes }, () => 0);
  let moved = 0;
  for (let index = 0; index < sandboxes; index++) {
    const name = `team-${index}`;
    const server = ring.serverOf(name);
    counts[server]!++;
    if (larger.serverOf(name) !== server) moved++;
  }
  const mean = sandboxes / processes;
  const cells = [
    processes,
    sandboxes,
    mean,
    `${Math.min(...counts)} – ${Math.max(...counts)}`,
    (Math.max(...counts) / mean).toFixed(2),
    `${((moved / sandboxes) * 100).toFixed(2)} %`,
  ];
  return `| ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`;
}
