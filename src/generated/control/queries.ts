// Generated from specs/control.yaml by npm run generate; do not edit.

/** The names of the query parameters that each route takes, by method and path; absent where it takes none. */
export const queries: Readonly<Record<string, readonly string[]>> = {
  'GET /_twin/tokens': ['operation', 'client', 'active'],
  'GET /_twin/app-tickets': ['app_id'],
  'POST /_twin/app-tickets': ['app_id'],
  'GET /_twin/journal': ['lang', 'operation', 'client', 'status', 'error', 'since', 'limit'],
  'GET /_twin/journal/stream': ['lang', 'operation', 'client', 'status', 'error', 'since'],
  'GET /_twin/journal/wait': ['count', 'timeout', 'operation', 'client', 'status', 'error'],
  'GET /_twin/verdicts': ['lang', 'fail-on'],
  'POST /_twin/pact-states': ['state', 'action'],
  'GET /_twin/errors': ['vendor', 'lang', 'operation'],
};

/** The routes that need a body, by method and path. */
export const requiredBodies: readonly string[] = [
  'POST /_twin/clock',
  'POST /_twin/login-codes',
  'POST /_twin/faults',
  'POST /_twin/stubs',
  'POST /_twin/journal/verify',
  'POST /_twin/journal/marks',
  'PUT /_twin/seed',
  'PUT /_twin/state',
  'POST /_twin/scenarios',
];
