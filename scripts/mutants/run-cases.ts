// Run by scripts/mutants.ts in a process of its own: the cases of the copy in the folder given, until one fails.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Verdict } from './verdict.ts';

const [folder = '', transport = '', vendor = ''] = process.argv.slice(2);

function load<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(join(folder, file)).href);
}

async function verdict(): Promise<Verdict> {
  try {
    const { casesByOperation } =
      await load<typeof import('../../test/cases/index.ts')>('test/cases/index.ts');
    const { casesByName } =
      await load<typeof import('../../test/support/by-name.ts')>('test/support/by-name.ts');
    const { runCase } =
      await load<typeof import('../../test/support/run-case.ts')>('test/support/run-case.ts');
    const { transports } = await load<typeof import('../../test/support/transports.ts')>(
      'test/support/transports.ts',
    );
    const operations = Object.keys(casesByOperation) as (keyof typeof casesByOperation)[];
    // Those of the mutant's vendor first: they are the likeliest to fail.
    const isOther = (operation: string) => Number(!operation.startsWith(vendor));
    for (const operation of operations.toSorted((a, b) => isOther(a) - isOther(b))) {
      for (const subject of [...casesByOperation[operation], ...casesByName(operation)]) {
        try {
          await runCase(subject, transports[transport]!);
        } catch (error) {
          return { outcome: 'killed', by: `${operation}: ${subject.title}`, why: (error as Error).message };
        }
      }
    }
    return { outcome: 'survived' };
  } catch (error) {
    return { outcome: 'broken', why: (error as Error).message };
  }
}

process.stdout.write(JSON.stringify(await verdict()));
