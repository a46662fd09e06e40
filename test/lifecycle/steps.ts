import fc from 'fast-check';

/** One thing that happens to a twin. `which` picks among the tokens handed out so far. */
export type Step =
  | { readonly do: 'move'; readonly ms: number }
  | { readonly do: 'ask'; readonly who: number }
  | { readonly do: 'use'; readonly which: number }
  | { readonly do: 'refresh'; readonly which: number }
  | { readonly do: 'revoke'; readonly which: number };

const hourMs = 3_600_000;

/** Lengths of time, with a liking for the edges of what the vendors document. */
const length = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * hourMs }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1_000, 0.5 * hourMs, 1.5 * hourMs, 2 * hourMs), fc.constantFrom(-1, 0, 1))
      .map(([edge, off]) => Math.max(0, edge + off)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * 24 * hourMs }) },
);

const some = fc.nat({ max: 30 });

/** Sequences of calls and clock moves. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), who: fc.nat({ max: 1 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), ms: length }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('use' as const), which: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('refresh' as const), which: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), which: some }) },
  ),
  { maxLength: 40 },
);
