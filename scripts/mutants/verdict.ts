/** What became of a mutant: `broken` is one that does not even load, which proves nothing. */
export type Verdict =
  | { readonly outcome: 'killed'; readonly by: string; readonly why: string }
  | { readonly outcome: 'survived' }
  | { readonly outcome: 'broken'; readonly why: string };
