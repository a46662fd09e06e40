/** The base path of the control API. */
export const controlPath = '/_twin';

/** Where a path leads. */
export interface Destination {
  /** The sandbox of `/~name/…`. */
  readonly sandbox: string | undefined;
  /** What follows `/_twin`, without a slash at the end; undefined for a vendor's path. */
  readonly control: string | undefined;
  /** The path without the sandbox. */
  readonly path: string;
}

/** Reads a path: `/~name/…` is a sandbox, `/_twin/…` the control API, everything else the vendors'. */
export function readPath(full: string): Destination {
  if (!full.startsWith('/~')) return { sandbox: undefined, control: belowControl(full), path: full };
  const end = full.indexOf('/', 2);
  const sandbox = full.slice(2, end === -1 ? undefined : end);
  const path = end === -1 ? '/' : full.slice(end);
  return { sandbox, control: belowControl(path), path };
}

function belowControl(path: string): string | undefined {
  if (!path.startsWith(controlPath)) return undefined;
  const rest = path.slice(controlPath.length);
  return rest === '' || rest.startsWith('/') ? rest.replace(/\/$/, '') : undefined;
}
