import type { Context } from './context.ts';
import type { Preissue, Provider, Registry, Vendor } from './provider.ts';
import type { ValidationError } from './validate.ts';
import type { VendorSpec } from './vendor-spec.ts';

type Specified = Pick<VendorSpec, 'operations' | 'quirks'>;

/** The names of the errors that an operation can answer with; of several operations, those that all of them have. */
export type ErrorName<
  Spec extends Specified,
  Id extends keyof Spec['operations'],
> = keyof Spec['operations'][Id]['errors'] & string;

/** The alternatives of each quirk. */
export type QuirksOf<Spec extends Specified> = {
  readonly [Name in keyof Spec['quirks']]: Spec['quirks'][Name]['alternatives'][number];
};

/** A call to one operation; with several ids, what a helper that serves all of them may use. */
export type OperationContext<
  R extends Registry,
  Spec extends Specified,
  Id extends keyof Spec['operations'],
> = Context<R, ErrorName<Spec, Id>, QuirksOf<Spec>>;

/** A vendor whose hooks can refuse with the errors that all of its operations have. */
export type VendorOf<R extends Registry, Spec extends Specified> = Vendor<
  R,
  ErrorName<Spec, keyof Spec['operations']>,
  QuirksOf<Spec>
>;

/** The input of an operation by its spec: the JSON body, or else the query. */
export type InputOf<Types, Id extends keyof Types> = Types[Id] extends {
  readonly parameters: { readonly query?: infer Query };
  readonly requestBody?: infer Request;
}
  ? [NonNullable<Request>] extends [never]
    ? [NonNullable<Query>] extends [never]
      ? undefined
      : NonNullable<Query>
    : NonNullable<Request> extends { readonly content: { readonly 'application/json': infer Body } }
      ? Body
      : undefined
  : undefined;

/** The body of a success by the spec: the JSON of the response 200. */
export type SuccessOf<Types, Id extends keyof Types> = Types[Id] extends {
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } };
}
  ? Body
  : unknown;

/** How one operation differs from every other: what a vendor's author writes. */
export interface Behaviour<R extends Registry, Ctx, Input, Answer> {
  /** Reads the input of a call; the vendor's way if absent. */
  readonly read?: (context: Ctx) => unknown;
  /** The client that the input names. It is called before validation, so the input can be anything. */
  readonly client?: (input: unknown, context: Ctx) => string | undefined;
  /** Refuses input that does not fit the spec; the vendor's way if absent. */
  readonly refuseInput?: (errors: readonly ValidationError[], context: Ctx) => never;
  /** Refuses a method that the path does not have; the vendor's way if absent. */
  readonly refuseMethod?: (context: Ctx) => never;
  /** The success body; refuses through the context. */
  readonly answer: (input: Input, context: Ctx) => Answer;
  /** How a scenario gets tokens of the operation; absent if it issues none for credentials alone. */
  readonly preissue?: Preissue<R, Ctx>;
}

/** The names of fields of a value that its documented shape does not have, at every depth. */
type Undocumented<Value, Shape> = Value extends readonly (infer Item)[]
  ? Undocumented<Item, ItemOf<Shape>>
  : Value extends object
    ? {
        [Key in keyof Value & string]: Key extends KeyOf<Shape>
          ? Undocumented<Value[Key], FieldOf<Shape, Key>>
          : Key;
      }[keyof Value & string]
    : never;
type ItemOf<Shape> = Shape extends readonly (infer Item)[] ? Item : never;
type KeyOf<Shape> = Shape extends unknown ? keyof Shape : never;
type FieldOf<Shape, Key extends string> = Shape extends { readonly [Name in Key]?: infer Field }
  ? Field
  : never;

/** Requires a property that no answer has, so that the compiler names the undocumented fields. */
type Documented<Answer, Success> = [Undocumented<Answer, Fitting<Answer, Success>>] extends [never]
  ? unknown
  : { readonly undocumentedFields: Undocumented<Answer, Fitting<Answer, Success>> };

/** Of the documented bodies, successes and failures, those that an answer can be. */
type Fitting<Answer, Success> = Success extends unknown ? (Answer extends Success ? Success : never) : never;

/** Makes a provider of one operation of a vendor, by id, from how that operation behaves. */
export type DefineProvider<R extends Registry, Spec extends VendorSpec, Types extends object> = <
  Id extends keyof Spec['operations'] & keyof Types & string,
  const Answer extends SuccessOf<Types, Id>,
>(
  id: Id,
  behaviour: Behaviour<R, OperationContext<R, Spec, NoInfer<Id>>, InputOf<Types, NoInfer<Id>>, Answer> &
    Documented<Answer, SuccessOf<Types, Id>>,
) => Provider<R>;

/**
 * Makes what makes the providers of a vendor, each an operation of its spec.
 *
 * Write the type out where the result is exported: the compiler would else write the whole spec into the declarations.
 */
export function providersOf<R extends Registry, Spec extends VendorSpec, Types extends object>({
  operations,
  requests,
}: Spec): DefineProvider<R, Spec, Types> {
  return (id, behaviour) => ({ operation: operations[id]!, validate: requests[id], ...behaviour });
}
