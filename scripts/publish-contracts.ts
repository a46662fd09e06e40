// Publishes contracts/pacts to a Pact broker: npm run contracts:publish -- --version 1.2.3 [--branch main].
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { publishPacts } from '../contracts/publish.ts';

const { PACT_BROKER_BASE_URL: broker, PACT_BROKER_TOKEN: token } = process.env;
const { values } = parseArgs({ options: { version: { type: 'string' }, branch: { type: 'string' } } });

if (!broker) {
  process.stderr.write(
    'Set PACT_BROKER_BASE_URL to the broker, and PACT_BROKER_TOKEN where it demands one.\n',
  );
  process.exitCode = 2;
} else {
  const told = await publishPacts({
    broker,
    ...(token && { token }),
    version: values.version ?? git('rev-parse', '--short', 'HEAD'),
    branch: values.branch ?? git('rev-parse', '--abbrev-ref', 'HEAD'),
  });
  for (const line of told) process.stdout.write(`${line}\n`);
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
