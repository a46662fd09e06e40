import { TwinError } from '../../core/errors.ts';
import type { Message } from '../../core/message.ts';
import { serverTexts } from '../server-texts.ts';
import { parseBody } from './body.ts';
import type { ControlRequest, Run } from './route.ts';

/** The state-change call of Pact's verifiers, as each of them sends it. */
export const pactRoutes: Readonly<Record<string, Run>> = {
  'POST /pact-states': async (twin, request) => {
    const { state, action, params } = readChange(request);
    // Loaded here, since few verify pacts and all would wait for it.
    const { StateSetup } = await import('../../pact/state-setup.ts');
    const setup = StateSetup.of(twin);
    if (action === 'setup') return setup.setUp(state, params);
    setup.tearDown();
    return {};
  },
};

interface StateChange {
  readonly state: string;
  readonly action: 'setup' | 'teardown';
  readonly params: Readonly<Record<string, unknown>>;
}

/** In the body, or in the query where every other parameter is one of the state. */
function readChange({ query, body }: ControlRequest): StateChange {
  const { state: named, action: asked, ...loose } = Object.fromEntries(query);
  const data = parseBody(body, 'ERR_INVALID_OPTION');
  if (!isObject(data)) throw invalid(serverTexts.bodyMustBeObject);
  // Only absent fields are taken from the query: null is an error.
  const { state = named, action = asked ?? 'setup', params = loose } = data;
  if (typeof state !== 'string') throw invalid(serverTexts.mustBeText('state', JSON.stringify(state)));
  if (action !== 'setup' && action !== 'teardown') {
    throw invalid(serverTexts.wrongPactAction(JSON.stringify(action)));
  }
  if (!isObject(params)) throw invalid(serverTexts.mustBeObject('params', JSON.stringify(params)));
  return { state, action, params };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(what: Message): TwinError {
  return new TwinError('ERR_INVALID_OPTION', serverTexts.pactHelp(what));
}
