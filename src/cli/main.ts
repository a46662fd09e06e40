#!/usr/bin/env node
import { type CommandTable, run } from './run.ts';
import { serve } from './serve.ts';
import { Terminal } from './terminal.ts';

// What serve needs is at hand when the program starts; the others are loaded when they are asked for.
const commands: CommandTable = {
  serve: () => serve,
  clock: async () => (await import('./clock.ts')).clock,
  tokens: async () => (await import('./tokens.ts')).tokens,
  errors: async () => (await import('./errors.ts')).errors,
  check: async () => (await import('./check.ts')).check,
  reset: async () => (await import('./reset.ts')).reset,
};

// A reader that goes away (such as `head`) ends neither a server nor the command with a stack.
process.stdout.on('error', () => {});

const exitCode = await run(process.argv.slice(2), commands, new Terminal(process));
// What still waits, such as a delayed answer, keeps nobody; what was printed goes out first.
process.stdout.write('', () => process.exit(exitCode));
