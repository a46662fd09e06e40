import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPacts } from '../../../src/verify/pacts/read-pacts.ts';
import { subjects } from '../../support/subjects.ts';
import { interaction, PactFolder } from './folder.ts';

const folder = new PactFolder();
const known = 'a self-built Feishu app';

const read = () => readPacts(folder.path, subjects.feishu);

test('the pacts with the vendor are read in the order of their names; other files are not', () => {
  folder.writePact([interaction('two', known)], 'b.json');
  folder.writePact([interaction('one', known)], 'a.json');
  folder.write('c.json', { provider: { name: 'dingtalk' }, interactions: [interaction('x', 'unknown')] });
  folder.write('d.json', { interactions: [] });
  folder.write('notes.txt', 'not JSON');
  expect(
    read().map(({ file, interactions }) => [file, interactions.map(({ description }) => description)]),
  ).toEqual([
    [join(folder.path, 'a.json'), ['one']],
    [join(folder.path, 'b.json'), ['two']],
  ]);
});

test('a pact has its consumer, its states of every version, and what it takes from them', () => {
  const raw = [
    interaction('of version 3', known),
    {
      description: 'with what only a twin follows',
      providerStates: [
        { name: known, params: { remaining: '1m', other: 1, now: 'x' } },
        { name: 'Feishu is down', params: { age: '5m' } },
      ],
    },
    { description: 'of version 2', providerState: known },
    { description: 'of version 1', provider_state: known },
    { description: 'of both', providerState: 'Feishu is down', providerStates: [{ name: known }] },
    { description: 'without a state' },
  ];
  const file = folder.writePact(raw);
  const [pact] = read();
  expect(pact).toEqual({
    file,
    consumer: 'payroll',
    raw: expect.objectContaining({ provider: { name: 'feishu' } }),
    interactions: [
      { description: 'of version 3', states: [known], takesValues: true, timeParams: [], raw: raw[0] },
      {
        description: 'with what only a twin follows',
        states: [known, 'Feishu is down'],
        takesValues: false,
        timeParams: ['remaining', 'now', 'age'],
        raw: raw[1],
      },
      { description: 'of version 2', states: [known], takesValues: false, timeParams: [], raw: raw[2] },
      { description: 'of version 1', states: [known], takesValues: false, timeParams: [], raw: raw[3] },
      {
        description: 'of both',
        states: [known, 'Feishu is down'],
        takesValues: false,
        timeParams: [],
        raw: raw[4],
      },
      { description: 'without a state', states: [], takesValues: false, timeParams: [], raw: raw[5] },
    ],
  });
});

test('a pact without a consumer or interactions is read', () => {
  folder.write('pact.json', { provider: { name: 'feishu' } });
  expect(read()).toMatchObject([{ consumer: 'somebody', interactions: [] }]);
});

test('a state that the vendor does not have is refused with its place, and the nearest is named', () => {
  const file = folder.writePact([
    interaction('right', known),
    interaction('a login', 'a self-built Feishu ap'),
  ]);
  expect(read).toThrow(
    expect.objectContaining({
      code: 'ERR_INVALID_SCENARIO',
      message: expect.stringContaining(`${file}, "a login"`),
    }),
  );
  expect(read).toThrow(/"a self-built Feishu ap".*Did you mean "a self-built Feishu app"/);
});

test('a file that is not JSON is refused with the reason', () => {
  const file = folder.write('pact.json', '{"provider"');
  expect(read).toThrow(
    expect.objectContaining({
      code: 'ERR_FILE',
      message: expect.stringMatching(/^".*" is not JSON: .*JSON.*\.$/),
      cause: expect.any(SyntaxError),
    }),
  );
  expect(read).toThrow(file);
});

test('a folder that cannot be read is refused with the reason', () => {
  const missing = join(folder.path, 'missing');
  expect(() => readPacts(missing, subjects.feishu)).toThrow(
    expect.objectContaining({
      code: 'ERR_FILE',
      message: `Cannot read the folder "${missing}": ENOENT: no such file or directory, scandir '${missing}'.`,
      cause: expect.any(Error),
    }),
  );
});
