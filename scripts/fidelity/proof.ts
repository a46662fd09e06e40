import type { Evidence } from '../../src/core/catalogue.ts';
import type { FiledCase } from '../../test/support/coverage.ts';
import { plain } from './markdown.ts';

/** The first of the cases that prove a thing, as a link to its file, and how many more there are. */
export function proof(cases: readonly FiledCase[] = []): string {
  const [first, ...more] = cases;
  if (!first) return '';
  const link = `[${plain(first.subject.title)}](test/cases/${fileOf(first.operation)})`;
  return more.length > 0 ? `${link} and ${more.length} more` : link;
}

/** Where a thing is known from, and as of when. */
export function grounds({ source, date, note }: Evidence): string {
  const where = date ? `${source}, ${date}` : source;
  return plain(note ? `${where}: ${note}` : where);
}

function fileOf(operation: string): string {
  return `${operation.replace('.', '/').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
