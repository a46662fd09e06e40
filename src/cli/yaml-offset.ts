import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';

type Path = readonly (string | number)[];

/** Where in the text a value stands, or, of a map, one of its keys; as near as can be where it is not there. */
export function offsetOf(document: Document, path: Path, key?: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) node = node.items[Number(segment)];
    else node = pairOf(node, String(segment))?.value;
    offset = startOf(node) ?? offset;
  }
  return (key === undefined ? undefined : startOf(pairOf(node, key)?.key)) ?? offset;
}

function pairOf(node: unknown, key: string): Pair | undefined {
  return isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
    : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
