import type { Coverage, OperationCoverage } from '../core/coverage.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** What counts towards the share, in one sentence. */
export const coverageDefinition =
  'The share is that of natural errors and token phases met, of the operations that were called at all.';

/** Coverage for people: a row for each operation that was called, and the quirks that answers depended on. */
export function coverageReport(
  { percent, met, total, operations, quirks, unmatched }: Coverage,
  terminal: Pick<Terminal, 'width' | 'style'>,
): string {
  const called = operations.filter(({ calls }) => calls > 0);
  if (called.length === 0) return 'Nothing was called yet.';
  const [head, ...rows] = table(
    ['operation', 'calls', 'errors', 'phases', 'not met yet'],
    called.map(rowOf),
    terminal.width,
  );
  const touched = quirks.filter((quirk) => quirk.touched);
  return [
    terminal.style('dim', head!),
    ...rows,
    '',
    `${percent} %: ${met} of ${total} natural errors and phases of the ${called.length === 1 ? '1 operation that was' : `${called.length} operations that were`} called.`,
    ...(touched.length === 0
      ? []
      : [`Answers depended on: ${touched.map(({ quirk, standing }) => `${quirk}=${standing}`).join(', ')}.`]),
    ...(unmatched === 0 ? [] : [`${unmatched} calls had a path that no operation has: tokentwin journal.`]),
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
