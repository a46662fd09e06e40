import { TwinError } from '../../core/errors.ts';
import { serverTexts } from '../server-texts.ts';
import { openError } from './state-errors.ts';

/** What the state file in a folder is called. */
const fileInFolder = 'state.jsonl';

/** The file that `--state` means: the path itself, where a link leads, or the file in a folder. */
export async function resolveStateFile(path: string): Promise<string> {
  const { lstat, mkdir, realpath, stat } = process.getBuiltinModule('node:fs/promises');
  const paths = process.getBuiltinModule('node:path');
  try {
    if (path.endsWith('/') || path.endsWith(paths.sep)) await mkdir(path, { recursive: true, mode: 0o700 });
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) return paths.join(await realpath(path), fileInFolder);
    if (found?.isFile()) return await realpath(path);
    if (found) throw new TwinError('ERR_FILE', serverTexts.stateNotKept(path, serverTexts.isNoFile));
    const isLink = await lstat(path).then(
      (each) => each.isSymbolicLink(),
      () => false,
    );
    if (!isLink) return paths.join(await realpath(paths.dirname(path)), paths.basename(path));
  } catch (cause) {
    throw cause instanceof TwinError ? cause : openError(path, cause);
  }
  throw new TwinError('ERR_FILE', serverTexts.deadLink(path));
}
