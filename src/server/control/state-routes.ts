import { readInput } from '../../core/input.ts';
import { demandState } from '../../core/state.ts';
import { shippedScenarios } from '../../twin/scenarios.ts';
import { holdTo, readJson } from './body.ts';
import type { Run } from './route.ts';

/** The part of the control API that puts another world in place of the one there is. */
export const stateRoutes: Readonly<Record<string, Run>> = {
  'GET /state': (twin) => twin.exportState(),
  'PUT /state': async (twin, { body }) => {
    const state = readJson(body, 'ERR_INVALID_STATE');
    // First, since nothing else can be said of a file that is something else.
    demandState(state);
    await holdTo(state, 'State', 'ERR_INVALID_STATE');
    twin.importState(state);
    return twin.clock.reading();
  },
  'GET /scenarios': () => ({ scenarios: shippedScenarios }),
  'POST /scenarios': (twin, { body }) => {
    const data = readJson(body, 'ERR_INVALID_SCENARIO');
    twin.load(readInput('Scenario', data, 'ERR_INVALID_SCENARIO'));
    return { clock: twin.clock.reading(), tokens: twin.tokens.list() };
  },
};
