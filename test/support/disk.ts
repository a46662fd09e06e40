import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** The methods that all file handles share, as functions that can be called on a handle. */
export interface HandleMethods {
  readonly sync: (this: FileHandle) => Promise<void>;
  readonly datasync: (this: FileHandle) => Promise<void>;
  readonly write: (this: FileHandle, ...given: WriteArguments) => Promise<unknown>;
}

export type WriteArguments = readonly [bytes: Buffer, from: number, length: number, at: number];

/** What all file handles inherit from, to be spied on, and its methods as they are now. */
export async function fileHandles(): Promise<{ readonly prototype: FileHandle } & HandleMethods> {
  await using handle = await open(tmpdir());
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  const { sync, datasync, write } = prototype as unknown as HandleMethods;
  return { prototype, sync, datasync, write };
}

/** The error of the system with a code. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the system says so`), { code });
}
