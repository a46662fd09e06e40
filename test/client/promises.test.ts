import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callers } from './promises/callers.ts';
import { refreshTokens } from './promises/refresh-tokens.ts';
import { safety } from './promises/safety.ts';
import { stores } from './promises/stores.ts';
import { tokens } from './promises/tokens.ts';
import { vendor } from './promises/vendor.ts';

const promises = { ...callers, ...tokens, ...vendor, ...refreshTokens, ...stores, ...safety };

describe('the promises of docs/token-source.md', () => {
  it.each(Object.entries(promises))('%s', async (_, keep) => {
    await keep();
  });

  it('are these, each of them and no other', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/token-source.md'), 'utf8');
    const section = page.slice(page.indexOf('## What it promises'), page.indexOf('## The endpoints'));
    const lines = [...section.matchAll(/^- (.+)$/gm)].map(([, line]) => line);
    expect(lines).toEqual(Object.keys(promises));
  });
});
