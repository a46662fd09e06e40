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
        /** Moves the clock, in one of the ways of ClockMove. */
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
        /** Lists the tokens handed out, oldest first. */
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
        /** Makes a mini-program login code, as tt.login would. */
        readonly post: operations["createLoginCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_twin/app-tickets": {
        readonly parameters: {
            readonly query: {
                /** @description The store app. */
                readonly app_id: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reads a store app's current ticket. */
        readonly get: operations["readAppTicket"];
        readonly put?: never;
        /** Makes a new ticket and pushes it to the app's callback_url, where it has one. */
        readonly post: operations["rotateAppTicket"];
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
    readonly "/_twin/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Goes back to the seed, clock included. No tokens, no journal. */
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
            /** @description What kind of failure it is. */
            readonly title: string;
            /** @description The HTTP status. */
            readonly status: number;
            /** @description Stable, for switching on: ERR_INVALID_OPTION, ERR_NOT_FOUND, … */
            readonly code: string;
            /** @description What failed, what was seen, what to do. */
            readonly detail: string;
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            /** @description tokentwin's version. */
            readonly version: string;
            /** @description The operationIds the twin answers. */
            readonly operations: readonly string[];
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
        };
        /** @description Exactly one way of moving the clock. */
        readonly ClockMove: {
            /** @description Forward by a duration, such as 90m. */
            readonly advance?: string;
            /** @description To an instant, such as 2026-11-21T00:00:00Z. */
            readonly set?: string;
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
        };
        readonly TokenFilter: {
            /** @description Only this operation's. */
            readonly operation?: string;
            /** @description Only this client's. */
            readonly client?: string;
            /**
             * @description Only this kind.
             * @enum {unknown}
             */
            readonly type?: "access_token" | "app_access_token" | "tenant_access_token" | "user_access_token" | "refresh_token";
        };
        readonly Token: {
            /** @description Names the token where its text is not shown. */
            readonly id: string;
            /** @description The text clients send. */
            readonly token: string;
            /** @enum {unknown} */
            readonly type: "access_token" | "app_access_token" | "tenant_access_token" | "user_access_token" | "refresh_token";
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
            /** @description When it was ended early. */
            readonly revokedAtMs?: number;
            /** @description How long it still lives. */
            readonly remainingMs: number;
        };
        readonly LoginCodeRequest: {
            /** @description The app whose mini program the user opened. */
            readonly app_id: string;
            /** @description The user's open_id; the first user visible to the app when absent. */
            readonly user?: string;
        };
        readonly LoginCode: {
            /** @description What tt.login would have given. */
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
        /** @description What a twin starts with. A vendor that is left out has nothing registered. */
        readonly Seed: {
            readonly feishu?: components["schemas"]["FeishuSeed"];
            readonly dingtalk?: components["schemas"]["DingtalkSeed"];
            readonly ekuaibao?: components["schemas"]["EkuaibaoSeed"];
        };
        readonly FeishuSeed: {
            readonly apps?: readonly components["schemas"]["FeishuApp"][];
            readonly users?: readonly components["schemas"]["FeishuUser"][];
        };
        readonly FeishuApp: {
            /** @description cli_ and 16 hex digits at Feishu; anything here. */
            readonly app_id: string;
            readonly app_secret: string;
            /**
             * @description 自建应用 or 商店应用.
             * @default self-built
             * @enum {unknown}
             */
            readonly type?: "self-built" | "store";
            /**
             * @description Whether the app is in use (停用).
             * @default enabled
             * @enum {unknown}
             */
            readonly status?: "enabled" | "disabled";
            /**
             * @description The platform it was created on; looked at only where a request names a real host.
             * @default feishu
             * @enum {unknown}
             */
            readonly brand?: "feishu" | "lark";
            /** @description The tenant of a self-built app. */
            readonly tenant_key?: string;
            /** @description The tenants that have installed a store app. */
            readonly tenants?: readonly string[];
            /** @description A store app's first ticket. */
            readonly app_ticket?: string;
            /**
             * Format: uri
             * @description Where app_ticket events are pushed.
             */
            readonly callback_url?: string;
            /** @description The token that pushed events carry. */
            readonly verification_token?: string;
            /** @description Granted scopes, such as contact:user.employee_id:readonly. */
            readonly scopes?: readonly string[];
        };
        readonly FeishuUser: {
            readonly open_id: string;
            /** @description The tenant the user belongs to. */
            readonly tenant_key?: string;
            /** @description The user id, handed out only to apps with its scope. */
            readonly employee_id?: string;
            readonly union_id?: string;
            readonly name?: string;
            /**
             * @default active
             * @enum {unknown}
             */
            readonly status?: "active" | "resigned" | "frozen" | "unregistered";
            /** @description The app_ids in whose range of visibility the user is. */
            readonly visible_to?: readonly string[];
        };
        readonly DingtalkSeed: {
            readonly corps?: readonly components["schemas"]["DingtalkCorp"][];
            readonly clients?: readonly components["schemas"]["DingtalkClient"][];
        };
        readonly DingtalkCorp: {
            readonly corpId: string;
            /** @description The client_ids that may act in it; an internal app belongs to exactly one corp. */
            readonly authorised?: readonly string[];
        };
        readonly DingtalkClient: {
            readonly client_id: string;
            readonly client_secret: string;
            /**
             * @description third-party when absent and client_id starts with suite.
             * @enum {unknown}
             */
            readonly kind?: "internal" | "third-party";
        };
        readonly EkuaibaoSeed: {
            readonly corporations?: readonly components["schemas"]["EkuaibaoCorporation"][];
            /** @description How long a token takes to be known everywhere, such as 20ms. The vendor publishes no figure. */
            readonly propagationDelay?: string;
        };
        readonly EkuaibaoCorporation: {
            /** @description 企业ID */
            readonly corporationId: string;
            /** @description 接入账号 */
            readonly appKey: string;
            /** @description 接入密码 */
            readonly appSecurity: string;
            /** @description The features licensed; 219904 is the open API (开放接口). */
            readonly powerCodes?: readonly string[];
            /**
             * Format: date-time
             * @description End of the licence; no token outlives it.
             */
            readonly licensedUntil?: string;
            /**
             * Format: uri
             * @description The address prefix of its environment, such as https://app.ekuaibao.com/.
             */
            readonly origin?: string;
        };
    };
    responses: {
        /** @description It was not done, and why. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clock as it stands now. */
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
        /** @description The ticket as it is now. */
        readonly AppTicket: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["AppTicket"];
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
        /** @description Only this operation's, by its operationId. */
        readonly Operation: string;
        /** @description Only this client's, by its app_id, client_id or appKey. */
        readonly Client: string;
        /** @description true, only those accepted now; false, only those that are not. */
        readonly Active: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type Health = components['schemas']['Health'];
export type Clock = components['schemas']['Clock'];
export type ClockMove = components['schemas']['ClockMove'];
export type TokenFilter = components['schemas']['TokenFilter'];
export type Token = components['schemas']['Token'];
export type LoginCodeRequest = components['schemas']['LoginCodeRequest'];
export type LoginCode = components['schemas']['LoginCode'];
export type AppTicket = components['schemas']['AppTicket'];
export type CatalogueEntry = components['schemas']['CatalogueEntry'];
export type Seed = components['schemas']['Seed'];
export type FeishuSeed = components['schemas']['FeishuSeed'];
export type FeishuApp = components['schemas']['FeishuApp'];
export type FeishuUser = components['schemas']['FeishuUser'];
export type DingtalkSeed = components['schemas']['DingtalkSeed'];
export type DingtalkCorp = components['schemas']['DingtalkCorp'];
export type DingtalkClient = components['schemas']['DingtalkClient'];
export type EkuaibaoSeed = components['schemas']['EkuaibaoSeed'];
export type EkuaibaoCorporation = components['schemas']['EkuaibaoCorporation'];
export type ResponseProblem = components['responses']['Problem'];
export type ResponseClock = components['responses']['Clock'];
export type ResponseTokens = components['responses']['Tokens'];
export type ResponseAppTicket = components['responses']['AppTicket'];
export type ResponseSeed = components['responses']['Seed'];
export type ParameterOperation = components['parameters']['Operation'];
export type ParameterClient = components['parameters']['Client'];
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
            readonly 200: components["responses"]["Clock"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTokens: {
        readonly parameters: {
            readonly query?: {
                /** @description Only this operation's, by its operationId. */
                readonly operation?: components["parameters"]["Operation"];
                /** @description Only this client's, by its app_id, client_id or appKey. */
                readonly client?: components["parameters"]["Client"];
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
