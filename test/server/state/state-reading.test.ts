import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StateKeeper } from '../../../src/server/state/state-keeper.ts';
import { resolveStateFile } from '../../../src/server/state/state-location.ts';
import { readStateFile } from '../../../src/server/state/state-reading.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { systemError } from '../../support/disk.ts';

const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
const { vendors } = twin.router;
const state = twin.exportState();

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tokentwin-read-'));
  file = join(folder, 'state');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

const head = { format: 'tokentwin-log', version: 1 };
const records = [...twin.saving.all()];
const whole = { twin: 'main', records };
const sandbox = { twin: '~a', sandbox: { name: 'a' }, records };

/** Reads a file of these lines. */
async function read(...lines: readonly unknown[]) {
  await fs.writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return readStateFile(file, vendors);
}

const open = () => StateKeeper.open(file, vendors, { onTrouble: () => {}, realNow: () => 0 });

describe('a state file', () => {
  test('of one line, as GET /_twin/state answers it, is read, with an end of line or without', async () => {
    for (const end of ['', '\n']) {
      await fs.writeFile(file, JSON.stringify(state) + end);
      expect((await readStateFile(file, vendors)).main).toMatchObject({ clock: state.clock });
    }
  });

  test('with only its first line describes nothing yet, even if that line has no end', async () => {
    const nothing = { main: undefined, sandboxes: [] };
    expect(await read(head)).toEqual(nothing);
    await fs.writeFile(file, JSON.stringify(head));
    expect(await readStateFile(file, vendors)).toEqual(nothing);
  });

  test('contains each twin and sandbox, except for deleted ones', async () => {
    const b = { ...sandbox, twin: '~b', sandbox: { name: 'b', port: 8080 } };
    const { main, sandboxes } = await read(head, whole, sandbox, b, { twin: '~a', deleted: true });
    expect(main).toMatchObject({ clock: state.clock });
    expect(sandboxes).toMatchObject([{ sandbox: { name: 'b', port: 8080 }, state: { clock: state.clock } }]);
    // A line may have no records.
    expect((await read(head, whole, { twin: 'main' })).main).toEqual(main);
  });

  /** A token without its text and its times. */
  const half = ['token', { serial: 1, type: 'x', family: 'f', clientId: 'c', subject: 's' }, false];
  const lacking =
    'Invalid State: /ledger/tokens/0 lacks "token"; lacks "operation"; lacks "issuedAtMs"; lacks "lifetimeMs"; ' +
    'lacks "renewalWindowMs".';
  const damaged: readonly [what: string, lines: readonly unknown[], why: string][] = [
    [
      'null',
      [null],
      'Not a tokentwin state: expected the format "tokentwin-state", received none. Export one with GET /_twin/state.',
    ],
    [
      'a log of a newer version',
      [{ ...head, version: 2 }],
      'It is a log of version 2; this tokentwin reads version 1.',
    ],
    ['a line that names no twin', [head, whole, { records: [] }], 'Line 3 is damaged: it names no twin.'],
    [
      'a record of a newer version',
      [head, { twin: 'main', records: [['mystery']] }],
      'Line 2 is damaged: there is no record "mystery".',
    ],
    [
      'a sandbox without its clock',
      [head, whole, { ...sandbox, records: records.filter(([kind]) => kind !== 'clock') }],
      'It is not whole JSON: it may be torn.',
    ],
    ['half a token', [head, { twin: 'main', records: [...records, half] }], lacking],
    ['half a token of a sandbox', [head, whole, { ...sandbox, records: [...records, half] }], lacking],
  ];
  test.each(damaged)('with %s is refused', async (_, lines, why) => {
    await expect(read(...lines)).rejects.toMatchObject({
      code: 'ERR_INVALID_STATE',
      message:
        `"${file}" is not a tokentwin state file; it was not changed. ${why} ` +
        'Name another file, or move this one away.',
    });
  });

  test('that is refused has the reason as the cause of its error', async () => {
    await expect(read(head, { twin: 'main', records: [...records, half] })).rejects.toMatchObject({
      cause: { code: 'ERR_INVALID_STATE', message: lacking },
    });
    const clockless = records.filter(([kind]) => kind !== 'clock');
    await expect(read(head, { ...sandbox, records: clockless })).rejects.toMatchObject({
      cause: { code: 'ERR_INVALID_STATE' },
    });
  });

  test('that cannot be read is not treated as an empty one', async () => {
    await fs.writeFile(file, JSON.stringify(state));
    vi.spyOn(fs, 'readFile').mockRejectedValue(systemError('EIO'));
    await expect(readStateFile(file, vendors)).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${file}": EIO: the system says so.`,
    });
  });
});

describe('the message of a disk error', () => {
  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'you may not write it'],
    ['EPERM', 'you may not write it'],
    ['EMFILE', 'EMFILE: the system says so'],
  ])('%s at the start', async (code, why) => {
    const cause = systemError(code);
    vi.spyOn(fs, 'writeFile').mockRejectedValue(cause);
    const error = { code: 'ERR_FILE', message: `Cannot keep the state in "${file}": ${why}.`, cause };
    await expect(open()).rejects.toMatchObject(error);
    // The next start succeeds.
    vi.restoreAllMocks();
    const { keeper } = await open();
    await keeper.close();
  });

  test('an error without a code', async () => {
    vi.spyOn(fs, 'writeFile').mockRejectedValue(new Error('out of order'));
    await expect(open()).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: `Cannot keep the state in "${file}": out of order.`,
    });
  });

  test('a missing folder', async () => {
    const missing = join(folder, 'nowhere', 'state');
    await expect(resolveStateFile(missing)).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringMatching(/^Cannot keep the state in ".*nowhere\/state": ENOENT: .*\.$/),
    });
  });
});
