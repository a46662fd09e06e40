import { access, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { casesTemplate, moduleTemplate } from './scaffold/module-template.ts';
import { specTemplate } from './scaffold/spec-template.ts';

/** Writes a document, a module and cases to start from; a file that exists is left as it is. Returns what was written. */
export async function scaffoldVendor(specFile: string, generatedFolder: string): Promise<readonly string[]> {
  const name = basename(specFile).replace(/\.ya?ml$/, '');
  if (!/^[a-z]+$/.test(name)) {
    throw new Error(`"${name}" cannot be the name of a vendor: use lower-case letters, as in acme.yaml.`);
  }
  const folder = dirname(resolve(specFile));
  const path = relative(folder, resolve(generatedFolder)).replaceAll('\\', '/');
  const generated = path.startsWith('.') ? path : `./${path}`;
  const files = [
    [specFile, specTemplate(name)],
    [join(folder, `${name}.ts`), moduleTemplate(name, generated)],
    [join(folder, `${name}.cases.ts`), casesTemplate(name, generated)],
  ] as const;
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [file, text] of files) {
    if (await exists(file)) continue;
    await writeFile(file, text);
    written.push(`${file} written.`);
  }
  return written;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
