import { readInput } from '../../core/input.ts';
import { requireState } from '../../core/state.ts';
import { requireStateFit, requireVendorFit } from '../schema.ts';
import { parseBody } from './body.ts';
import type { Run } from './route.ts';

/** The part of the control API that puts another world in place of the one there is. */
export const stateRoutes: Readonly<Record<string, Run>> = {
  'GET /state': (twin) => twin.exportState(),
  'PUT /state': async (twin, { body }) => {
    const state = parseBody(body, 'ERR_INVALID_STATE');
    // First, since nothing else can be said of a file that is something else.
    requireState(state);
    await requireStateFit(state, twin.router.vendors);
    twin.importState(state);
    return twin.clock.reading();
  },
  'GET /scenarios': (twin) => ({ scenarios: twin.scenarios() }),
  'POST /scenarios': (twin, { body }) => {
    const data = parseBody(body, 'ERR_INVALID_SCENARIO');
    const scenario = readInput('Scenario', data, 'ERR_INVALID_SCENARIO');
    if (scenario.seed !== undefined) {
      requireVendorFit(scenario.seed, 'seed', twin.router.vendors, 'ERR_INVALID_SCENARIO');
    }
    twin.load(scenario);
    return { clock: twin.clock.reading(), tokens: twin.tokens.list() };
  },
};
