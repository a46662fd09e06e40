// Has one client get a token, renew it after the clock moved, and be refused with the dead one: drive.ts CODE CMD …
import { execFileSync } from 'node:child_process';
import { connect } from '../../src/control.ts';

const [deadCode, command, ...args] = process.argv.slice(2);
const twin = connect(process.env.TOKENTWIN_URL!);

function client(...mode: string[]): string {
  const output = execFileSync(command!, [...args, ...mode], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return output.trim().split('\n').at(-1)!.trim();
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

const first = client('token');
assert(first.length >= 32, `This is not a token: ${first}`);
assert(client('use', first) === '0', 'A living token was refused.');
await twin.clock.to('expiry');
const code = client('use', first);
assert(code === deadCode, `The dead token was answered with ${code}, not ${deadCode}.`);
const second = client('token');
assert(second !== first, 'The same token came back after its end.');
assert(client('use', second) === '0', 'The new token was refused.');
