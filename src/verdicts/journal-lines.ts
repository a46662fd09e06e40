import type { Exchange } from '../core/exchange.ts';

/** How many exchanges a message shows; more would hide what it says. */
const longest = 20;

/** The last exchanges, a line each, for a message about them. Neither bodies nor queries are in it. */
export function journalLines(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return 'The journal is empty: no request has reached the twin.';
  const left = exchanges.length - longest;
  const lines = exchanges.slice(-longest).map(journalLine);
  return ['The journal:', ...(left > 0 ? [`  … ${left} more`] : []), ...lines].join('\n');
}

function journalLine({
  id,
  atMs,
  operation,
  request,
  response,
  issued,
  error,
  code,
  reason,
}: Exchange): string {
  const time = new Date(atMs).toISOString().slice(11, 23);
  const tokens = issued.map((token) => `${token.id}${token.fresh ? '' : ' again'}`).join(', ');
  const outcome = error ? `${error}${code === null ? '' : ` (${code})`}` : tokens && `handed out ${tokens}`;
  const parts = [
    operation ?? `${request.method} ${request.path}`,
    `HTTP ${response.status}`,
    outcome,
    reason,
  ];
  return `  #${id} ${time} ${parts.filter(Boolean).join(' · ')}`;
}
