import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { version } from '../src/core/version.ts';
import { vendorNames } from '../src/generated/vendor-names.ts';
import { answering, vendors } from '../src/vendors/index.ts';

/** The parts of `src`, and what each may import beside itself: a folder, or a file. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  generated: ['core'],
  catalogue: ['core', 'generated'],
  vendors: ['core', 'generated', 'client', 'verify'],
  twin: ['core', 'generated', 'vendors', 'verdicts', 'catalogue'],
  texts: ['control', 'core', 'intercept', 'server', 'twin', 'vendors', 'verdicts', 'verify'],
  verdicts: ['core'],
  client: ['generated', 'core/json-pointer.ts'],
  control: ['core', 'generated'],
  server: [
    'core',
    'generated',
    'catalogue',
    'intercept',
    'page',
    'pact',
    'texts',
    'twin',
    'verdicts',
    'vendors',
  ],
  codegen: ['core'],
  intercept: ['core'],
  page: ['generated'],
  mcp: ['core', 'catalogue', 'control', 'vendors'],
  verify: ['control', 'core', 'generated', 'catalogue', 'twin', 'vendors'],
  msw: ['core', 'vendors', 'twin'],
  proof: ['core', 'server', 'twin', 'vendors'],
  matchers: ['core', 'twin', 'verdicts'],
  pact: ['control', 'core', 'generated', 'twin', 'vendors', 'verify'],
  jest: ['core', 'matchers', 'server', 'twin', 'verdicts'],
  vitest: ['matchers', 'core', 'server', 'twin', 'verdicts', 'msw'],
  cli: [
    'pact',
    'codegen',
    'core',
    'generated',
    'mcp',
    'page',
    'intercept',
    'catalogue',
    'control',
    'server',
    'texts',
    'twin',
    'vendors',
    'verdicts',
    'verify',
  ],
};

/** What only the parts that are run by hand may do, and what no file of the root imports. */
const programs = ['cli', 'codegen'];

/** Where the machine's time and chance are taken in; everybody else asks a Clock, a Random or `realDelay`. */
const sources: Readonly<Record<string, { readonly may: RegExp; readonly because: string }>> = {
  'core/clock.ts': { may: /Date\.now/, because: 'it is the one reader of time' },
  'core/random.ts': { may: /Math\.random/, because: 'it is the one source of chance' },
  'core/timer.ts': {
    may: /\b(set|clear)Timeout|setImmediate/,
    because: 'it is where an answer takes real time',
  },
  'server/serve.ts': {
    may: /\b(set|clear)Interval|randomBytes/,
    because: 'running time has to be looked at now and then, and a sandbox token must not be guessed',
  },
  'server/state/': {
    may: /randomUUID/,
    because: 'a draft and a lock need names that no other process uses',
  },
  'vitest/fixtures.ts': { may: /(set|clear)Immediate/, because: 'it names them to people who fake timers' },
  'server/transport/push.ts': {
    may: /AbortSignal\.timeout/,
    because: 'a receiver that hangs holds up the next push',
  },
  'page/': {
    may: /Date\.now|performance\.now|(set|clear)Timeout|setInterval/,
    because: 'a browser has real time only',
  },
  'twin/upstream.ts': { may: /AbortSignal\.timeout/, because: 'a mock of the team may never answer' },
  'intercept/one-port.ts': {
    may: /setTimeout/,
    because: 'a client that connects and sends nothing holds a socket',
  },
  'client/file-lock.ts': {
    may: /randomUUID/,
    because: 'it has the default for the names of drafts; the client does not import the core',
  },
  'client/': {
    may: /Date\.now|Math\.random|(set|clear)Timeout/,
    because: 'clients live in the time of the program that uses them',
  },
  'control/': { may: /AbortSignal\.timeout/, because: 'a server may never answer' },
  'verify/timepiece.ts': { may: /Date\.now/, because: 'a live provider has real time' },
  'verify/target.ts': { may: /AbortSignal\.timeout/, because: 'a live provider may never answer' },
  'cli/': {
    may: /AbortSignal\.timeout|setTimeout|clearTimeout|setInterval|setImmediate|randomBytes/,
    because: 'a terminal and a process have real time only',
  },
};

const timeOrChance =
  /Date\.now|new Date\(\)|Math\.random|\b(?:set|clear)(?:Timeout|Interval|Immediate)|randomUUID|randomBytes|getRandomValues|performance\.now|AbortSignal\.timeout/g;

