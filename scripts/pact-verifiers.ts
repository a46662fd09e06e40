// Has Pact's verifiers of other languages check the twin against every pact of contracts: npm run pact-verifiers [-- --only rust|python|jvm].
// Each sets the states by the twin's own POST /_twin/pact-states.
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { Steps } from './libraries/steps.ts';
import { verifyWithJvm } from './pact-verifiers/jvm.ts';
import { countInteractions } from './pact-verifiers/pacts.ts';
import { verifyWithPython } from './pact-verifiers/python.ts';
import { verifyWithRust } from './pact-verifiers/rust.ts';

const verifiers = { rust: verifyWithRust, python: verifyWithPython, jvm: verifyWithJvm } as const;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !Object.hasOwn(verifiers, name));
if (unknown !== undefined) {
  console.error(`Unknown verifier "${unknown}". Use ${Object.keys(verifiers).join(', ')}.`);
  process.exit(2);
}

const controlToken = 'pact-verifiers';
await using open = await serve();
await using guarded = await serve({ controlToken });
const twins = { open: open.url, guarded: guarded.url, controlToken };
console.log(`${await countInteractions()} interactions`);

const steps = new Steps();
for (const [name, verify] of Object.entries(verifiers)) {
  if (values.only && !values.only.includes(name)) continue;
  await steps.group(`pact-${name}`, (each, folder) => verify(each, folder, twins));
}
console.log(`\n${steps.passed} passed, ${steps.failed} failed`);
process.exitCode = steps.failed === 0 ? 0 : 1;
