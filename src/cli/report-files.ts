import { TwinError } from '../core/errors.ts';
import { messages, type Text } from '../core/message.ts';

const english = {
  noFolder: 'its folder does not exist',
  isFolder: 'it is a folder',
  denied: 'permission denied',
  cannotWriteOption: (option: string, file: string, why: string) =>
    `Cannot write --${option} "${file}": ${why}. The command was not run.`,
  cannotWrite: (file: string, message: string) => `Cannot write "${file}": ${message}.`,
};

/** What is wrong with a file, in English. */
export type FileTexts = typeof english;

const text = messages('cli-files', english);

const writeErrors: Readonly<Record<string, Text>> = {
  ENOENT: text.noFolder,
  EISDIR: text.isFolder,
  EACCES: text.denied,
};

/** Throws unless each of the files can be written, before anything is run for it; creates those that do not exist. */
export function requireWritable(files: Readonly<Record<string, string | undefined>>): void {
  const { closeSync, openSync } = process.getBuiltinModule('node:fs');
  for (const [option, file] of Object.entries(files)) {
    if (file === undefined) continue;
    try {
      closeSync(openSync(file, 'a'));
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      const why = writeErrors[code ?? ''] ?? message;
      throw new TwinError('ERR_INVALID_OPTION', text.cannotWriteOption(option, file, why), { cause });
    }
  }
}

/** Writes a report. */
export function writeReport(file: string, content: string): void {
  try {
    process.getBuiltinModule('node:fs').writeFileSync(file, content);
  } catch (cause) {
    throw new TwinError('ERR_FILE', text.cannotWrite(file, (cause as Error).message), { cause });
  }
}
