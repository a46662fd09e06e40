/** Where the control API lives. */
export const controlPath = '/_twin';

/** What follows `/_twin` in a path of the control API; undefined for any other path. */
export function pathBelowControl(path: string): string | undefined {
  if (!path.startsWith(controlPath)) return undefined;
  const rest = path.slice(controlPath.length);
  return rest === '' || rest.startsWith('/') ? rest.replace(/\/$/, '') : undefined;
}
