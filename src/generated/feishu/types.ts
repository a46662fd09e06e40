// Generated from specs/feishu.yaml by npm run generate; do not edit.

export interface paths {
    readonly "/open-apis/auth/v3/app_access_token/internal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Self-built app gets its app_access_token (自建应用获取 app_access_token). */
        readonly post: operations["feishu.appAccessTokenInternal"];
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
        readonly AppCredentials: {
            /** @description The app's id, cli_ and 16 hex digits. */
            readonly app_id: string;
            /** @description The app's secret. */
            readonly app_secret: string;
        };
        readonly AppAccessTokenInternalOk: {
            /** @description The app token. */
            readonly app_access_token: string;
            /**
             * @description 0 means success.
             * @constant
             */
            readonly code: 0;
            /** @description Remaining life of the token in whole seconds. */
            readonly expire: number;
            /** @description ok */
            readonly msg: string;
            /** @description The tenant token; the same string. */
            readonly tenant_access_token: string;
        };
        readonly Failure: {
            /** @enum {integer} */
            readonly code: 10003;
            readonly data?: Record<string, never>;
            readonly msg: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AppCredentials = components['schemas']['AppCredentials'];
export type AppAccessTokenInternalOk = components['schemas']['AppAccessTokenInternalOk'];
export type Failure = components['schemas']['Failure'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "feishu.appAccessTokenInternal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppCredentials"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["AppCredentials"];
            };
        };
        readonly responses: {
            /** @description A token, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenInternalOk"] | components["schemas"]["Failure"];
                };
            };
        };
    };
}
