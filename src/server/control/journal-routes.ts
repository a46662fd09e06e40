import { durationMs } from '../../core/duration.ts';
import { TwinError } from '../../core/errors.ts';
import type { ExchangeFilter, ExchangeQuery } from '../../core/journal.ts';
import type { Twin } from '../../twin/twin.ts';
import { rules, severities } from '../../verdicts/index.ts';
import type { Severity } from '../../verdicts/rule.ts';
import { verdictText } from '../../verdicts/verdict-text.ts';
import { serverTexts } from '../server-texts.ts';
import { readBody, requireKnown } from './body.ts';
import { streamExchanges } from './journal-stream.ts';
import { verifyJournal } from './journal-verify.ts';
import { waitForExchanges } from './journal-wait.ts';
import { jsonInTurns } from './json-in-turns.ts';
import type { Run } from './route.ts';

/** What was asked and answered, what that says about the client, and what of the vendors' behaviour it met. */
export const journalRoutes: Readonly<Record<string, Run>> = {
  'GET /journal': (twin, { query, translator }) => {
    const { count, capacity } = twin.journal;
    return jsonInTurns(
      { count, capacity },
      'exchanges',
      twin.journal.exchanges(queryOf(twin, query), translator),
    );
  },
  'DELETE /journal': (twin) => {
    const { count } = twin.journal;
    twin.journal.clear();
    return { count };
  },
  'GET /journal/stream': (twin, request) => {
    const { query } = request;
    const lastId = request.header('last-event-id') ?? query.get('since') ?? undefined;
    return {
      status: 200,
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
      body: '',
      stream: streamExchanges(
        twin.journal,
        filterOf(twin, query),
        wholeNumber('since', lastId),
        request.translator,
      ),
    };
  },
  'GET /journal/wait': (twin, { query }) =>
    waitForExchanges(twin.journal, filterOf(twin, query), {
      count: wholeNumber('count', query.get('count')) ?? 1,
      timeoutMs: durationMs(query.get('timeout') ?? '5s'),
    }),
  'POST /journal/verify': async (twin, { body }) => {
    const expectation = await readBody(body, 'JournalExpectation');
    for (const { operation } of expectation.sequence ?? [expectation]) requireOperation(twin, operation);
    return verifyJournal(twin.journal.exchanges(), expectation);
  },

  'POST /journal/marks': async (twin, { body }) => {
    const { test, expect = [] } = await readBody(body, 'JournalMark');
    for (const rule of expect) {
      requireKnown(
        'rule',
        rule,
        rules.map(({ name }) => name),
      );
    }
    twin.journal.mark(test, { expect });
    return { test, after: twin.journal.count };
  },

  'GET /verdicts': (twin, { query, translator }) => {
    const failOn = query.get('fail-on') ?? 'error';
    requireKnown('severity', failOn, severities);
    const verdicts = twin.verdicts(translator);
    const failing = severities.slice(0, severities.indexOf(failOn as Severity) + 1);
    return {
      ok: !verdicts.some(({ severity, expected }) => failing.includes(severity) && !expected),
      failOn,
      verdicts,
      report: verdictText(verdicts, twin.journal.exchanges({}, translator), translator),
    };
  },
  'GET /coverage': (twin) => twin.coverage(),
};

function queryOf(twin: Twin, query: URLSearchParams): ExchangeQuery {
  return {
    ...filterOf(twin, query),
    since: wholeNumber('since', query.get('since')),
    limit: wholeNumber('limit', query.get('limit')),
  };
}

function filterOf(twin: Twin, query: URLSearchParams): ExchangeFilter {
  const operation = query.get('operation') ?? undefined;
  requireOperation(twin, operation);
  return {
    operation,
    client: query.get('client') ?? undefined,
    status: wholeNumber('status', query.get('status'), 100, 599),
    error: knownError(twin, query.get('error')),
  };
}

function requireOperation(twin: Twin, name: string | undefined): void {
  if (name === undefined) return;
  const known = twin.operations().map(({ id }) => id);
  requireKnown('operation', name, known);
}

/** An error by its name or code; `none`, and what is answered for paths that are not modelled, are known too. */
function knownError(twin: Twin, text: string | null): string | undefined {
  if (text === null) return undefined;
  const known = new Set(['none', 'not-modelled']);
  for (const { errors } of twin.operations()) {
    for (const { name, code } of Object.values(errors)) known.add(name).add(String(code));
  }
  requireKnown('error', text, [...known]);
  return text;
}

function wholeNumber(
  name: string,
  text: string | null | undefined,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (text === null || text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  const wrong =
    most === Number.MAX_SAFE_INTEGER
      ? serverTexts.notWhole(name, text)
      : serverTexts.notBetween(name, least, most, text);
  throw new TwinError('ERR_INVALID_OPTION', wrong);
}
