import type { Catalogue } from '../core/catalogue.ts';
import { createTwin, type Twin } from '../twin/twin.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { gapsIn, type ProofNotes } from './gaps.ts';
import type { VendorCase } from './vendor-case.ts';

/** A way to send requests to a twin. */
export type ProofTransport = (twin: Twin) => Promise<Connection> | Connection;

/** An open way to a twin. */
export interface Connection {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close?(): Promise<void> | void;
}

/** What the cases of a vendor came to. */
export interface VendorProof {
  /** Cases that failed, each with its operation and reason. */
  readonly failures: readonly string[];
  /** Errors, rules and quirk values of the spec that no case proves, by name. */
  readonly gaps: readonly string[];
}

/** When every case begins. */
const start = '2026-11-21T00:00:00Z';

/** Sends requests to the twin in process. */
export const inProcess: ProofTransport = (twin) => ({
  fetch: (path, init) => twin.fetch(`http://twin${path}`, init),
});

/** Sends requests to the twin over HTTP. */
export const overHttp: ProofTransport = async (twin) => {
  const { serve } = await import('../server/serve.ts');
  const running = await serve({ twin });
  return { fetch: (path, init) => fetch(running.url + path, init), close: () => running.close() };
};

/** Runs the cases of a vendor and names what they leave unproved. */
export async function proveVendor(
  module: VendorModule,
  cases: Readonly<Record<string, readonly VendorCase[]>>,
  transport: ProofTransport = inProcess,
): Promise<VendorProof> {
  const catalogue = await module.vendor.catalogue();
  const failures: string[] = [];
  const notes: ProofNotes = { errors: new Set(), rules: new Set(), quirks: new Map() };
  for (const { id } of catalogue.operations) {
    for (const subject of cases[id] ?? []) {
      const { error, errors } = await runCase(module, subject, transport);
      if (error !== undefined) failures.push(`${id}: ${subject.title}: ${error}`);
      for (const name of errors) notes.errors.add(name);
      for (const claim of subject.proves ?? []) noteClaim(notes, id, claim, subject);
    }
  }
  return { failures, gaps: [...gapsIn(catalogue, notes), ...(await alikeIn(module, catalogue, notes))] };
}

function noteClaim(notes: ProofNotes, operation: string, claim: string, subject: VendorCase): void {
  if (claim.includes('=')) notes.quirks.set(claim, [...(notes.quirks.get(claim) ?? []), subject]);
  else notes.rules.add(`${operation} ${claim}`);
}

/** Quirks that make no difference: every case of one value also passes with another. */
async function alikeIn(
  module: VendorModule,
  { quirks }: Catalogue,
  notes: ProofNotes,
): Promise<readonly string[]> {
  const alike: string[] = [];
  for (const { name, alternatives } of quirks) {
    const values = Object.keys(alternatives);
    for (const value of values) {
      const cases = notes.quirks.get(`${name}=${value}`) ?? [];
      for (const other of cases.length === 0 ? [] : values.filter((each) => each !== value)) {
        const runs = cases.map((subject) =>
          runCase(module, { ...subject, quirks: { ...subject.quirks, [name]: other } }, inProcess),
        );
        const passes = (await Promise.all(runs)).every(({ error }) => error === undefined);
        if (passes) alike.push(`the cases of ${name}=${value} also pass with ${other}`);
      }
    }
  }
  return alike;
}

async function runCase(module: VendorModule, { quirks, run }: VendorCase, transport: ProofTransport) {
  const twin = createTwin({
    vendors: [module],
    now: start,
    frozen: true,
    ...(quirks && { quirks }),
  });
  const connection = await transport(twin);
  let error: string | undefined;
  try {
    await run({ twin, fetch: (path, init) => connection.fetch(path, init) });
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    await connection.close?.();
  }
  const refused = twin.journal.exchanges().filter((each) => each.error !== undefined && !each.fault);
  return { error, errors: refused.map((each) => `${each.operation} ${each.error}`) };
}
