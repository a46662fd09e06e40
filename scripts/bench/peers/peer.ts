import type { Request } from '../http-client.ts';

/** Another mock server, measured as it comes: how it is installed, configured and started, and nothing else. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** What npm installs, by name, each in one exact version. */
  readonly packages: Readonly<Record<string, string>>;
  /** A program it needs beside Node. */
  readonly needs?: string;
  /** What a reader of its figures has to know. */
  readonly note?: string;
  /** What it is asked where it cannot be given the five operations. */
  readonly ownRequest?: Request;
  /** Writes what it is configured by, and gives the command that starts it. */
  command(place: Place): readonly string[];
}

/** Where a peer finds things, and what it shall serve. */
export interface Place {
  /** The `node_modules` that npm filled for it. */
  readonly modules: string;
  /** An empty directory, for its configuration. */
  readonly workdir: string;
  readonly port: number;
  readonly routes: readonly Route[];
  /** The same as an OpenAPI document. */
  readonly document: unknown;
}

/** A POST to a path, and the body it is answered with. */
export interface Route {
  readonly path: string;
  readonly answer: string;
}
