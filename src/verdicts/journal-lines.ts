import type { Exchange } from '../core/exchange.ts';
import { english, type Translator } from '../core/message.ts';
import { texts } from './texts.ts';

/** How many exchanges a message shows; more would hide what it says. */
const longest = 20;

/** The last exchanges, a line each, for a message about them. Neither bodies nor queries are in it. */
export function journalLines(exchanges: readonly Exchange[], translator: Translator = english): string {
  const { say } = translator;
  if (exchanges.length === 0) return say(texts.emptyJournal);
  const left = exchanges.length - longest;
  const lines = exchanges.slice(-longest).map((exchange) => journalLine(exchange, translator));
  return [say(texts.journal), ...(left > 0 ? [`  ${say(texts.more(left))}`] : []), ...lines].join('\n');
}

function journalLine(
  { id, atMs, operation, request, response, issued, error, code, reason }: Exchange,
  { say }: Translator,
): string {
  const time = new Date(atMs).toISOString().slice(11, 23);
  const tokens = issued
    .map((token) => say(token.fresh ? texts.issued(token.id) : texts.issuedAgain(token.id)))
    .join(', ');
  const outcome = error ? `${error}${code === null ? '' : ` (${code})`}` : tokens;
  const parts = [
    operation ?? `${request.method} ${request.path}`,
    `HTTP ${response.status}`,
    outcome,
    reason,
  ];
  return `  #${id} ${time} ${parts.filter(Boolean).join(' · ')}`;
}
