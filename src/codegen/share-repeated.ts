import { Code, printLiteral } from './print-literal.ts';

/** A shorter object is not worth a constant of its own. */
const shortestShared = 80;

/** A value in which objects that occur more than once are names of constants, and the constants' source text. */
export function shareRepeated(value: unknown): { readonly value: unknown; readonly constants: string } {
  const counts = new Map<string, number>();
  const count = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    const text = JSON.stringify(each);
    const known = counts.get(text) ?? 0;
    counts.set(text, known + 1);
    // What is inside a repeated object is part of its constant.
    if (known === 0 || text.length < shortestShared) for (const inner of Object.values(each)) count(inner);
  };
  count(value);

  const names = new Map<string, Code>();
  const lines: string[] = [];
  const share = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    if (Array.isArray(each)) return each.map(share);
    const text = JSON.stringify(each);
    const inside = () => Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, share(inner)]));
    if (text.length < shortestShared || (counts.get(text) ?? 0) < 2) return inside();
    const known = names.get(text);
    if (known) return known;
    const content = printLiteral(inside());
    const name = new Code(`shared${names.size + 1}`);
    names.set(text, name);
    lines.push(`const ${name.text} = ${content} as const;\n`);
    return name;
  };
  const shared = share(value);
  return { value: shared, constants: lines.join('') };
}
