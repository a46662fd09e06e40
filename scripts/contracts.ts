// Runs the clients against Pact's mock server and writes their pacts to contracts/pacts; with --check it only reports
// stale ones.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { consumers } from '../contracts/consumers/index.ts';
import { keepPact, pactOf } from '../contracts/consumers/write-pact.ts';

process.env.PACT_DO_NOT_TRACK = '1';
const isCheck = process.argv.includes('--check');
const folder = join(import.meta.dirname, '../contracts/pacts');

let interactions = 0;
let changed = 0;
let failed = 0;
const kept = new Set<string>();
const skipped: string[] = [];

// One after the other: Pact loses interactions when several clients write at a time.
for (const consumer of consumers) {
  const label = `${consumer.name} and ${consumer.provider}`;
  const file = `${consumer.name}-${consumer.provider}.json`;
  kept.add(file);
  try {
    const run = await pactOf(consumer);
    if ('skipped' in run) {
      skipped.push(`${label}: ${run.skipped}`);
      process.stdout.write(`skipped    ${label}: ${run.skipped}; contracts/pacts/${file} stays as it is\n`);
      continue;
    }
    const isNew = await keepPact(folder, run.file, run.text, isCheck);
    interactions += consumer.interactions.length;
    changed += Number(isNew);
    process.stdout.write(
      `${isNew ? (isCheck ? 'stale' : 'written') : 'unchanged'}${isNew ? '  ' : ''}  ${label}: ${consumer.interactions.length} interactions, contracts/pacts/${file}\n`,
    );
  } catch (error) {
    failed += 1;
    process.stdout.write(`failed     ${label}: ${(error as Error).message}\n`);
  }
}

// The file of a removed client would still be verified.
for (const name of await readdir(folder)) {
  if (kept.has(name)) continue;
  if (!isCheck) await rm(join(folder, name));
  process.stdout.write(`deleted    contracts/pacts/${name}: no such client\n`);
  changed += 1;
}

process.stdout.write(
  `\n${consumers.length - skipped.length - failed} clients, ${interactions} interactions, ${changed} files changed, ${skipped.length} skipped, ${failed} failed\n`,
);
process.exitCode = failed > 0 || (isCheck && changed > 0) ? 1 : 0;
