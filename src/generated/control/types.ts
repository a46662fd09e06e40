// Generated from specs/control.yaml by npm run generate; do not edit.

export interface paths {
    readonly "/_twin/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Says that the twin is there, its version and the operations it answers. */
        readonly get: operations["health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/interception": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Says where the trust files are and which hosts were met, on a server started with --tls. */
        readonly get: operations["readInterception"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Returns what a Prometheus server scrapes; only the server has it, no sandbox. */
        readonly get: operations["readMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reads the clock. */
        readonly get: operations["readClock"];
        readonly put?: never;
        /** Moves the clock and returns the tokens that changed. */
        readonly post: operations["moveClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists the issued tokens, oldest first. */
        readonly get: operations["listTokens"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/tokens/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends every living token that fits; returns those it ended. */
        readonly post: operations["revokeTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/tokens/{id}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends one token. */
        readonly post: operations["revokeToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/login-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes a login code, as a user's login would. */
        readonly post: operations["createLoginCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/app-tickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reads a store app's current ticket. */
        readonly get: operations["readAppTicket"];
        readonly put?: never;
        /**
         * Makes a new ticket and pushes it to the app's callback_url, where it has one.
         * @description The app is named in the query or in the body.
         */
        readonly post: operations["rotateAppTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists the fault rules, oldest first, with what they have done. */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /** Adds a fault rule. One that could never do what it says is refused, with the nearest names. */
        readonly post: operations["addFault"];
        /** Removes every rule; returns them. */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Removes one rule. */
        readonly delete: operations["removeFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/stubs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists the stubs, oldest first, with how many requests they answered. */
        readonly get: operations["listStubs"];
        readonly put?: never;
        /** Adds a stub, which answers a business path once its token is good. Of several that match, the last added answers. */
        readonly post: operations["addStub"];
        /** Removes every stub and returns them. */
        readonly delete: operations["clearStubs"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/stubs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Removes one stub. */
        readonly delete: operations["removeStub"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists what was asked and answered, oldest first; without secrets, tokens by their ids. */
        readonly get: operations["readJournal"];
        readonly put?: never;
        readonly post?: never;
        /** Forgets all of it; the next exchange is number 1 again. */
        readonly delete: operations["clearJournal"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/journal/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sends each exchange as it happens, as a server-sent event; those after an id first, where one is given. */
        readonly get: operations["streamJournal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/journal/wait": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Answers as soon as so many exchanges fit, or with 408 when they do not come in time. */
        readonly get: operations["waitForExchanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/journal/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says whether so many exchanges fit, or whether they came in this order, and what is there instead. */
        readonly post: operations["verifyJournal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/journal/marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begins a test. The exchanges that follow are judged by themselves, and their verdicts have the name of the test.
         * @description A mark stays until the next one; a reset does not end it. A sandbox has marks of its own.
         */
        readonly post: operations["markJournal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the exchanges that the journal keeps say about the client, the worst first. */
        readonly get: operations["readVerdicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What of the documented behaviour was met since the twin was made; a reset does not take it back. */
        readonly get: operations["readCoverage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/seed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reads what is registered now. */
        readonly get: operations["readSeed"];
        /** Registers this in place of all there is. Tokens and the clock stay; reset comes back to this. */
        readonly put: operations["replaceSeed"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Exports everything of the twin but its journal. */
        readonly get: operations["readState"];
        /** Puts an exported state in place of all there is. A bad one changes nothing. Up to 64 MiB; of those above 1 MiB, two at a time, and 429 for others. */
        readonly put: operations["restoreState"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists the scenarios that come with tokentwin. */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        /** Puts a scenario in place of all there is. A bad one changes nothing; reset goes back to how the twin was made. */
        readonly post: operations["loadScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/pact-states": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Brings the twin into a provider state of a pact, as Pact's verifiers ask for it, and returns the state's values.
         * @description The change comes in the body or in the query; in the query every other parameter is one of the state. States that
         *     are set up with no request in between add up. Of the parameters, remaining and age hold for the state's tokens, and
         *     now for its clock; others are the consumer's own. Credentials are those of the demo seed.
         */
        readonly post: operations["setPactState"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/sandboxes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lists the sandboxes of this server. */
        readonly get: operations["listSandboxes"];
        readonly put?: never;
        /** Creates a sandbox, which starts with the server's options and its current seed. */
        readonly post: operations["createSandbox"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/sandboxes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Creates the sandbox of that name. Its name is in the path, so that a proxy before several servers can choose one by it. */
        readonly put: operations["createNamedSandbox"];
        readonly post?: never;
        /** Deletes a sandbox and closes its port. */
        readonly delete: operations["deleteSandbox"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Goes back to the seed, clock included. No tokens, no faults, no journal. */
        readonly post: operations["reset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/errors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The error catalogue, with trigger and evidence. */
        readonly get: operations["listErrors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            /** @description A URI of the problem type, by RFC 9457; about:blank, since code tells the cases apart. */
            readonly type: string;
            /** @description The HTTP status in words. */
            readonly title: string;
            /** @description The HTTP status. */
            readonly status: number;
            /** @description Stable, for switching on: ERR_INVALID_OPTION, ERR_NOT_FOUND, … */
            readonly code: string;
            /** @description What failed, what was received, what to do. */
            readonly detail: string;
        };
        readonly Interception: {
            readonly port: number;
            /** @description The hosts that end at this server. */
            readonly hosts: readonly string[];
            /** @description The private folder of the trust files. */
            readonly folder: string;
            readonly files: {
                /** @description PEM of the authority of this run. */
                readonly authority: string;
                /** @description PEM of every authority that a client should trust. */
                readonly bundle: string;
                /** @description The same as a Java key store. */
                readonly javaStore: string;
                /** @description A folder with an ini file for PHP. */
                readonly phpFolder: string;
                /** @description A file for node --require. */
                readonly preload: string;
            };
            readonly met: readonly {
                readonly host: string;
                readonly connections: number;
            }[];
            readonly failed: readonly {
                readonly host: string;
                readonly times: number;
                readonly advice: string;
            }[];
            readonly others: readonly {
                readonly host: string;
                readonly refused: boolean;
            }[];
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            /** @description tokentwin's version. */
            readonly version: string;
            /** @description The operationIds the twin answers. */
            readonly operations: readonly string[];
            /** @description The state of the state file; absent without --state. */
            readonly state?: {
                readonly file: string;
                /** @description This machine's time when it was last written. */
                readonly savedAtMs?: number;
                /** @description Whether every change so far is in it. */
                readonly current: boolean;
            };
        };
        readonly Clock: {
            /** @description Milliseconds since the Unix epoch. */
            readonly nowMs: number;
            /**
             * Format: date-time
             * @description The same as text.
             */
            readonly now: string;
            /** @enum {unknown} */
            readonly mode: "running" | "frozen";
            /** @description How many times as fast as real time it runs. */
            readonly speed: number;
            /** @description How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree. */
            readonly skewMs?: number;
        };
        /** @description The clock after a move. */
        readonly MovedClock: {
            /** @description Milliseconds since the Unix epoch. */
            readonly nowMs: number;
            /**
             * Format: date-time
             * @description The same as text.
             */
            readonly now: string;
            /** @enum {unknown} */
            readonly mode: "running" | "frozen";
            /** @description How many times as fast as real time it runs. */
            readonly speed: number;
            /** @description How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree. */
            readonly skewMs?: number;
            /** @description The tokens that the move brought into another phase of their life, oldest first. */
            readonly changes: readonly components["schemas"]["TokenChange"][];
        };
        readonly TokenChange: {
            /** @description The token's id. */
            readonly token: string;
            /** @description The operation that issued it. */
            readonly operation: string;
            readonly from: components["schemas"]["TokenPhase"];
            readonly to: components["schemas"]["TokenPhase"];
        };
        /** @enum {unknown} */
        readonly TokenPhase: "not-yet-active" | "active" | "renewal-window" | "expired" | "revoked";
        /** @description Exactly one way of moving the clock. */
        readonly ClockMove: {
            /** @description Forward by a duration, such as 90m. */
            readonly advance?: string;
            readonly set?: components["schemas"]["Instant"];
            /**
             * @description Stops it.
             * @constant
             */
            readonly freeze?: true;
            /**
             * @description Lets it run on.
             * @constant
             */
            readonly resume?: true;
            /** @description Runs it this many times as fast as real time. */
            readonly speed?: number;
            /**
             * @description To a moment in a token's life.
             * @enum {unknown}
             */
            readonly to?: "renewal-window" | "expiry";
            /** @description With to: the token's id or text; the youngest living one when absent. */
            readonly token?: string;
            /** @description With to: a duration after (or, negative, before) that moment, such as -1s. */
            readonly offset?: string;
        } & ({
            readonly advance: unknown;
        } | {
            readonly set: unknown;
        } | {
            readonly freeze: unknown;
        } | {
            readonly resume: unknown;
        } | {
            readonly speed: unknown;
        } | {
            readonly to: unknown;
        });
        readonly TokenFilter: {
            /** @description Only this operation's. */
            readonly operation?: string;
            /** @description Only this client's. */
            readonly client?: string;
            /** @description Only tokens of this type, such as access_token. */
            readonly type?: string;
        };
        readonly Token: {
            /** @description Names the token where its text is not shown. */
            readonly id: string;
            /** @description The text clients send. */
            readonly token: string;
            /** @description What kind of token it is, such as access_token. */
            readonly type: string;
            /** @description The operation that handed it out. */
            readonly operation: string;
            /** @description The app or account it was handed to. */
            readonly client: string;
            /** @description The tenant, corporation or user it speaks for. */
            readonly subject?: string;
            /** @enum {unknown} */
            readonly state: "active" | "not-yet-active" | "expired" | "revoked";
            /** @description Milliseconds since the Unix epoch. */
            readonly issuedAtMs: number;
            /** @description From when on it is accepted. */
            readonly activeAtMs: number;
            /** @description The first instant at which it is not accepted. */
            readonly expiresAtMs: number;
            /** @description From when on a repeat call issues another token beside it; absent where its vendor has no such window. */
            readonly windowFromMs?: number;
            /** @description When it was ended early. */
            readonly revokedAtMs?: number;
            /** @description How long it still lives. */
            readonly remainingMs: number;
        };
        /** @description One request and its outcome. Secrets are «redacted», tokens appear as their ids («tok_3»), and unknown tokens as «unknown». */
        readonly Exchange: {
            /** @description Counts up from 1, anew after a reset. */
            readonly id: number;
            /** @description The twin's time, in milliseconds since the Unix epoch. */
            readonly atMs: number;
            /** @description The machine's time. */
            readonly realAtMs: number;
            /** @description The machine's time when the response had been sent; absent where none was. */
            readonly answeredAtMs?: number;
            /** @description The operation that answered; absent when none matched. */
            readonly operation?: string;
            /** @description The app, suite or account that asked, as far as the request told. */
            readonly client?: string;
            readonly request: {
                readonly method: string;
                readonly path: string;
                readonly query: string;
                readonly authorization?: string;
                /** @description The trace that the request belongs to (W3C Trace Context). */
                readonly traceparent?: string;
                /** @description Of what cannot be read, its kind and length; absent where it was too long to keep. */
                readonly body?: string;
            };
            readonly response: {
                readonly status: number;
                readonly body: string;
            };
            /** @description The tokens it showed, and what they were worth then. */
            readonly presented: readonly {
                /** @description Absent for a text that was never issued. */
                readonly id?: string;
                /** @enum {unknown} */
                readonly state: "active" | "not-yet-active" | "expired" | "revoked" | "unknown";
            }[];
            /** @description The tokens it was handed. */
            readonly issued: readonly {
                readonly id: string;
                /** @description Whether it was made for this answer. */
                readonly fresh: boolean;
                readonly expiresAtMs: number;
            }[];
            /** @description The catalogue's name of the error answered with. */
            readonly error?: string;
            /** @description The vendor's code of it. */
            readonly code?: string | number | null;
            /** @description Why it was answered so, in plain words. */
            readonly reason?: string;
            /** @description The fault rules that had a hand in it, by id. */
            readonly fault?: string;
            /**
             * @description Where the answer of a business path came from; made-up: a plain success that tokentwin made up.
             * @enum {unknown}
             */
            readonly answeredBy?: "stub" | "upstream" | "made-up";
            /** @description What was probably meant, where no operation has the path. */
            readonly nearMiss?: string;
            /** @description The test that was running, where a mark named it. */
            readonly test?: string;
        };
        readonly ExchangeFilter: {
            /** @description Only this operation's. */
            readonly operation?: string;
            /** @description Only this client's. */
            readonly client?: string;
            /** @description Only those answered with this HTTP status. */
            readonly status?: number;
            /** @description Only those answered with this error, by name or code; none, only those without. */
            readonly error?: string | number;
        };
        /** @description The beginning of a test. */
        readonly JournalMark: {
            /** @description The name of the test. */
            readonly test: string;
            /** @description Rules whose verdicts this test provokes on purpose: they are reported as expected, and do not fail the run. */
            readonly expect?: readonly string[];
        };
        /** @description How many exchanges are to fit a filter (at least one unless said), or in which order exchanges are to have come. */
        readonly JournalExpectation: {
            /** @description Only this operation's. */
            readonly operation?: string;
            /** @description Only this client's. */
            readonly client?: string;
            /** @description Only those answered with this HTTP status. */
            readonly status?: number;
            /** @description Only those answered with this error, by name or code; none, only those without. */
            readonly error?: string | number;
            readonly count?: number | {
                readonly min?: number;
                readonly max?: number;
            };
            /** @description One exchange a step, in this order; others may come in between. */
            readonly sequence?: readonly components["schemas"]["ExchangeFilter"][];
        };
        readonly JournalVerification: {
            readonly ok: boolean;
            /** @description How many exchanges fit; of a sequence, how many steps were found. */
            readonly found: number;
            /** @description How many were expected, in words. */
            readonly expected: string;
            /** @description What is there instead. */
            readonly detail: string;
        };
        /** @enum {unknown} */
        readonly Severity: "error" | "warning" | "info";
        /** @description A finding about the client. */
        readonly Verdict: {
            readonly rule: string;
            readonly severity: components["schemas"]["Severity"];
            readonly title: string;
            /** @description What the client did, with numbers; tokens by their ids. */
            readonly message: string;
            /** @description The exchanges that prove it, by id. */
            readonly exchanges: readonly number[];
            /** @description The same exchanges: what was asked and answered, without query, headers and bodies. */
            readonly proof: readonly components["schemas"]["Proof"][];
            readonly operation?: string;
            readonly client?: string;
            /** @description The test in which it happened, where a mark named it. */
            readonly test?: string;
            /** @description Whether the test said that it provokes this on purpose; then it does not fail the run. */
            readonly expected: boolean;
            /** @description What the vendor documents, with the source. */
            readonly documented?: string;
            /** @description What to change in the client. */
            readonly fix: string;
            /** @description Where the rule is explained. */
            readonly docs: string;
        };
        /** @description One exchange that proves a verdict. */
        readonly Proof: {
            readonly id: number;
            /** @description The twin's time, in milliseconds since the Unix epoch. */
            readonly atMs: number;
            /** @description The machine's time. */
            readonly realAtMs: number;
            readonly operation?: string;
            readonly client?: string;
            readonly method: string;
            readonly path: string;
            /** @description The tokens that the request showed. */
            readonly presented: readonly {
                /** @description Absent for an unknown token. */
                readonly id?: string;
                /** @enum {unknown} */
                readonly state: "active" | "not-yet-active" | "expired" | "revoked" | "unknown";
            }[];
            /** @description The tokens that the response issued. */
            readonly issued: readonly {
                readonly id: string;
                /** @description Whether it was made for this response. */
                readonly fresh: boolean;
                readonly expiresAtMs: number;
            }[];
            readonly status: number;
            /** @description The vendor's code. */
            readonly code?: string | number | null;
            /** @description The catalogue's name of the error. */
            readonly error?: string;
            readonly reason?: string;
            readonly fault?: string;
        };
        /** @description Natural errors and phases met, of the operations that were called at all. */
        readonly Coverage: {
            readonly percent: number;
            readonly met: number;
            readonly total: number;
            readonly operations: readonly {
                readonly operation: string;
                readonly calls: number;
                readonly errors: readonly {
                    readonly name: string;
                    readonly code: string | number | null;
                    /** @description Whether it has a natural precondition; the others do not count. */
                    readonly natural: boolean;
                    /** @description How often. */
                    readonly met: number;
                }[];
                readonly phases: readonly {
                    /** @enum {unknown} */
                    readonly phase: "fresh" | "reused" | "renewal-window" | "two-alive" | "expired" | "revoked";
                    /** @description How often. */
                    readonly met: number;
                }[];
            }[];
            readonly quirks: readonly {
                readonly quirk: string;
                /** @description The alternative in effect. */
                readonly standing: string;
                /** @description Whether an answer depended on it. */
                readonly touched: boolean;
            }[];
            /** @description Calls whose path no operation has. */
            readonly unmatched: number;
        };
        /** @description What Pact's verifiers send before and after an interaction. */
        readonly PactStateChange: {
            /** @description The name of the state, as the pact has it in given; empty for the fresh world. */
            readonly state?: string;
            /**
             * @default setup
             * @enum {unknown}
             */
            readonly action?: "setup" | "teardown";
            /** @description The parameters that the pact gives the state. */
            readonly params?: {
                readonly [key: string]: unknown;
            };
        };
        readonly LoginCodeRequest: {
            /** @description The app of Feishu that the user logs in to, in a mini program or on the web. */
            readonly app_id?: string;
            /** @description The app of DingTalk that the user logs in to. */
            readonly client_id?: string;
            /** @description The user: an open_id of Feishu, a unionId of DingTalk; the first user that the app has when absent. */
            readonly user?: string;
            /** @description What the user grants, separated by spaces (Feishu); enough for a refresh token when absent. */
            readonly scope?: string;
            /** @description The redirect_uri of the authorization (Feishu); any one when absent. */
            readonly redirect_uri?: string;
            /** @description The code_challenge of the authorization (Feishu); no code_verifier is wanted when absent. */
            readonly code_challenge?: string;
            /**
             * @description How the challenge was made (Feishu); plain when absent.
             * @enum {unknown}
             */
            readonly code_challenge_method?: "S256" | "plain";
        };
        readonly AppTicketRequest: {
            /** @description The store app; the one named in the query when absent. */
            readonly app_id?: string;
        };
        readonly LoginCode: {
            /** @description What the login would have given. */
            readonly code: string;
            /** @description The first instant at which it is not accepted. */
            readonly expiresAtMs: number;
        };
        readonly AppTicket: {
            readonly app_id: string;
            /** @description The current ticket. */
            readonly app_ticket: string;
            /** @description When it was made. */
            readonly issuedAtMs: number;
        };
        /** @description ISO 8601 text with a time zone, such as 2026-11-21T00:00:00Z. */
        readonly Instant: string;
        /** @description Text such as 300ms, 2s or 1h30m; or milliseconds as a number. */
        readonly Duration: string | number;
        /** @description Text such as 29m or -1s; or milliseconds as a number. */
        readonly SignedDuration: string | number;
        /**
         * an error name or code
         * @description A catalogued error's name, or the vendor's code; of several with one code the first listed.
         */
        readonly NameOrCode: string | number;
        /**
         * fault rule
         * @description A fault, and the calls that it applies to. Rules are tried in the order in which they were added; of each kind
         *     of fault only the first rule that applies has an effect, and latencies add up. A rule has either an error or a fault.
         */
        readonly FaultRule: {
            /** @description Only calls of this operation, by its operationId, or of every operation that issues tokens: *token. All operations when absent. Of the fault token-dies, the operation that issued the token. */
            readonly operation?: string;
            /** @description Only calls of this client: an app_id, client_id or appKey. */
            readonly client?: string;
            /**
             * a path such as /open-apis/im/v1/*, in which * stands for any characters
             * @description Only calls of this path, or of the paths that fit a pattern in which * stands for any characters.
             */
            readonly path?: string;
            /** @description A documented error, by its name or the vendor's code; if several errors have the code, the first listed. */
            readonly error?: components["schemas"]["NameOrCode"];
            /** @description A fault that is not a documented error. */
            readonly fault?: components["schemas"]["Fault"];
            /** @description How many calls the rule applies to; all when absent. */
            readonly times?: number;
            /** @description How many matching calls to skip first: with after 2 and times 1 the third call fails. */
            readonly after?: number;
            /** @description The chance that the rule applies to a matching call, from 0 to 1; repeatable with a random seed. */
            readonly probability?: number;
        } & ({
            readonly error: unknown;
        } | {
            readonly fault: unknown;
        });
        /**
         * stub
         * @description What a business path answers once its token is good.
         */
        readonly StubRule: {
            /**
             * @description Only requests with this method; all methods when absent.
             * @enum {unknown}
             */
            readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
            /**
             * a path such as /open-apis/contact/v3/*, in which * stands for any characters
             * @description A path, or a pattern in which * stands for any characters, slashes included.
             */
            readonly path: string;
            /** @description The HTTP status; 200 when absent. */
            readonly status?: number;
            /** @description Headers beside those that the vendor sends with every answer; one of the same name replaces the vendor's. */
            readonly headers?: {
                readonly [key: string]: string;
            };
            /** @description The body: any JSON, or a text that is sent as it is. */
            readonly body: unknown;
        };
        /** @description A stub with its counter. */
        readonly ActiveStub: {
            /** @description The id of the stub. */
            readonly id: string;
            readonly method?: string;
            readonly path: string;
            readonly status?: number;
            readonly headers?: {
                readonly [key: string]: string;
            };
            /** @description The body. */
            readonly body: unknown;
            /** @description How many requests it answered. */
            readonly matched: number;
        };
        /** @description A fault rule with its counters. */
        readonly ActiveFaultRule: {
            /** @description The id of the rule. */
            readonly id: string;
            readonly operation?: string;
            readonly client?: string;
            readonly path?: string;
            readonly error?: components["schemas"]["NameOrCode"];
            readonly fault?: components["schemas"]["Fault"];
            readonly times?: number;
            readonly after?: number;
            readonly probability?: number;
            /** @description How many calls matched the rule. */
            readonly matched: number;
            /** @description How many calls the rule was applied to. */
            readonly applied: number;
            /** @description Whether the rule has been applied `times` times. */
            readonly spent: boolean;
        };
        /**
         * fault
         * @description A fault that is not one of the vendor's documented errors.
         */
        readonly Fault: components["schemas"]["LatencyFault"] | components["schemas"]["PlainFault"] | components["schemas"]["PayloadFault"] | components["schemas"]["ConnectionResetFault"] | components["schemas"]["SlowBodyFault"] | components["schemas"]["ResponseFault"] | components["schemas"]["RateLimitFault"] | components["schemas"]["TokenDiesFault"] | components["schemas"]["VariantFault"];
        /** @description Delays the response: by ms, by a value drawn evenly between minMs and maxMs, or log-normally around medianMs. */
        readonly LatencyFault: {
            /** @constant */
            readonly type: "latency";
            readonly ms?: components["schemas"]["Duration"];
            readonly minMs?: components["schemas"]["Duration"];
            readonly maxMs?: components["schemas"]["Duration"];
            readonly medianMs?: components["schemas"]["Duration"];
            /** @description The spread around the median: 0 is none, 1 often gives a third or three times the median. */
            readonly sigma?: number;
        } & ({
            readonly ms: unknown;
        } | {
            readonly minMs: unknown;
            readonly maxMs: unknown;
        } | {
            readonly medianMs: unknown;
            readonly sigma: unknown;
        });
        /**
         * @description hang: no response, ever. empty-response: closes without a byte. truncated-body: closes within the body.
         *     malformed-body: half of the body, sent as a complete one. server-error-text, bad-gateway-html: a 500 as text
         *     and a 502 as a web page, as from a gateway in front of the vendor.
         */
        readonly PlainFault: {
            /** @enum {unknown} */
            readonly type: "hang" | "empty-response" | "truncated-body" | "malformed-body" | "server-error-text" | "bad-gateway-html";
        };
        /** @description A success whose token or expiry has a wrong value; expiry-long is ten years. */
        readonly PayloadFault: {
            /** @enum {unknown} */
            readonly type: "token-missing" | "token-empty" | "token-null" | "expiry-missing" | "expiry-zero" | "expiry-negative" | "expiry-string" | "expiry-long";
        };
        /**
         * @description The same response in another form that the vendor may send without notice, drawn anew for each response by the random seed:
         *     fields that nobody knows, another order, long and unusual texts for people, null where the spec allows it,
         *     without what the spec does not require, other spaces and escapes. Tokens, lifetimes and codes stay.
         */
        readonly VariantFault: {
            /** @constant */
            readonly type: "variant";
            /** @description Only these kinds of change; all when absent. */
            readonly only?: readonly ("extra-fields" | "order" | "texts" | "nulls" | "optional" | "form")[];
            /** @description Makes the changes repeatable by themselves; the random seed of the twin decides when absent. */
            readonly seed?: number;
        };
        /**
         * @description Revokes a token right after it has been used so many times, each token by its own count. Without operation
         *     a token counts that is used for a protected resource. `times` says how many tokens die.
         */
        readonly TokenDiesFault: {
            /** @constant */
            readonly type: "token-dies";
            /**
             * @description After how many uses; with 0 the first use is refused. 1 when absent.
             * @default 1
             */
            readonly afterUses?: number;
        };
        /** @description Resets the connection. */
        readonly ConnectionResetFault: {
            /** @constant */
            readonly type: "connection-reset";
            /**
             * @description Before the response starts (the default), or in the middle of its body.
             * @default start
             * @enum {unknown}
             */
            readonly at?: "start" | "middle";
        };
        /** @description Sends the body in pieces. */
        readonly SlowBodyFault: {
            /** @constant */
            readonly type: "slow-body";
            /**
             * @description How many pieces; 5 when absent.
             * @default 5
             */
            readonly pieces?: number;
            /** @description How long all pieces take together; 1s when absent. */
            readonly duration?: components["schemas"]["Duration"];
        };
        /** @description Responds in place of the vendor, as a gateway would; the call does not reach the vendor. */
        readonly ResponseFault: {
            /** @constant */
            readonly type: "response";
            /**
             * @description The HTTP status; 500 when absent.
             * @default 500
             */
            readonly status?: number;
            /** @description The body; the status in words when absent. */
            readonly body?: string;
            /**
             * ASCII text without line breaks
             * @description The Content-Type header; text/plain when absent.
             * @default text/plain
             */
            readonly contentType?: string;
        };
        /**
         * response of a rate-limit fault
         * @description A response that is not the vendor's.
         */
        readonly ResponseSettings: {
            /**
             * @description The HTTP status; 500 when absent.
             * @default 500
             */
            readonly status?: number;
            /** @description The body; the status in words when absent. */
            readonly body?: string;
            /**
             * ASCII text without line breaks
             * @description The Content-Type header; text/plain when absent.
             * @default text/plain
             */
            readonly contentType?: string;
        };
        /** @description Lets only a number of each client's calls to each operation through in a window of the twin's time. */
        readonly RateLimitFault: {
            /** @constant */
            readonly type: "rate-limit";
            /** @description How many calls a window. */
            readonly limit: number;
            /** @description How long a window is. */
            readonly window: components["schemas"]["Duration"];
            /** @description Whether the refusal has the vendor's rate-limit headers; as the vendor does it when absent. */
            readonly headers?: boolean;
            /** @description The documented error to refuse with; the vendor's rate-limit error when absent. */
            readonly error?: components["schemas"]["NameOrCode"];
            /** @description A response to refuse with that is not the vendor's. */
            readonly response?: components["schemas"]["ResponseSettings"];
        };
        readonly CatalogueEntry: {
            readonly vendor: string;
            readonly operation: string;
            /** @description What a fault calls it. */
            readonly name: string;
            /** @description The vendor's code. */
            readonly code: string | number | null;
            readonly message: string | null;
            /** @description The HTTP status. */
            readonly status: number;
            readonly meaning: string;
            /** @description What brings it about, or why nothing does. */
            readonly trigger: string;
            /** @enum {unknown} */
            readonly reach: "natural" | "fault";
            readonly evidence: {
                /** @enum {unknown} */
                readonly kind: "observed" | "documented" | "inferred";
                readonly source: string;
                readonly date?: string;
                readonly note?: string;
            };
        };
        readonly SandboxOptions: {
            /** @description Its place in paths, /~name/; made up when absent. */
            readonly name?: string;
            /** @description Gives it a port of its own beside the path. */
            readonly port?: boolean;
            /** @description How long it is kept, in real time: longer than nothing, at most ten years. Text such as 10m or 1h30m; or milliseconds as a number. */
            readonly ttl?: string | number;
        };
        /** @description A twin of its own on this server. */
        readonly Sandbox: {
            readonly name: string;
            /** @description What to point a client at. */
            readonly url: string;
            /** @description Its control API. */
            readonly control: string;
            /** @description Controls this sandbox alone; answered once, when it is created. */
            readonly token?: string;
            /** @description The port of its own, if it was asked for. */
            readonly port?: number;
            /** @description What to point a client at that knows only host and port. */
            readonly origin?: string;
            /**
             * Format: date-time
             * @description When it deletes itself, in real time; never when absent.
             */
            readonly expiresAt?: string;
        };
        readonly ShippedScenario: {
            readonly name: string;
            readonly description: string;
        };
        /**
         * scenario
         * @description A named state of the world. Everything that it leaves out is as the twin was created. A name alone selects a
         *     scenario that comes with tokentwin.
         */
        readonly Scenario: {
            readonly name?: string;
            readonly description?: string;
            /** @description The time of the clock when the scenario begins, such as 2026-11-21T00:00:00Z. */
            readonly now?: components["schemas"]["Instant"];
            /** @description Freezes the clock. */
            readonly freeze?: boolean;
            /** @description Runs the clock this many times as fast as real time. */
            readonly speed?: number;
            /** @description How far the vendors' clock is ahead of the clients', such as 5m; negative if it is behind, such as -5m. Instants in responses, such as expireTime and the Date header, are those of the vendors' clock. */
            readonly skew?: components["schemas"]["SignedDuration"];
            /** @description How long the twin has been running when the scenario begins: everything due by then, such as an app ticket push, has happened. */
            readonly uptime?: components["schemas"]["Duration"];
            /** @description How long a token that lives two hours lives instead, such as 4s; at least 2s. All lifetimes, renewal windows, tickets and login codes, and the thresholds of verdicts, are scaled alike, and responses say so. */
            readonly life?: components["schemas"]["Duration"];
            readonly seed?: components["schemas"]["Seed"];
            /** @enum {unknown} */
            readonly profile?: "observed" | "documented";
            readonly quirks?: {
                readonly [key: string]: string;
            };
            /** @description Tokens issued before the scenario begins, in this order. */
            readonly tokens?: readonly components["schemas"]["ScenarioToken"][];
            /** @description Fault rules that are active from the start. */
            readonly faults?: readonly components["schemas"]["FaultRule"][];
            /** @description What business paths answer, beside the stubs that the twin was created with. */
            readonly stubs?: readonly components["schemas"]["StubRule"][];
        };
        /**
         * scenario token
         * @description Tokens that were issued before a scenario begins.
         */
        readonly ScenarioToken: {
            /** @description The operation that issued them. */
            readonly operation: string;
            /** @description The client they were issued to; every registered client when absent. */
            readonly client?: string;
            /** @description The tenant, corporation or user they are for; each one when absent. */
            readonly subject?: string;
            /** @description How long ago they were issued; just now when neither age nor remaining is given. */
            readonly age?: components["schemas"]["Duration"];
            /** @description How long until they expire, such as 29m; negative when they have expired already. */
            readonly remaining?: components["schemas"]["SignedDuration"];
            /** @description Whether they have been revoked since. */
            readonly revoked?: boolean;
        };
        /** @description Everything of a twin but its journal. It holds secrets and tokens. */
        readonly State: {
            /** @constant */
            readonly format: "tokentwin-state";
            /** @constant */
            readonly version: 1;
            /** @description This machine's time when it was exported. */
            readonly savedAtMs: number;
            readonly clock: {
                readonly nowMs: number;
                /** @enum {unknown} */
                readonly mode: "running" | "frozen";
                readonly speed: number;
                readonly skewMs?: number;
            };
            /** @description Where a seeded source of chance stood. */
            readonly random?: readonly number[];
            /** @description The alternative each quirk stood at. */
            readonly quirks: {
                readonly [key: string]: string;
            };
            readonly acceptAny: boolean;
            readonly seed: components["schemas"]["Seed"];
            readonly ledger: {
                /** @description How many tokens have been issued. */
                readonly serial: number;
                readonly tokens: readonly components["schemas"]["StateToken"][];
                /** @description The serials of those that a repeat call may issue again. */
                readonly current: readonly number[];
            };
            readonly faults: {
                /** @description How many rules there have been. */
                readonly serial: number;
                readonly rules: readonly components["schemas"]["StateFault"][];
            };
            readonly stubs?: {
                /** @description How many stubs there have been. */
                readonly serial: number;
                readonly stubs: readonly components["schemas"]["ActiveStub"][];
                /** @description The ids of those that the twin started with. */
                readonly starting?: readonly string[];
            };
            /**
             * @description What each vendor remembers beside the seed and the tokens, by vendor; components.schemas.Memory of its
             *     document has the shape.
             */
            readonly vendors: Record<string, never>;
        };
        readonly StateToken: {
            readonly serial: number;
            readonly token: string;
            readonly type: string;
            /** @description The vendor that issued it; when absent, the operation begins with it. */
            readonly vendor?: string;
            readonly operation: string;
            /** @description The operations that issue the same token share one. */
            readonly family: string;
            readonly clientId: string;
            readonly subject?: string;
            readonly issuedAtMs: number;
            readonly lifetimeMs: number;
            readonly renewalWindowMs: number;
            readonly activeAfterMs?: number;
            readonly details?: {
                readonly [key: string]: string;
            };
            readonly revokedAtMs?: number;
        };
        readonly StateFault: {
            readonly id: string;
            readonly rule: Record<string, never>;
            readonly matched: number;
            readonly applied: number;
            /** @description Key, start and count of each window of a rate limit. */
            readonly windows?: readonly (readonly unknown[])[];
            /** @description Of a rule that ends tokens, the serial of each token that it counted and how often that was used. */
            readonly uses?: readonly (readonly number[])[];
        };
        /**
         * @description What a twin starts with, by vendor. A vendor that is left out has nothing registered. The shape of each vendor's
         *     part is components.schemas.Seed of its own document.
         */
        readonly Seed: {
            readonly [key: string]: {
                readonly [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description The request failed; the body says why. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clock. */
        readonly Clock: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Clock"];
            };
        };
        /** @description Tokens. */
        readonly Tokens: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly tokens: readonly components["schemas"]["Token"][];
                };
            };
        };
        /** @description The current ticket. */
        readonly AppTicket: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["AppTicket"];
            };
        };
        /** @description Fault rules. */
        readonly Faults: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly faults: readonly components["schemas"]["ActiveFaultRule"][];
                };
            };
        };
        /** @description Fault stubs. */
        readonly Stubs: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly stubs: readonly components["schemas"]["ActiveStub"][];
                };
            };
        };
        /** @description The sandbox. */
        readonly Sandbox: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Sandbox"];
            };
        };
        /** @description What is registered now. */
        readonly Seed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Seed"];
            };
        };
    };
    parameters: {
        /** @description The language of reasons, verdicts and errors; without it the first of Accept-Language, else that of the server. */
        readonly Lang: "en" | "zh";
        /** @description Only this operation's, by its operationId. */
        readonly Operation: string;
        /** @description Only this client's, by its app_id, client_id or appKey. */
        readonly ClientName: string;
        /** @description Only those answered with this HTTP status. */
        readonly Status: number;
        /** @description Only those answered with this error, by its name or the vendor's code; none, only those without. */
        readonly Error: string;
        /** @description Only those after the exchange with this id. */
        readonly Since: number;
        /** @description true, only those accepted now; false, only those that are not. */
        readonly Active: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type Interception = components['schemas']['Interception'];
export type Health = components['schemas']['Health'];
export type Clock = components['schemas']['Clock'];
export type MovedClock = components['schemas']['MovedClock'];
export type TokenChange = components['schemas']['TokenChange'];
export type TokenPhase = components['schemas']['TokenPhase'];
export type ClockMove = components['schemas']['ClockMove'];
export type TokenFilter = components['schemas']['TokenFilter'];
export type Token = components['schemas']['Token'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeFilter = components['schemas']['ExchangeFilter'];
export type JournalMark = components['schemas']['JournalMark'];
export type JournalExpectation = components['schemas']['JournalExpectation'];
export type JournalVerification = components['schemas']['JournalVerification'];
export type Severity = components['schemas']['Severity'];
export type Verdict = components['schemas']['Verdict'];
export type Proof = components['schemas']['Proof'];
export type Coverage = components['schemas']['Coverage'];
export type PactStateChange = components['schemas']['PactStateChange'];
export type LoginCodeRequest = components['schemas']['LoginCodeRequest'];
export type AppTicketRequest = components['schemas']['AppTicketRequest'];
export type LoginCode = components['schemas']['LoginCode'];
export type AppTicket = components['schemas']['AppTicket'];
export type Instant = components['schemas']['Instant'];
export type Duration = components['schemas']['Duration'];
export type SignedDuration = components['schemas']['SignedDuration'];
export type NameOrCode = components['schemas']['NameOrCode'];
export type FaultRule = components['schemas']['FaultRule'];
export type StubRule = components['schemas']['StubRule'];
export type ActiveStub = components['schemas']['ActiveStub'];
export type ActiveFaultRule = components['schemas']['ActiveFaultRule'];
export type Fault = components['schemas']['Fault'];
export type LatencyFault = components['schemas']['LatencyFault'];
export type PlainFault = components['schemas']['PlainFault'];
export type PayloadFault = components['schemas']['PayloadFault'];
export type VariantFault = components['schemas']['VariantFault'];
export type TokenDiesFault = components['schemas']['TokenDiesFault'];
export type ConnectionResetFault = components['schemas']['ConnectionResetFault'];
export type SlowBodyFault = components['schemas']['SlowBodyFault'];
export type ResponseFault = components['schemas']['ResponseFault'];
export type ResponseSettings = components['schemas']['ResponseSettings'];
export type RateLimitFault = components['schemas']['RateLimitFault'];
export type CatalogueEntry = components['schemas']['CatalogueEntry'];
export type SandboxOptions = components['schemas']['SandboxOptions'];
export type Sandbox = components['schemas']['Sandbox'];
export type ShippedScenario = components['schemas']['ShippedScenario'];
export type Scenario = components['schemas']['Scenario'];
export type ScenarioToken = components['schemas']['ScenarioToken'];
export type State = components['schemas']['State'];
export type StateToken = components['schemas']['StateToken'];
export type StateFault = components['schemas']['StateFault'];
export type Seed = components['schemas']['Seed'];
export type ResponseProblem = components['responses']['Problem'];
export type ResponseClock = components['responses']['Clock'];
export type ResponseTokens = components['responses']['Tokens'];
export type ResponseAppTicket = components['responses']['AppTicket'];
export type ResponseFaults = components['responses']['Faults'];
export type ResponseStubs = components['responses']['Stubs'];
export type ResponseSandbox = components['responses']['Sandbox'];
export type ResponseSeed = components['responses']['Seed'];
export type ParameterLang = components['parameters']['Lang'];
export type ParameterOperation = components['parameters']['Operation'];
export type ParameterClientName = components['parameters']['ClientName'];
export type ParameterStatus = components['parameters']['Status'];
export type ParameterError = components['parameters']['Error'];
export type ParameterSince = components['parameters']['Since'];
export type ParameterActive = components['parameters']['Active'];
export type $defs = Record<string, never>;
export interface operations {
    readonly health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is there. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readInterception: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It replaces the vendors' hosts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Interception"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Requests by operation and outcome, living tokens, sandboxes, verdicts by rule. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly moveClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockMove"];
            };
        };
        readonly responses: {
            /** @description The clock after the move, and the tokens that changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MovedClock"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTokens: {
        readonly parameters: {
            readonly query?: {
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
                /** @description Only this client's, by its app_id, client_id or appKey. */
                readonly client?: components["parameters"]["ClientName"];
                /** @description true, only those accepted now; false, only those that are not. */
                readonly active?: components["parameters"]["Active"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Tokens"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revokeTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["TokenFilter"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Tokens"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The token's id, or its text. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Token"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createLoginCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginCodeRequest"];
            };
        };
        readonly responses: {
            /** @description The code. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginCode"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readAppTicket: {
        readonly parameters: {
            readonly query: {
                /** @description The store app. */
                readonly app_id: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["AppTicket"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly rotateAppTicket: {
        readonly parameters: {
            readonly query?: {
                /** @description The store app; needed where the body does not name it. */
                readonly app_id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppTicketRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AppTicket"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Faults"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly addFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultRule"];
            };
        };
        readonly responses: {
            /** @description The rule, with its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActiveFaultRule"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Faults"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly removeFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The rule's id. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rule as it stood. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActiveFaultRule"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listStubs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Stubs"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly addStub: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StubRule"];
            };
        };
        readonly responses: {
            /** @description The stub, with its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActiveStub"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly clearStubs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Stubs"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly removeStub: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the stub. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stub as it was. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActiveStub"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readJournal: {
        readonly parameters: {
            readonly query?: {
                /** @description The language of reasons, verdicts and errors; without it the first of Accept-Language, else that of the server. */
                readonly lang?: components["parameters"]["Lang"];
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
                /** @description Only this client's, by its app_id, client_id or appKey. */
                readonly client?: components["parameters"]["ClientName"];
                /** @description Only those answered with this HTTP status. */
                readonly status?: components["parameters"]["Status"];
                /** @description Only those answered with this error, by its name or the vendor's code; none, only those without. */
                readonly error?: components["parameters"]["Error"];
                /** @description Only those after the exchange with this id. */
                readonly since?: components["parameters"]["Since"];
                /** @description Only the last so many. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The exchanges that the journal still keeps and that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many there have been, those that fell out included. */
                        readonly count: number;
                        /** @description How many are kept. */
                        readonly capacity: number;
                        readonly exchanges: readonly components["schemas"]["Exchange"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly clearJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many exchanges there had been. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly streamJournal: {
        readonly parameters: {
            readonly query?: {
                /** @description The language of reasons, verdicts and errors; without it the first of Accept-Language, else that of the server. */
                readonly lang?: components["parameters"]["Lang"];
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
                /** @description Only this client's, by its app_id, client_id or appKey. */
                readonly client?: components["parameters"]["ClientName"];
                /** @description Only those answered with this HTTP status. */
                readonly status?: components["parameters"]["Status"];
                /** @description Only those answered with this error, by its name or the vendor's code; none, only those without. */
                readonly error?: components["parameters"]["Error"];
                /** @description Only those after the exchange with this id. */
                readonly since?: components["parameters"]["Since"];
            };
            readonly header?: {
                /** @description The same as since; a browser sends it by itself. */
                readonly "Last-Event-ID"?: number;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events of the type exchange: its id, and the exchange as JSON. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly waitForExchanges: {
        readonly parameters: {
            readonly query?: {
                /** @description How many; 1 unless given. */
                readonly count?: number;
                /** @description A duration of real time, up to 60s; 5s unless given. */
                readonly timeout?: string;
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
                /** @description Only this client's, by its app_id, client_id or appKey. */
                readonly client?: components["parameters"]["ClientName"];
                /** @description Only those answered with this HTTP status. */
                readonly status?: components["parameters"]["Status"];
                /** @description Only those answered with this error, by its name or the vendor's code; none, only those without. */
                readonly error?: components["parameters"]["Error"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The exchanges that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
                        readonly exchanges: readonly components["schemas"]["Exchange"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly verifyJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JournalExpectation"];
            };
        };
        readonly responses: {
            /** @description Whether it is so. Also 200 when it is not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalVerification"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly markJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JournalMark"];
            };
        };
        readonly responses: {
            /** @description The mark. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly test: string;
                        /** @description The id of the last exchange before it; 0 if there was no exchange. */
                        readonly after: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readVerdicts: {
        readonly parameters: {
            readonly query?: {
                /** @description The language of reasons, verdicts and errors; without it the first of Accept-Language, else that of the server. */
                readonly lang?: components["parameters"]["Lang"];
                /** @description From which severity on ok is false; error unless given. */
                readonly "fail-on"?: components["schemas"]["Severity"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The verdicts; none when the client behaves well. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Whether no verdict is as severe as fail-on. */
                        readonly ok: boolean;
                        readonly failOn: components["schemas"]["Severity"];
                        readonly verdicts: readonly components["schemas"]["Verdict"][];
                        /** @description The verdicts and the last exchanges as text, for the message of a failed test. */
                        readonly report: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readCoverage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By operation, with the quirks as they stand. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Coverage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Seed"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly replaceSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Seed"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Seed"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state, secrets and tokens included. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["State"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly restoreState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["State"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Name and description of each. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly scenarios: readonly components["schemas"]["ShippedScenario"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly loadScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description The clock, and the tokens that were issued before. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly clock: components["schemas"]["Clock"];
                        readonly tokens: readonly components["schemas"]["Token"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly setPactState: {
        readonly parameters: {
            readonly query?: {
                /** @description The name of the state; an empty one is the fresh world. */
                readonly state?: string;
                /** @description setup unless given. */
                readonly action?: "setup" | "teardown";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PactStateChange"];
            };
        };
        readonly responses: {
            /** @description The values of the state by name; none after a teardown. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listSandboxes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those there are, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sandboxes: readonly components["schemas"]["Sandbox"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createSandbox: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SandboxOptions"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Sandbox"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createNamedSandbox: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its name. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SandboxOptions"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Sandbox"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteSandbox: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its name. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Sandbox"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly reset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listErrors: {
        readonly parameters: {
            readonly query?: {
                /** @description Only this vendor's. */
                readonly vendor?: string;
                /** @description The language of reasons, verdicts and errors; without it the first of Accept-Language, else that of the server. */
                readonly lang?: components["parameters"]["Lang"];
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry an operation and error. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly errors: readonly components["schemas"]["CatalogueEntry"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
