import { TwinError } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import { commonOptions, defineCommand } from './command.ts';
import { usageError } from './parse.ts';

/** What the generator needs, and tokentwin does not bring: a server has no use for it. */
const packages = 'ajv@8 ajv-formats@3 rolldown@1 openapi-typescript@7 @redocly/openapi-core@1 typescript@5';

const english = {
  needsOut: 'give --out DIR.',
  missingPackages: (message: string, names: string) =>
    `tokentwin generate needs packages that are not installed (${message}). Run: npm install --save-dev ${names}`,
};

/** What `generate` says, in English. */
export type GenerateTexts = typeof english;

const text = messages('cli-generate', english);

/** `tokentwin generate`. */
export const generate = defineCommand({
  name: 'generate',
  summary: 'makes the generated files of a vendor of your own from its OpenAPI document',
  usage: ['SPEC --out DIR [options]'],
  arguments: ['SPEC'],
  options: {
    out: { type: 'string', placeholder: 'DIR', description: 'The folder of the generated files.' },
    scaffold: {
      type: 'boolean',
      description: 'Write a SPEC, module and cases to start from, where they do not exist.',
    },
    ...commonOptions,
  },
  examples: ['tokentwin generate VENDOR.yaml --out generated'],
  async run({ options, arguments: [spec], terminal }) {
    if (options.out === undefined) throw usageError(text.needsOut);
    const { generateVendor, scaffoldVendor } = await loadGenerator();
    const written = options.scaffold ? await scaffoldVendor(spec!, options.out) : [];
    const { ok, lines } = await generateVendor(spec!, options.out);
    if (options.json) terminal.printJson({ ok, lines: [...written, ...lines] });
    else {
      for (const line of [...written, ...lines]) {
        if (ok) terminal.print(line);
        else terminal.printError(line);
      }
    }
    return ok ? 0 : 1;
  },
});

async function loadGenerator() {
  try {
    const [{ generateVendor }, { scaffoldVendor }] = await Promise.all([
      import('../codegen/generate-vendor.ts'),
      import('../codegen/scaffold-vendor.ts'),
    ]);
    return { generateVendor, scaffoldVendor };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new TwinError('ERR_FILE', text.missingPackages(message.split('\n')[0]!, packages), { cause });
  }
}