/** Hand-written files that are longer than they should be, and wait to be split. */
const tooLong: readonly string[] = [];

const root = join(import.meta.dirname, '../src');

interface Source {
  /** Below `src`. */
  readonly path: string;
  readonly part: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly { readonly from: string; readonly deferred: boolean }[];
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(sourceAt);
const byHand = files.filter(({ path }) => !/^(core\/)?generated\//.test(path));

describe('imports point at the core', () => {
  test.each(Object.entries(mayImport))('%s imports %j and itself', (part, allowed) => {
    const strays = files
      .filter((file) => file.part === part)
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ from }) =>
              from.startsWith('src/') &&
              ![part, ...allowed].some((each) => [partOf(from.slice(4)), from.slice(4)].includes(each)),
          )
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(strays).toEqual([]);
  });

  test('every folder has its rule', () => {
    const folders = new Set(files.map(({ part }) => part).filter((part) => !part.endsWith('.ts')));
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('nobody imports the programs', () => {
    const importers = files.filter(
      ({ part, imports }) =>
        !programs.includes(part) && imports.some(({ from }) => programs.includes(partOf(from.slice(4)))),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  test('no vendor imports another', () => {
    const strays = files
      .filter(({ path }) => /^vendors\/\w+\//.test(path))
      .flatMap(({ path, imports }) => {
        const own = path.split('/')[1]!;
        const others = Object.keys(vendors).filter((name) => name !== own);
        return imports
          .filter(({ from }) => others.some((other) => from.includes(`/${other}/`)))
          .map(() => path);
      });
    expect(strays).toEqual([]);
  });

  test('there is no circle of imports, type-only ones included', () => {
    expect(circles()).toEqual([]);
  });

  test('the core imports nothing at all from outside', () => {
    const outside = files
      .filter(({ part }) => part === 'core')
      .flatMap(({ imports }) => imports.filter(({ from }) => !from.startsWith('src/core/')));
    expect(outside).toEqual([]);
  });
});

describe('time and chance come in at few places', () => {
  test('and nobody else takes them from the machine', () => {
    const strays = byHand.flatMap(({ path, code }) => {
      const found = [...new Set(code.match(timeOrChance) ?? [])];
      return found.filter((what) => !sourceFor(path)?.may.test(what)).map((what) => `${path}: ${what}`);
    });
    expect(strays).toEqual([]);
  });

  test.each(Object.entries(sources).map(([path, { may, because }]) => [path, because, may] as const))(
    '%s does, since %s',
    (path, _, may) => {
      expect(byHand.some((file) => file.path.startsWith(path) && may.test(file.code))).toBe(true);
    },
  );
});

test('only the programs read the environment, print and exit', () => {
  const strays = byHand.filter(
    ({ part, code }) => !programs.includes(part) && /process\.(env|argv|exit|std)|\bconsole\./.test(code),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('the client imports nothing of the mock', () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const file = files.find((each) => `src/${each.path}` === path);
    if (!file) return;
    // Types leave nothing in what is built.
    const types = [...file.code.matchAll(/\b(?:import|export) type [^'";]*?from\s+'([^']+)'/g)];
    const erased = new Set(types.map(([, from]) => resolved(file.path, from!)));
    for (const { from } of file.imports) if (from.startsWith('src/') && !erased.has(from)) visit(from);
  };
  visit('src/client.ts');
  // A JSON Pointer is a standard, not the mock.
  const own =
    /^src\/(core\/json-pointer\.ts$|client\.ts$|client\/|generated\/\w+\/|vendors\/(clients\.ts$|\w+\/client\/))/;
  expect([...reached].filter((path) => !own.test(path))).toEqual([]);
  expect(reached.size).toBeGreaterThan(20);
});

/** Where a vendor may be named: its own folder, the lists of vendors, and entry points that re-export by name. */
function mayName(path: string): RegExp | undefined {
  const [, own] = /^vendors\/(\w+)\//.exec(path) ?? [];
  // Sentences of its spec, in Chinese: they may compare it with others.
  if (/^vendors\/\w+\/chinese\//.test(path)) return /./;
  if (own !== undefined) return new RegExp(own, 'i');
  return ['vendors/index.ts', 'vendors/clients.ts', 'client.ts', 'msw.ts'].includes(path) ? /./ : undefined;
}

test('no vendor is named outside its own folder', () => {
  const names = new RegExp(vendorNames.join('|'), 'gi');
  const strays = byHand.flatMap(({ path, text }) => {
    const found = [...new Set(text.match(names) ?? [])];
    return found.filter((name) => !mayName(path)?.test(name)).map((name) => `${path} names ${name}`);
  });
  expect(strays).toEqual([]);
});

test('no brand of a vendor stands outside the vendors', () => {
  const strays = byHand.filter(
    ({ part, text }) => part !== 'vendors' && /lark|hosecloud|飞书|钉钉|易快报|合思/i.test(text),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('an operation is understood from at most four files of its vendor', () => {
  const inFolder = byHand.filter(({ path }) => /^vendors\/\w+\/[\w-]+\.ts$/.test(path));
  const longReads = inFolder
    .filter(({ code }) => /Provider\('\w+\.\w+'/.test(code))
    .map(({ path }) => [path, ...filesToRead(path)].map((each) => each.slice('vendors/'.length)))
    .filter((read) => read.length > 4);
  expect(longReads).toEqual([]);

  /** What a file imports of its folder, and what that imports. The registry leads to a store only where the file uses it. */
  function filesToRead(start: string): Set<string> {
    const folder = dirname(start);
    const uses = inFolder.find(({ path }) => path === start)!.code;
    const read = new Set<string>();
    const follow = (path: string): void => {
      for (const { from } of byHand.find((each) => each.path === path)!.imports) {
        const next = from.slice('src/'.length);
        if (dirname(next) !== folder || next === start || read.has(next)) continue;
        const store = /-(codes|tickets)\.ts$/.exec(next)?.[1];
        if (path.endsWith('/registry.ts') && !(store && new RegExp(`\\.\\w*${store}\\.`, 'i').test(uses)))
          continue;
        read.add(next);
        follow(next);
      }
    };
    follow(start);
    return read;
  }
});

test('every vendor with a spec has a module, a folder and cases', () => {
  const specs = readdirSync(join(root, '../specs'))
    .filter((name) => name.endsWith('.yaml') && name !== 'control.yaml')
    .map((name) => name.slice(0, -'.yaml'.length));
  const folders = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  expect([...vendorNames]).toEqual(specs.sort());
  expect(Object.keys(vendors).sort()).toEqual(specs);
  expect(folders('vendors').sort()).toEqual(specs);
  expect(folders('../test/cases').sort()).toEqual(specs);
});

test('no file written by hand is longer than 250 lines', () => {
  const long = byHand.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path);
  expect(long.sort()).toEqual(tooLong);
});

test('every operation of the specs has a provider, and every provider an operation', () => {
  const specified = answering.flatMap(({ operations }) => Object.keys(operations));
  const provided = answering.flatMap(({ providers }) => providers.map(({ operation }) => operation.id));
  expect(provided.sort()).toEqual(specified.sort());
});

test('the version is that of the package', () => {
  expect(version).toBe(packageJson.version);
});

function sourceAt(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const statements = code.matchAll(/\b(?:import|export)\s+(?:type\s+)?[^'";]*?from\s+'([^']+)'/g);
  const others = code.matchAll(/\bimport\s*\(?\s*'([^']+)'/g);
  const imports = [
    ...[...statements].map(([, from]) => ({ from: resolved(path, from!), deferred: false })),
    // An import at the point of use closes no circle.
    ...[...others].map(([, from]) => ({ from: resolved(path, from!), deferred: true })),
  ];
  // Codegen has imports in the text that it writes, relative to the written file.
  const own = imports.filter(({ from }) => !from.startsWith('src/') || existsSync(join(root, from.slice(4))));
  return { path, part: partOf(path), text, code, imports: own };
}

/** `src/…` for a file of ours, a package's name as it stands. */
function resolved(path: string, from: string): string {
  return from.startsWith('.') ? `src/${relative(root, join(root, dirname(path), from))}` : from;
}

/** The folder a file is in, or the file where it is in none. */
function partOf(path: string): string {
  return path.split('/')[0]!;
}

function sourceFor(path: string): { readonly may: RegExp } | undefined {
  const key = Object.keys(sources).find((each) =>
    each.endsWith('/') ? path.startsWith(each) : path === each,
  );
  return key === undefined ? undefined : sources[key];
}

/** The files that come back to themselves by way of what they import. */
function circles(): string[] {
  const byPath = new Map(byHand.map((file) => [`src/${file.path}`, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    const { imports = [] } = byPath.get(path) ?? {};
    for (const { from, deferred } of imports) if (!deferred) walk(from, [...way, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  return found;
}
