import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Driver, Outcome } from './consumer.ts';

/**
 * Drives a client in a program of its own.
 *
 * The program reads one JSON line `{url, action, values}` after the other and answers each with its outcome as one.
 */
export function childDriver(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Driver {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async drive(call) {
      child.stdin.write(`${JSON.stringify(call)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ended before it answered.`);
      const { failed, ...outcome } = JSON.parse(value) as Outcome & { readonly failed?: string };
      if (failed !== undefined) throw new Error(`${command}: ${failed}`);
      return outcome;
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
