/** Whether a path matches. */
export type PathTest = (path: string) => boolean;

/** Makes the test for a pattern; `*` matches any characters, slashes included. */
export function pathTest(pattern: string): PathTest {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (path) => path === pattern;
  if (last === '' && rest.length === 0) return (path) => path.startsWith(first);
  return (path) => {
    const end = path.length - last.length;
    if (end < first.length || !path.startsWith(first) || !path.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = path.indexOf(part, at);
      if (found === -1 || found + part.length > end) return false;
      at = found + part.length;
    }
    return true;
  };
}
