import { expect, test } from 'vitest';
import { listQuirks } from '../../src/catalogue/quirks.ts';
import { createTwin } from '../../src/twin/twin.ts';
import { catalogues } from '../support/catalogues.ts';
import { inProcess } from './program.ts';

test('quirks VENDOR lists each quirk in one line, with its default and the other values', async () => {
  const { code, stdout } = await inProcess(['quirks', 'dingtalk']);
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  for (const { name, question, default: standard, alternatives } of listQuirks(catalogues, 'dingtalk')) {
    const line = lines.find((each) => each.startsWith(`${name} `));
    for (const value of [question, standard, ...Object.keys(alternatives)]) expect(line).toContain(value);
  }
  expect(stdout).toContain('--quirk NAME=VALUE');
});

test('quirks NAME shows one quirk with its evidence', async () => {
  const [quirk, other] = listQuirks(catalogues, 'dingtalk');
  const { stdout } = await inProcess(['quirks', quirk!.name]);
  expect(stdout).toContain(quirk!.question);
  expect(stdout).toContain(Object.values(quirk!.alternatives)[0]!.evidence.source);
  expect(stdout).not.toContain(other!.name);
});

test('quirks VENDOR --all lists each question: its values, the profiles that choose them, the evidence', async () => {
  const { code, stdout } = await inProcess(['quirks', 'dingtalk', '--all']);
  expect(code).toBe(0);
  for (const quirk of listQuirks(catalogues, 'dingtalk')) {
    const group = stdout.split('\n\n').find((each) => each.startsWith(`${quirk.name}\n${quirk.question}\n`));
    for (const [name, { means, evidence }] of Object.entries(quirk.alternatives)) {
      const line = group?.split('\n').find((each) => each.startsWith(`${name} `) && each.includes(means));
      expect(line, `${quirk.name} ${name}`).toContain(`${evidence.kind}: ${evidence.source}`);
      const profiles = line!.slice(name.length, line!.indexOf(means));
      expect(profiles.includes('observed (default)')).toBe(quirk.default === name);
      expect(profiles.includes('documented')).toBe(quirk.documented === name);
    }
  }
  expect(stdout).not.toContain('feishu.');
});

test('quirks --json has all of them, and each can be set', async () => {
  const { stdout } = await inProcess(['quirks', '--json']);
  const { quirks } = JSON.parse(stdout) as { quirks: ReturnType<typeof listQuirks> };
  expect(quirks).toEqual(listQuirks(catalogues));
  for (const { name, alternatives } of quirks) {
    for (const alternative of Object.keys(alternatives)) createTwin({ quirks: { [name]: alternative } });
  }
});

test('an unknown vendor is refused with the nearest', async () => {
  const { code, stderr } = await inProcess(['quirks', 'feishi']);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no vendor "feishi". Did you mean "feishu"?');
});
