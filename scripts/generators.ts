// Generates clients of all specs with the tools of other languages, compiles and uses them: npm run generators [-- --only python|go|java].
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { checkGo } from './generators/go.ts';
import { checkJava } from './generators/java.ts';
import { checkPython } from './generators/python.ts';
import { Steps } from './libraries/steps.ts';

const checks = { python: checkPython, go: checkGo, java: checkJava } as const;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !Object.hasOwn(checks, name));
if (unknown !== undefined) {
  console.error(`Unknown language "${unknown}". Use ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

await using twin = await serve();
const steps = new Steps();
for (const [name, check] of Object.entries(checks)) {
  if (values.only && !values.only.includes(name)) continue;
  await steps.group(`generator-${name}`, (each, folder) => check(each, folder, twin.url));
}
console.log(`${steps.passed} passed, ${steps.failed} failed`);
process.exitCode = steps.failed === 0 ? 0 : 1;
