import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';
import { Terminal } from './terminal.ts';

/** Runs this process's command line, then exits with its exit code. */
export async function runProcess(): Promise<void> {
  // A closed reader, such as `head`, must not end a server or print a stack.
  process.stdout.on('error', () => {});
  const exitCode = await runCommand(process.argv.slice(2), commands, new Terminal(process));
  // Pending work, such as a delayed response, does not keep the process alive; printed output is flushed first.
  process.stdout.write('', () => process.exit(exitCode));
}
