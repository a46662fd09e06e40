import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { formatPointer } from '../core/json-pointer.ts';
import { type Mistake, SpecError } from './spec-error.ts';

/** A spec's text, parsed; it finds the line of a value. */
export interface Source {
  readonly file: string;
  readonly document: unknown;
  /** A mistake at the value of a path, or at its nearest ancestor in the text. */
  mistake(path: readonly string[], message: string): Mistake;
}

/** Parses YAML; mistakes of syntax are thrown as a `SpecError`. */
export function readSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = [...yaml.errors, ...yaml.warnings].map(({ pos: [offset], message }): Mistake => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path: '', message };
  });
  if (syntax.length > 0) throw new SpecError(syntax);
  return {
    file,
    document: yaml.toJS(),
    mistake(path, message) {
      const { line, col } = lines.linePos(offsetOf(yaml.contents, path));
      return { file, line, column: col, path: formatPointer(path), message };
    },
  };
}

/** Where the key of the last step starts, or the item of a list. */
function offsetOf(root: Node | null, path: readonly string[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String((key as { value?: unknown }).value) === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
