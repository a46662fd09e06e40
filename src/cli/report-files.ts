import { TwinError } from '../core/errors.ts';

/** Throws unless each of the files can be written, before anything is run for it; creates those that do not exist. */
export function requireWritable(files: Readonly<Record<string, string | undefined>>): void {
  const { closeSync, openSync } = process.getBuiltinModule('node:fs');
  for (const [option, file] of Object.entries(files)) {
    if (file === undefined) continue;
    try {
      closeSync(openSync(file, 'a'));
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      const why =
        { ENOENT: 'its folder does not exist', EISDIR: 'it is a folder', EACCES: 'permission denied' }[
          code ?? ''
        ] ?? message;
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `Cannot write --${option} "${file}": ${why}. The command was not run.`,
        { cause },
      );
    }
  }
}

/** Writes a report. */
export function writeReport(file: string, text: string): void {
  try {
    process.getBuiltinModule('node:fs').writeFileSync(file, text);
  } catch (cause) {
    throw new TwinError('ERR_FILE', `Cannot write "${file}": ${(cause as Error).message}.`, { cause });
  }
}
