#!/usr/bin/env node
import { commands } from './commands.ts';
import { run } from './run.ts';
import { Terminal } from './terminal.ts';

// A reader that goes away (such as `head`) ends neither a server nor the command with a stack.
process.stdout.on('error', () => {});

const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`tokentwin: This is Node ${process.versions.node}; 22.18 or newer is needed.\n`);
  process.exit(1);
}

// Not awaited: what is loaded later imports from this file, which would never be done while it waited.
void run(process.argv.slice(2), commands, new Terminal(process)).then((exitCode) => {
  // What still waits, such as a delayed answer, keeps nobody; what was printed goes out first.
  process.stdout.write('', () => process.exit(exitCode));
});
