import type { Coverage, OperationCoverage } from '../core/coverage.ts';
import { reportTexts as texts } from './report-texts.ts';
import { fit, table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** What counts towards the share, in one sentence. */
export const coverageDefinition =
  'The share is that of natural errors and token phases met, of the operations that were called at all.';

/** Coverage for people: a row for each operation that was called, and the quirks that answers depended on. */
export function coverageReport(
  { percent, met, total, operations, quirks, unmatched }: Coverage,
  terminal: Pick<Terminal, 'width' | 'style' | 'translator'>,
): string {
  const { say } = terminal.translator;
  const called = operations.filter(({ calls }) => calls > 0);
  if (called.length === 0) return say(texts.nothingCalled);
  const [head, ...rows] = table(
    (['operation', 'calls', 'errors', 'phases', 'not met yet'] as const).map((column) =>
      say(texts.coverageHead(column)),
    ),
    called.map(rowOf),
    terminal.width,
  );
  const touched = quirks.filter((quirk) => quirk.touched);
  return [
    terminal.style('dim', head!),
    ...rows,
    '',
    ...fit(say(texts.coverageShare(percent, met, total, called.length)), 0, terminal),
    ...(touched.length === 0
      ? []
      : [
          ...fit(
            say(texts.coverageQuirks(touched.map(({ quirk, standing }) => `${quirk}=${standing}`))),
            0,
            terminal,
          ),
        ]),
    ...(unmatched === 0 ? [] : [say(texts.coverageUnmatched(unmatched))]),
  ].join('\n');
}

function rowOf({ operation, calls, errors, phases }: OperationCoverage): string[] {
  const natural = errors.filter((error) => error.natural);
  const share = (parts: readonly { readonly met: number }[]) =>
    `${parts.filter(({ met }) => met > 0).length}/${parts.length}`;
  const missing = [
    ...phases.filter(({ met }) => met === 0).map(({ phase }) => phase),
    ...natural.filter(({ met }) => met === 0).map(({ name }) => name),
  ];
  return [operation, String(calls), share(natural), share(phases), missing.join(', ')];
}
