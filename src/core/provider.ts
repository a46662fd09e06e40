import type { Context } from './context.ts';
import type { Operation } from './operation.ts';
import type { Refusal } from './refusal.ts';
import type { TokenRecord } from './token-record.ts';
import type { Validate, ValidationError } from './validate.ts';
import type { VendorSpec } from './vendor-spec.ts';
import type { RegistryWorld } from './world.ts';

/** Who can have a token: a client, and the tenant, corporation or user that it acts for if the vendor has one. */
export interface Grantee {
  readonly client: string;
  readonly subject?: string | undefined;
}

/** How a scenario gets tokens that were issued before it begins. */
export interface Preissue<R, Ctx> {
  /** Every registered client that could have requested a token. */
  grantees(registry: R): readonly Grantee[];
  /** Issues a token to one of them without checking credentials. */
  issue(grantee: Grantee, context: Ctx): TokenRecord;
}

/** One operation of one vendor and how it behaves. It has no state and never waits; `providersOf` makes it. */
export interface Provider<R = unknown> {
  readonly operation: Operation;
  /** Checks the input against the spec. */
  readonly validate?: Validate | undefined;
  read?(context: AnyContext<R>): unknown;
  client?(input: unknown, context: AnyContext<R>): string | undefined;
  refuseInput?(errors: readonly ValidationError[], context: AnyContext<R>): never;
  refuseMethod?(context: AnyContext<R>): never;
  // biome-ignore lint/suspicious/noExplicitAny: the validator has made the input what the operation expects
  answer(input: any, context: AnyContext<R>): unknown;
  readonly preissue?: Preissue<R, AnyContext<R>>;
}

/** A call to any operation: what core passes on, and no vendor's code is written against. */
// biome-ignore lint/suspicious/noExplicitAny: operations with different errors and quirks are in one list
export type AnyContext<R> = Context<R, any, any>;

/** A vendor's registered clients, and what else it remembers apart from tokens. */
export interface Registry {
  /** The current seed, as plain data. */
  seed(): unknown;
  /** Replaces the registrations, also at each start with a saved state and a seed; the memory of those that stay is kept. */
  register(seed: unknown): void;
  /** Continues from its kept lists, by name, as another registry with the same seed exported them. */
  importState?(lists: unknown): void;
  /** Whether a word is a secret that the registry generated, in addition to those of the seed. */
  isSecret?(word: string): boolean;
}

/** How a vendor refuses calls above its rate limit; absent if that is not known. */
export interface RateLimit {
  /** The names of its rate-limit errors; an operation answers with the first that its own catalogue has. */
  readonly errors: readonly string[];
  /** The headers of these errors, from the calls a window and the milliseconds until the next one. */
  headers?(calls: number, resetMs: number): Readonly<Record<string, string>>;
}

/** A vendor: what its operations have in common. `Shared` are the errors that all of its operations can answer with. */
export interface Vendor<
  R extends Registry = Registry,
  Shared extends string = never,
  Quirks extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> extends VendorSpec {
  readonly providers: readonly Provider<R>[];
  /** Answers for paths on the vendor's hosts that no operation has. */
  readonly fallback: Provider<R>;
  /** Path prefixes that the fallback answers for on every host. */
  readonly strays?: readonly string[];
  readonly rateLimit?: RateLimit;
  /** Makes a value that differs in every error body, by its `x-sample` name. */
  sample?(name: string, context: Context<R, never, Quirks>): string | undefined;
  createRegistry(world: RegistryWorld, seed: unknown): R;
  /** Reads the input of a call, for operations that do not read it themselves; nothing is read if absent. */
  read?(context: Context<R, Shared, Quirks>): unknown;
  /** Refuses input that does not fit the spec, for operations that do not refuse it themselves. */
  refuseInput?(errors: readonly ValidationError[], context: Context<R, Shared, Quirks>): never;
  /** Refuses a method that the path does not have, for operations that do not refuse it themselves. */
  refuseMethod?(context: Context<R, Shared, Quirks>): never;
  /** The headers of every response, `Content-Type` first, spelled as the vendor spells them. */
  headers(mediaType: string, context: Context<R, never, Quirks>): Record<string, string>;
  /** Status and body of a refusal, as the quirks say; its samples are filled in afterwards. */
  phrase(
    refusal: Refusal,
    context: Context<R, never, Quirks>,
  ): {
    readonly status: number;
    readonly body: unknown;
    /** Headers in which this refusal differs from other responses. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
  };
}
