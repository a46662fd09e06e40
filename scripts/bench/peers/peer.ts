import type { Request } from '../http-client.ts';

/** How another mock server is installed, configured and started, with its default settings. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Its npm packages with exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** A program that it needs beside Node. */
  readonly needs?: string;
  /** A note on its results. */
  readonly note?: string;
  /** Its request, if it cannot serve the five operations. */
  readonly ownRequest?: Request;
  /** Writes its configuration and returns the command that starts it. */
  command(place: Place): readonly string[];
}

/** The paths of a peer, and what it serves. */
export interface Place {
  /** Its `node_modules`. */
  readonly modules: string;
  /** An empty directory for its configuration. */
  readonly workdir: string;
  readonly port: number;
  readonly routes: readonly Route[];
  /** The same as an OpenAPI document. */
  readonly document: unknown;
}

/** A path and the body of its response to a POST. */
export interface Route {
  readonly path: string;
  readonly answer: string;
}
