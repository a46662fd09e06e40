import { extensions, extensionsOn } from './extensions.ts';
import { methods } from './outline.ts';
import type { Spec } from './spec.ts';
import type { Report } from './spec-error.ts';
import { walk } from './walk.ts';

type Owner = keyof typeof extensionsOn;

/** Checks that every extension is known and used where it has a meaning, so that none is silently ignored. */
export function checkExtensions(spec: Spec, report: Report): void {
  for (const { key, isName, at, value } of walk(spec.document)) {
    if (isName || !key.startsWith('x-')) continue;
    const owner = ownerOf(at.slice(0, -1));
    if (!extensions.has(key)) {
      // Elsewhere an extension may belong to another tool and is ignored.
      if (owner) report(at, `unknown extension ${key}; specs/extensions.schema.json lists them all`);
    } else if (!owner || !isOn(owner, key)) {
      report(at, `${key} belongs on ${withArticle[ownersOf(key)]}`);
    } else if (spec.document['x-vendor'] === undefined) {
      report([], 'x-vendor is missing; every other extension needs it');
    } else if (owner === 'schema' && !extensions.get(key)!(value)) {
      report(at, `${JSON.stringify(value)} is not a value of ${key}`);
    }
  }
}

function ownerOf(at: readonly string[]): Owner | undefined {
  if (at.length === 0) return 'document';
  if (at.length === 3 && at[0] === 'paths' && methods.includes(at[2]!)) return 'operation';
  if (at.at(-2) === 'examples') return 'example';
  return at.includes('schemas') || at.includes('schema') ? 'schema' : undefined;
}

function isOn(owner: Owner, extension: string): boolean {
  return (extensionsOn[owner] as readonly string[]).includes(extension);
}

function ownersOf(extension: string): Owner {
  const owners = Object.keys(extensionsOn) as Owner[];
  return owners.find((owner) => isOn(owner, extension))!;
}

const withArticle: Readonly<Record<Owner, string>> = {
  document: 'the document',
  operation: 'an operation',
  example: 'an example',
  schema: 'a schema',
};
