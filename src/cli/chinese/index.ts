import type { Catalogue } from '../../core/message.ts';
import { help, language, parse, run, verify } from './command-line.ts';
import { drill } from './drill.ts';
import { helpCatalogue } from './help/index.ts';
import { report } from './report.ts';

/** The Chinese texts of the command line, by area. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  'cli-drill': drill,
  'cli-help': help,
  'cli-language': language,
  'cli-parse': parse,
  'cli-report': report,
  'cli-run': run,
  'cli-verify': verify,
  help: helpCatalogue,
};
