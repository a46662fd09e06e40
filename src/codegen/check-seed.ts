import { formatPointer, valueAtPath } from '../core/json-pointer.ts';
import { seedLists } from './seed-shape-of.ts';
import type { Spec } from './spec.ts';
import type { Report } from './spec-error.ts';
import { walk } from './walk.ts';

const seedMarks = ['x-id', 'x-secret', 'x-ref', 'x-shown'];

/** Checks that every mark of a seed is on a field of a list's entries, and that every reference names a list whose entries have ids. */
export function checkSeed({ document }: Spec, report: Report): void {
  const lists = seedLists(document);
  const withIds = lists.flatMap(([name, fields]) =>
    fields.some(([, { value }]) => valueAtPath(value, ['x-id']) !== undefined) ? [name] : [],
  );
  const fields = new Set(lists.flatMap(([, entries]) => entries.map(([, { at }]) => formatPointer(at))));
  for (const { key, isName, at, value } of walk(document)) {
    if (isName || !seedMarks.includes(key)) continue;
    if (!fields.has(formatPointer(at.slice(0, -1)))) {
      report(at, `${key} belongs on a field of the entries of a list in components.schemas.Seed`);
    } else if (key === 'x-ref' && !withIds.includes(String(value))) {
      report(at, `${String(value)} is not a list of the seed with an x-id`);
    }
  }
  for (const [name, entries] of lists) {
    const ids = entries.filter(([, field]) => valueAtPath(field.value, ['x-id']) !== undefined);
    for (const [, { at }] of ids.slice(1)) report([...at, 'x-id'], `${name} has two ids; an entry has one`);
  }
}
