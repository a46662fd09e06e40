import { type Config, createConfig, lintFromString } from '@redocly/openapi-core';
import { parsePointer } from '../core/json-pointer.ts';
import { memorySchema, seedSchema } from './seed-shape-of.ts';
import { readSource } from './source.ts';
import { type Mistake, SpecError } from './spec-error.ts';

const rules = {
  // Our own checks report this more clearly.
  'no-invalid-media-type-examples': 'off',
  'no-unresolved-refs': 'off',
  'operation-operationId': 'off',
  'operation-operationId-unique': 'off',
  'operation-summary': 'off',
  // A path that matches everything below it is ambiguous on purpose.
  'no-ambiguous-paths': 'off',
  // The control API is served on this machine.
  'no-server-example.com': 'off',
  // The vendors authenticate by fields of the body, and fail with 200.
  'security-defined': 'off',
  'operation-4xx-response': 'off',
  'info-license': 'off',
} as const;

/** What Redocly's recommended rules find in a document; nothing for a text that is not YAML. */
export async function lintSpec(text: string, file: string): Promise<readonly Mistake[]> {
  const config = await createConfig({ extends: ['recommended'], rules: { ...rules } });
  let problems: readonly Problem[];
  try {
    problems = await problemsIn(text, file, config);
  } catch (error) {
    // Redocly throws on a document that is not OpenAPI.
    problems = [{ path: [], message: (error as Error).message }];
  }
  // Parsed for the positions alone, which takes as long as linting.
  const source = problems.length === 0 ? undefined : parsed(text, file);
  return source ? problems.map(({ path, message }) => source.mistake(path, message)) : [];
}

interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

async function problemsIn(text: string, file: string, config: Config): Promise<readonly Problem[]> {
  const found = await lintFromString({ source: text, absoluteRef: file, config });
  return found
    .map(({ message, ruleId, location: [place] }) => ({
      message: `${message} (${ruleId})`,
      ruleId,
      path: parsePointer(place?.pointer ?? ''),
    }))
    .filter(({ ruleId, path }) => !(ruleId === 'no-unused-components' && isOfRegistry(path)));
}

/** The schemas that a registry reads; no path refers to them. */
function isOfRegistry([, kind, name]: readonly string[]): boolean {
  return kind === 'schemas' && (name === seedSchema || name === memorySchema);
}

function parsed(text: string, file: string) {
  try {
    return readSource(text, file);
  } catch (error) {
    // `readSpec` reports mistakes of syntax.
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
