import { TwinError, textOf } from '../../core/errors.ts';
import type { Message, Text } from '../../core/message.ts';
import { serverTexts } from '../server-texts.ts';

const reasons: Readonly<Record<string, Message>> = {
  ENOSPC: serverTexts.diskFull,
  EROFS: serverTexts.diskReadOnly,
  EACCES: serverTexts.mayNotWrite,
  EPERM: serverTexts.mayNotWrite,
};

/** The error for a state that cannot be written. */
export function writeError(file: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new TwinError('ERR_FILE', serverTexts.stateNotWritten(file, reasons[code ?? ''] ?? message), {
    cause,
  });
}

/** The error for a file that cannot be opened as a state. */
export function openError(file: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new TwinError('ERR_FILE', serverTexts.stateNotKept(file, reasons[code ?? ''] ?? message), {
    cause,
  });
}

const lockReasons: Readonly<Record<string, Message>> = {
  EACCES: serverTexts.mayNotUse,
  EPERM: serverTexts.mayNotUse,
  EISDIR: serverTexts.isFolder,
  ERR_FS_EISDIR: serverTexts.isFolder,
};

/** The error for a lock file that cannot be read or removed. */
export function lockError(lockFile: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = lockReasons[code ?? ''] ?? message;
  return new TwinError('ERR_FILE', serverTexts.lockUnusable(lockFile, why), { cause });
}

/** The error for a file that holds something else than a state. */
export function stateError(file: string, why: Text, cause?: unknown): TwinError {
  return new TwinError('ERR_INVALID_STATE', serverTexts.notAStateFile(file, why), { cause });
}

/** The error for a line of a log that is damaged. */
export function lineError(file: string, line: number, cause: unknown): TwinError {
  return new TwinError('ERR_INVALID_STATE', serverTexts.damagedLine(file, line, reasonOf(cause)), { cause });
}

/** Why a state was refused, without "nothing was changed", which the errors above say of the file. */
export function reasonOf(error: unknown): Text {
  const isWrapped = error instanceof TwinError && error.code === 'ERR_INVALID_STATE';
  return textOf(isWrapped && error.cause instanceof TwinError ? error.cause : error);
}
