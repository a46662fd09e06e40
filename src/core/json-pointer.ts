/** The JSON Pointer (RFC 6901) of a path of keys. */
export function formatPointer(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of keys of a JSON Pointer, or of a `$ref` within a document. */
export function parsePointer(pointer: string): readonly string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a path of keys; undefined if there is none. */
export function valueAtPath(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    root,
  );
}

/** The value at a JSON Pointer; undefined if there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return valueAtPath(root, parsePointer(pointer));
}

/** Changes the value at a JSON Pointer in place; returns whether there is one. */
export function changeAt(root: unknown, pointer: string, change: (value: unknown) => unknown): boolean {
  const path = parsePointer(pointer);
  const key = path.at(-1);
  const parent = valueAtPath(root, path.slice(0, -1));
  if (key === undefined || !isObject(parent) || !Object.hasOwn(parent, key)) return false;
  parent[key] = change(parent[key]);
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
