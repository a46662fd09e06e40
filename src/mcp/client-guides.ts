import { nearest } from '../core/nearest.ts';

/** How one client is pointed at a twin: a section of docs/clients.md. */
interface Guide {
  readonly title: string;
  readonly text: string;
}

/** The section about a client on the page on clients; for an unknown client, the list of sections. */
export function guideTo(client: string, page: string): string {
  const guides = sectionsOf(page);
  const words = client
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const scored = guides.map((guide) => ({ guide, score: scoreOf(guide, words) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (best && best.score > 0) return best.guide.text;
  const titles = guides.map(({ title }) => title);
  const [near] = nearest(client, titles);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `There is no guide to "${client}".${hint} There are: ${titles.join('; ')}. In general: point its base URL at the twin; a client with a fixed host meets the twin with "tokentwin exec --intercept -- CMD".`;
}

function sectionsOf(page: string): Guide[] {
  const parts = page.split(/^(?=#{2,3} )/m).slice(1);
  return parts.map((text) => ({ title: text.split('\n')[0]!.replace(/^#+ /, ''), text: text.trim() }));
}

/** A word in the title counts more than one in the text. */
function scoreOf({ title, text }: Guide, words: readonly string[]): number {
  const lowTitle = title.toLowerCase();
  const lowText = text.toLowerCase();
  const found = words.map((word) => (lowTitle.includes(word) ? 5 : lowText.includes(word) ? 1 : 0));
  return found.reduce((sum: number, each) => sum + each, 0);
}
