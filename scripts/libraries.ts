// Tests the libraries for other languages as their users have them: npm run libraries [-- --only python|go|java]. dist has to be built.
import { parseArgs } from 'node:util';
import { checkGo } from './libraries/go.ts';
import { checkJava } from './libraries/java.ts';
import { checkPython } from './libraries/python.ts';
import { Steps } from './libraries/steps.ts';

const checks = { python: checkPython, go: checkGo, java: checkJava } as const;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !Object.hasOwn(checks, name));
if (unknown !== undefined) {
  console.error(`Unknown library "${unknown}". Use ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

const steps = new Steps();
for (const [name, check] of Object.entries(checks)) {
  if (values.only && !values.only.includes(name)) continue;
  await steps.group(name, check);
}
console.log(`\n${steps.passed} passed, ${steps.failed} failed`);
process.exitCode = steps.failed === 0 ? 0 : 1;
