import type { Registry } from '../../core/provider.ts';
import type { Twin } from '../../twin/twin.ts';
import type { ControlInput } from '../../vendors/control-route.ts';
import type { VendorModule } from '../../vendors/vendor-module.ts';
import { parseBody, readBody } from './body.ts';
import type { Run } from './route.ts';

/** The routes that the vendors of a twin bring; one that several have goes to the first that accepts the request. */
export function vendorRoutes(modules: readonly VendorModule[]): Readonly<Record<string, Run>> {
  const keys = new Set(modules.flatMap(({ controlRoutes = {} }) => Object.keys(controlRoutes)));
  return Object.fromEntries([...keys].map((key) => [key, runOf(key)]));
}

function runOf(key: string): Run {
  return async (twin, { query, body }) => {
    const candidates = twin.modules.flatMap((module) => {
      const route = module.controlRoutes?.[key];
      return route ? [{ module, route }] : [];
    });
    const input: ControlInput = { query, body: readObject(body) };
    const { module, route } = candidates.find((each) => each.route.accepts?.(input)) ?? candidates[0]!;
    if (route.body !== undefined) await readBody(body, route.body);
    return route.run(registryOf(twin, module), input);
  };
}

function registryOf(twin: Twin, { vendor }: VendorModule): Registry {
  return twin.registry(vendor);
}

/** The body where it is an object; what else it may be is refused by its schema. */
function readObject(body: string): ControlInput['body'] {
  const data = parseBody(body, 'ERR_INVALID_OPTION');
  return typeof data === 'object' && data !== null ? (data as ControlInput['body']) : {};
}
