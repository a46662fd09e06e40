import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from './release.ts';

/** The executable of this platform, and the checksums of all that is attached to the release. */
export async function rehearseExecutable({ root, out, steps }: Release): Promise<void> {
  await steps.run('executable: built, starts and issues a token', {
    command: [process.execPath, join(root, 'scripts/build-sea.ts')],
    cwd: root,
  });
  const built = (await readdir(join(root, 'sea'))).filter((name) => name.startsWith('tokentwin-'));
  for (const name of built) await cp(join(root, 'sea', name), join(out, name));
  const lines = await Promise.all(
    built.map(async (name) => {
      const digest = createHash('sha256')
        .update(await readFile(join(out, name)))
        .digest('hex');
      return `${digest}  ${name}\n`;
    }),
  );
  await writeFile(join(out, 'SHA256SUMS'), lines.join(''));
  await steps.run('executable: checksums', { command: ['sha256sum', '--check', 'SHA256SUMS'], cwd: out });
}
