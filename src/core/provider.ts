import type { Context } from './context.ts';
import type { Operation } from './operation.ts';
import type { Refusal } from './refusal.ts';
import type { TokenRecord } from './token-record.ts';
import type { Validate, ValidationError } from './validate.ts';
import type { VendorSpec } from './vendor-spec.ts';
import type { RegistryWorld } from './world.ts';

/** Who may hold a token: a client, and the tenant, corporation or user it speaks for where the vendor has one. */
export interface Holder {
  readonly client: string;
  readonly subject?: string | undefined;
}

/** How an endpoint's tokens come to be there without anybody asking: a scenario says that they were handed out before. */
export interface Granting<R, Ctx> {
  /** Everybody registered who could have asked. */
  holders(registry: R): readonly Holder[];
  /** Hands one of them a token, with no question about credentials. */
  grant(holder: Holder, context: Ctx): TokenRecord;
}

/** One endpoint of one vendor: how it differs from every other. It has no state and never waits. */
export interface Provider<
  Registry = unknown,
  // biome-ignore lint/suspicious/noExplicitAny: providers of different inputs stand in one list
  Input = any,
  // biome-ignore lint/suspicious/noExplicitAny: and their contexts name different errors
  Ctx = Context<Registry, any, any>,
> {
  readonly operation: Operation;
  /** Holds the input to the spec; what it refuses goes to the vendor's `refuseInput`. */
  readonly validate?: Validate;
  /** Reads the input where it is not what the vendor's `read` makes of a body. */
  read?(context: Ctx): unknown;
  /**
   * The client that the input names, for the journal and for faults.
   * Sees input before it is validated, so that anything may stand there; what is no text names nobody.
   */
  client?(input: Input, context: Ctx): string | undefined;
  /** Refuses input that does not fit the spec, where not in the vendor's way. */
  refuseInput?(errors: readonly ValidationError[], context: Ctx): never;
  /** The success body; refuses through the context. */
  answer(input: Input, context: Ctx): unknown;
  /** Absent where nothing is handed out for credentials alone. */
  readonly granting?: Granting<Registry, Ctx>;
}

/** A vendor's registered clients and what else it remembers beside tokens. */
export interface Registry {
  /** The seed as it stands now, as plain data. */
  seed(): unknown;
  /** Takes other registrations; what is remembered about those that stay is kept. */
  register(seed: unknown): void;
  /** Continues from its kept lists, by name, as another registry with the same seed exported them. */
  importState?(lists: unknown): void;
  /** Whether a word is a secret that it made itself, beyond those of the seed. */
  isSecret?(word: string): boolean;
}

/** How a vendor refuses who asks too often. Absent where nobody knows. */
export interface RateLimit {
  /** Names of its errors for that; an operation answers with the first that its own catalogue has. */
  readonly errors: readonly string[];
  /** What these say in headers, where the vendor sends any: calls a window, and milliseconds until the next one. */
  headers?(calls: number, resetMs: number): Readonly<Record<string, string>>;
}

/** A company behind endpoints: what they have in common. */
export interface Vendor<R extends Registry = Registry> extends VendorSpec {
  readonly providers: readonly Provider<R>[];
  /** Answers for paths of its hosts that no provider has, */
  readonly fallback: Provider<R>;
  /** and for paths below these, whatever the host. */
  readonly strays?: readonly string[];
  readonly rateLimit?: RateLimit;
  /** Makes a value that differs in every error body, by its `x-sample` name. */
  sample?(name: string, context: Context<R>): string | undefined;
  createRegistry(world: RegistryWorld, seed: unknown): R;
  /** Makes the input of a call's body, or refuses it. */
  read(context: Context<R>): unknown;
  /** Refuses input that does not fit the spec. */
  refuseInput(errors: readonly ValidationError[], context: Context<R>): never;
  /** Refuses a method that the path does not take. */
  refuseMethod(context: Context<R>): never;
  /** The headers of every answer, `Content-Type` first, spelled as the vendor spells them. */
  headers(mediaType: string, context: Context<R>): Record<string, string>;
  /** Status and body of a refusal, as the quirks say; its samples are filled in afterwards. */
  phrase(
    refusal: Refusal,
    context: Context<R>,
  ): {
    readonly status: number;
    readonly body: unknown;
    /** Where this refusal's differ from those of every answer. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
  };
}
