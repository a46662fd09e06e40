import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installed, installInto, packInto } from './npm.ts';
import type { Row } from './report.ts';

/** The size of the installed package without its optional peers. */
export async function* installRows(): AsyncGenerator<Row> {
  const { megabytes, packages } = installTwin();
  yield { what: 'install size', median: megabytes, unit: 'MB', goal: { atMost: 3 } };
  yield { what: 'packages installed', median: packages, unit: 'packages', goal: { atMost: 5 } };
}

/** Packs dist and installs it into an empty project. */
export function installTwin(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'tokentwin-bench-install-'));
  try {
    return installInto(join(folder, 'project'), [packInto(folder)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
