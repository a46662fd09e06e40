import { formatDuration } from '../core/duration-text.ts';
import { messages } from '../core/message.ts';
import { formatTwinTime } from '../core/twin-time.ts';
import type { components } from '../generated/control/types.ts';
import { printable, type Terminal } from './terminal.ts';

const english = {
  stub: 'from a stub',
  upstream: 'from the upstream',
  'made-up': 'made up: no stub matches',
  fresh: (id: string, leftMs: number) => `new ${id}, ${formatDuration(leftMs)} left`,
  again: (id: string, leftMs: number) => `again ${id}, ${formatDuration(leftMs)} left`,
};

/** What a line of the journal says, in English. */
export type ExchangeTexts = typeof english;

const text = messages('cli-exchange', english);

type Exchange = components['schemas']['Exchange'];

/** An exchange as a JSON event, without query, headers and bodies, which may contain secrets or tokens. */
export function exchangeEvent(exchange: Exchange, sandbox?: string): Record<string, unknown> {
  // No destructuring: most properties are computed when they are read.
  const { request, response } = exchange;
  return {
    event: 'exchange',
    ...(sandbox !== undefined && { sandbox }),
    id: exchange.id,
    at: new Date(exchange.atMs).toISOString(),
    operation: exchange.operation ?? null,
    client: exchange.client ?? null,
    method: request.method,
    path: request.path,
    status: response.status,
    code: exchange.code ?? null,
    error: exchange.error ?? null,
    reason: exchange.reason ?? null,
    fault: exchange.fault ?? null,
    answeredBy: exchange.answeredBy ?? null,
    real: new Date(exchange.realAtMs).toISOString(),
    ...(request.traceparent !== undefined && { traceparent: request.traceparent }),
  };
}

/** An exchange in one line: time, request, response, reason. */
export function exchangeLine(exchange: Exchange, terminal: Pick<Terminal, 'style' | 'say'>): string {
  const { atMs, realAtMs, operation, request, response, error, code } = exchange;
  const time = formatTwinTime(atMs, realAtMs);
  const asked = operation ?? `${request.method} ${request.path}`;
  const answered = code === undefined || code === null ? `${response.status}` : `${response.status}/${code}`;
  const isGood = error === undefined && response.status < 400;
  return [
    terminal.style('dim', time),
    printable(asked),
    terminal.style(isGood ? 'green' : 'red', answered),
    printable(isGood ? outcome(exchange, terminal) : (exchange.reason ?? error ?? '')),
  ]
    .join('  ')
    .trimEnd();
}

/** The tokens that a client got, by their ids. */
function outcome(
  { atMs, issued, reason, fault, answeredBy }: Exchange,
  { say }: Pick<Terminal, 'say'>,
): string {
  const tokens = issued.map(({ id, fresh, expiresAtMs }) =>
    say(fresh ? text.fresh(id, expiresAtMs - atMs) : text.again(id, expiresAtMs - atMs)),
  );
  const source = answeredBy === undefined ? undefined : say(text[answeredBy]);
  if (tokens.length === 0) return [source, reason].filter((part) => part !== undefined).join('; ');
  return tokens.join('; ') + (fault === undefined ? '' : `; ${reason}`);
}
