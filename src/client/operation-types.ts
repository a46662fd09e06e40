import type {
  OperationId,
  OperationShapes as Shapes,
  OperationTable as Table,
} from '../generated/operation-tables.ts';

/** The codes that an operation is documented to refuse with. */
export type ErrorCode<Id extends OperationId = OperationId> = {
  [Each in Id]: CodeOf<Table[Each]['errors']>;
}[Id];

type CodeOf<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends { readonly code: infer Code } ? NonNullable<Code> : never;
}[keyof Errors];

/** The success body of an operation, with the vendor's field names. */
export type Success<Id extends OperationId> = Succeeding<JsonOf<Shapes[Id]['responses'][200]>>;

type JsonOf<Response> = Response extends { readonly content: { readonly 'application/json': infer Body } }
  ? Body
  : never;

/** A union of bodies without those that are failures. */
type Succeeding<Body> = Body extends { readonly code: 0 } | { readonly errcode: 0 }
  ? Body
  : Body extends { readonly code: unknown } | { readonly errcode: unknown } | { readonly status: 1111 }
    ? never
    : Body;

/** The input of an operation: the fields of path, query and body together, with the vendor's field names. */
export type Input<Id extends OperationId> = ParameterOf<Shapes[Id], 'path'> &
  ParameterOf<Shapes[Id], 'query'> &
  BodyOf<Shapes[Id]> &
  (Table[Id] extends { readonly token: unknown }
    ? { /** Sent where the vendor reads it: `Authorization: Bearer …`. */ readonly token: string }
    : unknown);

type ParameterOf<Shape, Place extends string> = Shape extends {
  readonly parameters: { readonly [Each in Place]: infer Named };
}
  ? Named
  : unknown;

type BodyOf<Shape> = Shape extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Body } };
}
  ? Body
  : unknown;

/** The input for every other endpoint of a vendor. */
export interface ResourceInput {
  /** The path after the vendor's prefix: `contact/v3/users/me` for `/open-apis/contact/v3/users/me`. */
  readonly resource: string;
  /** Sent where the vendor reads it: in a header, or as a query parameter. */
  readonly token: string;
  /** By default the most common one for such endpoints of the vendor. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}
