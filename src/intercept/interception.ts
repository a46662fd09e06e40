import type { Server } from 'node:http';
import { TwinError } from '../core/errors.ts';
import { english } from '../core/message.ts';
import { type Certificates, makeCertificates } from './certificates.ts';
import {
  type Environment,
  type InterceptionEnvironment,
  interceptionEnvironment,
  userBundles,
  userProxy,
} from './environment.ts';
import { interceptTexts } from './intercept-texts.ts';
import { OnePort } from './one-port.ts';
import { preloadScript } from './preload.ts';
import { type FailedHost, type MetHost, type OtherHost, Sightings } from './sightings.ts';
import { type TrustFiles, TrustFolder } from './trust-folder.ts';

/** How a server takes the place of the vendors' hosts. */
export interface InterceptionOptions {
  /** The vendors' real hosts. */
  readonly hosts: readonly string[];
  /** PEM of a certificate of the user's own and of its key; an authority is made for the run without them. */
  readonly own?: { readonly certificate: string; readonly key: string } | undefined;
  /** Refuses requests to other hosts instead of passing them on. */
  readonly offline?: boolean | undefined;
  /** The variables of the user, which are extended. */
  readonly env: Environment;
  /** Whether a text holds a registered secret. */
  readonly hasSecret: (text: string) => boolean;
  readonly nowMs: number;
}

/** What a server that takes the place of the vendors' hosts says of itself. */
export interface InterceptionReport {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly folder: string;
  readonly files: TrustFiles | undefined;
  readonly met: readonly MetHost[];
  /** The clients that turned the certificate down; what to do is in English. */
  readonly failed: readonly (Omit<FailedHost, 'advice'> & { readonly advice: string })[];
  readonly others: readonly OtherHost[];
}

/** Takes the place of the vendors' hosts for the time of one run. */
export class Interception {
  readonly sightings: Sightings;
  readonly #options: InterceptionOptions;
  readonly #made: Certificates | undefined;
  #folder: TrustFolder | undefined;

  constructor(options: InterceptionOptions) {
    this.#options = options;
    this.#made = options.own ? undefined : makeCertificates(options.hosts, options.nowMs);
    this.sightings = new Sightings(options.hasSecret);
  }

  /** Puts a server behind a port that speaks TLS and CONNECT too. */
  behind(http: Server): OnePort {
    const { hosts, offline, env, own } = this.#options;
    const { certificate, key } = own ?? this.#made!;
    try {
      return new OnePort(http, {
        certificate,
        key,
        hosts: new Set(hosts),
        offline: offline ?? false,
        upstreamProxy: userProxy(env),
        sightings: this.sightings,
      });
    } catch (cause) {
      throw new TwinError('ERR_INVALID_OPTION', interceptTexts.unfitCertificate((cause as Error).message), {
        cause,
      });
    }
  }

  /** Writes the files that clients are pointed at, once the port is known. */
  writeFiles(port: number): TrustFolder {
    const { hosts, env, own, nowMs } = this.#options;
    this.#folder = new TrustFolder({
      authority: own?.certificate ?? this.#made!.authority,
      preload: preloadScript(hosts, port),
      userBundles: userBundles(env),
      nowMs,
      port,
    });
    return this.#folder;
  }

  /** The folder with the files; undefined before they are written and after the end. */
  get folder(): TrustFolder | undefined {
    return this.#folder;
  }

  /** The variables that have a program meet this port. */
  environment(port: number): InterceptionEnvironment {
    const { files } = this.#folder ?? this.writeFiles(port);
    return interceptionEnvironment(this.#options.env, { port, files });
  }

  /** What clients are pointed at, and what was seen so far. */
  report(): InterceptionReport {
    const { metHosts, failedHosts, otherHosts } = this.sightings;
    const folder = this.#folder;
    return {
      port: folder?.port ?? 0,
      hosts: this.#options.hosts,
      folder: folder?.path ?? '',
      files: folder?.files,
      met: metHosts,
      failed: failedHosts.map((host) => ({ ...host, advice: english.say(host.advice) })),
      others: otherHosts,
    };
  }

  /** Removes the files. */
  close(): void {
    this.#folder?.remove();
    this.#folder = undefined;
  }
}
