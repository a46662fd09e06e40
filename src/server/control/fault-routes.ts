import { readInput } from '../../core/input.ts';
import { parseBody } from './body.ts';
import type { Run } from './route.ts';

/** The part of the control API for fault injection. */
export const faultRoutes: Readonly<Record<string, Run>> = {
  'GET /faults': (twin) => ({ faults: twin.faults.list() }),
  'POST /faults': (twin, { body }) => {
    const rule = readInput('FaultRule', parseBody(body, 'ERR_INVALID_FAULT'), 'ERR_INVALID_FAULT');
    const { id } = twin.faults.add(rule);
    return twin.faults.get(id);
  },
  'DELETE /faults': (twin) => ({ faults: twin.faults.clear() }),
  'DELETE /faults/{id}': (twin, { id }) => twin.faults.remove(id!),
};
