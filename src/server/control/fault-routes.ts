import { readJson } from './body.ts';
import type { Run } from './route.ts';

/** The part of the control API that lets things go wrong on purpose. */
export const faultRoutes: Readonly<Record<string, Run>> = {
  'GET /faults': (twin) => ({ faults: twin.faults.list() }),
  'POST /faults': (twin, { body }) => {
    // The twin itself finds the mistakes in a rule: it knows the nearest names.
    const { id } = twin.faults.add(readJson(body, 'ERR_INVALID_FAULT') as never);
    return twin.faults.get(id);
  },
  'DELETE /faults': (twin) => ({ faults: twin.faults.clear() }),
  'DELETE /faults/{id}': (twin, { id }) => twin.faults.remove(id!),
};
