import type { Catalogue } from '../../core/message.ts';
import * as checks from './check.ts';
import * as lines from './command-line.ts';
import { drill } from './drill.ts';
import { helpCatalogue } from './help/index.ts';
import * as known from './known.ts';
import * as looks from './look.ts';
import { report } from './report.ts';
import * as starts from './start.ts';

/** The Chinese texts of the command line, by area. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  'cli-check': checks.check,
  'cli-check-data': checks.checkData,
  'cli-check-file': checks.checkFile,
  'cli-child': starts.child,
  'cli-clock': looks.clock,
  'cli-completion': checks.completion,
  'cli-coverage': looks.coverage,
  'cli-drill': drill,
  'cli-env': starts.env,
  'cli-errors': known.errors,
  'cli-evidence': known.evidence,
  'cli-exchange': looks.exchange,
  'cli-exec': starts.exec,
  'cli-faults': looks.faults,
  'cli-files': starts.files,
  'cli-generate': checks.generate,
  'cli-help': lines.help,
  'cli-journal': looks.journal,
  'cli-journal-pact': looks.journalPact,
  'cli-language': lines.language,
  'cli-network': starts.network,
  'cli-parse': lines.parse,
  'cli-quirks': known.quirks,
  'cli-report': report,
  'cli-reset': looks.reset,
  'cli-run': lines.run,
  'cli-sandboxes': looks.sandboxes,
  'cli-scenarios': looks.scenarios,
  'cli-serve': starts.serve,
  'cli-stubs': looks.stubs,
  'cli-tls': starts.tls,
  'cli-tokens': looks.tokens,
  'cli-tour': starts.tour,
  'cli-vendor-option': starts.vendorOption,
  'cli-vendors': starts.vendor,
  'cli-verdicts': looks.verdicts,
  'cli-verify': lines.verify,
  'cli-verify-report': known.verifyReport,
  'cli-welcome': starts.welcome,
  'cli-world': starts.world,
  help: helpCatalogue,
};
