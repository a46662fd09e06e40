import { TwinError } from '../../core/errors.ts';
import type { TokenFilter } from '../../core/ledger.ts';
import { version } from '../../core/version.ts';
import type { Twin } from '../../twin/twin.ts';
import { requireVendorFit } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';
import { parseBody, readBody, requireKnown } from './body.ts';
import { moveClock, readClockMove } from './clock-move.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { answerMetrics } from './metrics.ts';
import { pactRoutes } from './pact-routes.ts';
import type { Run } from './route.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { stateRoutes } from './state-routes.ts';
import { stubRoutes } from './stub-routes.ts';

/** The control API: method and path below `/_twin`, as in `specs/control.yaml`; vendors add routes of their own. */
export const routes: Readonly<Record<string, Run>> = {
  'GET /health': (twin, _request, { keeper }) => ({
    status: 'ok',
    version,
    operations: twin.operations().map(({ id }) => id),
    ...(keeper && { state: keeper.report }),
  }),

  'GET /interception': (_twin, _request, { interception }) => {
    if (interception) return interception.report();
    throw new TwinError('ERR_NOT_FOUND', serverTexts.noInterception);
  },

  'GET /metrics': (_twin, _request, { metrics }) => {
    if (metrics) return answerMetrics(metrics);
    throw new TwinError('ERR_NOT_FOUND', serverTexts.noMetrics);
  },

  'GET /clock': (twin) => twin.clock.reading(),
  'POST /clock': async (twin, { body }) => {
    const move = await readClockMove(body);
    const beforeMs = twin.clock.now();
    moveClock(twin, move);
    return { ...twin.clock.reading(), changes: twin.tokens.changesSince(beforeMs) };
  },

  'GET /tokens': (twin, { query }) => ({ tokens: twin.tokens.list(filterOf(twin, query)) }),
  'POST /tokens/revoke': async (twin, { body }) => {
    const filter = await readBody(body, 'TokenFilter');
    if (filter.operation !== undefined) requireOperation(twin, filter.operation);
    if (filter.type !== undefined) requireKnown('token type', filter.type, tokenTypes(twin));
    return { tokens: twin.tokens.revokeAll(filter) };
  },
  'POST /tokens/{id}/revoke': (twin, { id }) => twin.tokens.revoke(id!),

  ...faultRoutes,
  ...stubRoutes,
  ...journalRoutes,
  ...pactRoutes,

  'GET /seed': (twin) => twin.seed(),
  'PUT /seed': (twin, { body }) => {
    const seed = parseBody(body, 'ERR_INVALID_SEED');
    requireVendorFit(seed, 'seed', twin.router.vendors, 'ERR_INVALID_SEED');
    twin.replaceSeed(seed as Readonly<Record<string, unknown>>);
    return twin.seed();
  },
  ...stateRoutes,
  ...sandboxRoutes,

  'POST /reset': (twin) => {
    twin.reset();
    return twin.clock.reading();
  },

  'GET /errors': async (twin, { query }) => {
    const { listErrors, loadCatalogues } = await import('../../catalogue/errors.ts');
    const catalogues = await loadCatalogues(twin.router.vendors);
    const vendor = query.get('vendor') ?? undefined;
    return { errors: listErrors(catalogues, vendor, query.get('operation') ?? undefined) };
  },
};

function filterOf(twin: Twin, query: URLSearchParams): TokenFilter {
  const operation = query.get('operation') ?? undefined;
  const active = query.get('active');
  if (operation !== undefined) requireOperation(twin, operation);
  if (active !== null && active !== 'true' && active !== 'false') {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.activeIs(active));
  }
  return {
    operation,
    client: query.get('client') ?? undefined,
    active: active === null ? undefined : active === 'true',
  };
}

function tokenTypes(twin: Twin): string[] {
  return [...new Set(twin.operations().flatMap(({ lifecycle }) => lifecycle.map(({ token }) => token)))];
}

function requireOperation(twin: Twin, name: string): void {
  requireKnown(
    'operation',
    name,
    twin.operations().map(({ id }) => id),
  );
}
