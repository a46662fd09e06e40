import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeConsumers } from './consumers/index.ts';
import { pactOf } from './consumers/write-pact.ts';

test.each(nodeConsumers)(
  '$name and $provider: a run of the client changes nothing in its pact',
  async (consumer) => {
    const run = await pactOf(consumer);
    if ('skipped' in run) throw new Error(run.skipped);
    // If it should: npm run contracts.
    expect(run.text).toBe(readFileSync(join(import.meta.dirname, 'pacts', run.file), 'utf8'));
  },
);
