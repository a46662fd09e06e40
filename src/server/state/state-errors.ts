import { TwinError } from '../../core/errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write it',
  EPERM: 'you may not write it',
};

/** The error for a state that cannot be written. */
export function writeError(file: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new TwinError(
    'ERR_FILE',
    `Cannot write the state to "${file}": ${reasons[code ?? ''] ?? message}. ` +
      'What changes the state is refused until it can be written. Free the disk, or start without --state.',
    { cause },
  );
}

/** The error for a file that cannot be opened as a state. */
export function openError(file: string, cause: unknown): TwinError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new TwinError('ERR_FILE', `Cannot keep the state in "${file}": ${reasons[code ?? ''] ?? message}.`, {
    cause,
  });
}

/** The error for a file that holds something else than a state. */
export function stateError(file: string, why: string, cause?: unknown): TwinError {
  return new TwinError(
    'ERR_INVALID_STATE',
    `"${file}" is not a tokentwin state file; it was not changed. ${why} Name another file, or move this one away.`,
    { cause },
  );
}
