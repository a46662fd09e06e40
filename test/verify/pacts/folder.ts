import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** An interaction as it is in a file. */
export type RawInteraction = Readonly<Record<string, unknown>> & { readonly description: string };

/** A folder for pacts in each test of a file. */
export class PactFolder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'tokentwin-verify-'));
    });
    afterEach(() => {
      rmSync(this.path, { recursive: true });
    });
  }

  /** Writes a file; an object as JSON. */
  write(name: string, content: string | object): string {
    const file = join(this.path, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  /** Writes a pact with Feishu. */
  writePact(interactions: readonly RawInteraction[], name = 'pact.json'): string {
    return this.write(name, {
      consumer: { name: 'payroll' },
      provider: { name: 'feishu' },
      interactions,
      metadata: { pactSpecification: { version: '3.0.0' } },
    });
  }
}

/** A request in a state, with values from it. */
export function interaction(
  description: string,
  state: string,
  others: Readonly<Record<string, unknown>> = {},
): RawInteraction {
  const request = { generators: { body: { '$.app_id': { type: 'ProviderState', expression: 'x' } } } };
  return { description, providerStates: [{ name: state }], request, ...others };
}
