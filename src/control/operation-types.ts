import type { paths } from '../generated/control/types.ts';

/** The HTTP methods that the control API uses. */
export type Method = 'get' | 'put' | 'post' | 'delete';

/** The operation that one method of one path is; its types come from `specs/control.yaml`. */
export type Operation<Verb extends Method, Path extends keyof paths> = paths[Path][Verb];

/** The paths that have this method. */
export type PathWith<Verb extends Method> = {
  [Path in keyof paths]: Exclude<paths[Path][Verb], undefined> extends never ? never : Path;
}[keyof paths];

/** The JSON that an operation answers. */
export type AnswerOf<Each> = Each extends {
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Answer } } };
}
  ? Answer
  : never;

/** The JSON that an operation takes; `never` where it takes none. */
export type BodyOf<Each> = Each extends { readonly requestBody?: infer Request }
  ? Exclude<Request, undefined> extends { readonly content: { readonly 'application/json': infer Body } }
    ? Body
    : never
  : never;

/** The query parameters that an operation takes. */
export type QueryOf<Each> = Each extends { readonly parameters: { readonly query?: infer Query } }
  ? Exclude<Query, undefined>
  : never;

/** What goes with one call. */
export interface Sending<Each> {
  /** Stands for `{id}` in the path. */
  readonly id?: string;
  readonly query?: QueryOf<Each>;
  readonly body?: BodyOf<Each>;
}
