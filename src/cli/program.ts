import { commands } from './commands.ts';
import { run } from './run.ts';
import { Terminal } from './terminal.ts';

/** Runs the command line that this process was started with, and ends the process with its exit code. */
export async function runProgram(): Promise<void> {
  // A reader that goes away (such as `head`) ends neither a server nor the command with a stack.
  process.stdout.on('error', () => {});
  const exitCode = await run(process.argv.slice(2), commands, new Terminal(process));
  // What still waits, such as a delayed answer, keeps nobody; what was printed goes out first.
  process.stdout.write('', () => process.exit(exitCode));
}
