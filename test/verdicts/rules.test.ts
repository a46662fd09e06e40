import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../src/core/message.ts';
import { answering } from '../../src/vendors/index.ts';
import { rules, severities } from '../../src/verdicts/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/verdicts.md'), 'utf8');

test.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s says what it is, and has its section',
  (name, rule) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(severities).toContain(rule.severity);
    for (const text of [rule.title, rule.fix]) expect(english.say(text).length).toBeGreaterThan(20);
    expect(page).toContain(`\n## ${name}\n`);
    expect(page).toContain(`[${name}](#${name})`);
  },
);

test('the page has no section for a rule that is not there', () => {
  const sections = [...page.matchAll(/^## ([a-z]+(?:-[a-z]+)*)$/gm)].map(([, name]) => name);
  // Interception finds the last one, not the journal.
  const known = [...rules.map(({ name }) => name), 'secret-left-the-machine'];
  expect(new Set(sections)).toEqual(new Set(known));
});

test('the guidance of every vendor is about rules that there are, and says where it is from', () => {
  const names = rules.map(({ name }) => name);
  for (const { guidance } of answering) {
    for (const byRule of [guidance.vendor, ...Object.values(guidance.operations)]) {
      expect(names).toEqual(expect.arrayContaining(Object.keys(byRule)));
      for (const { source } of Object.values(byRule)) expect(source).toMatch(/page|observed/);
    }
  }
});
