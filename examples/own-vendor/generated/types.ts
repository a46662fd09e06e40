// Generated from wecom.yaml by tokentwin generate; do not edit.

export interface paths {
    readonly "/cgi-bin/gettoken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An app gets its access token (获取access_token). */
        readonly get: operations["wecom.gettoken"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cgi-bin/{path}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description What follows the prefix.
                 * @example user/get
                 */
                readonly path: string;
            };
            readonly cookie?: never;
        };
        /** Any other API: checks the access token and answers a plain success. */
        readonly get: operations["wecom.protectedResource"];
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
        /** @description Who is registered. */
        readonly Seed: {
            readonly apps?: readonly components["schemas"]["SeedApp"][];
        };
        /** @description An app of a corporation. */
        readonly SeedApp: {
            /** @description The app (应用ID). */
            readonly agentid: string;
            /** @description The corporation (企业ID). */
            readonly corpid: string;
            /** @description The app's secret. */
            readonly corpsecret: string;
        };
        readonly GettokenOk: {
            /**
             * @description 0 means success (出错返回码).
             * @constant
             */
            readonly errcode: 0;
            /**
             * @description ok (返回码提示语).
             * @constant
             */
            readonly errmsg: "ok";
            /** @description The token (获取到的凭证). */
            readonly access_token: string;
            /** @description What it has left in seconds (凭证的有效时间). */
            readonly expires_in: number;
        };
        readonly ResourceOk: {
            /**
             * @description 0 means success.
             * @constant
             */
            readonly errcode: 0;
            /**
             * @description ok.
             * @constant
             */
            readonly errmsg: "ok";
        };
        readonly Failure: {
            /**
             * @description What went wrong.
             * @enum {integer}
             */
            readonly errcode: -1 | 40001 | 40013 | 40014 | 41001 | 41002 | 41004 | 42001 | 43001;
            /** @description The same in words; a client must not compare it. */
            readonly errmsg: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Seed = components['schemas']['Seed'];
export type SeedApp = components['schemas']['SeedApp'];
export type GettokenOk = components['schemas']['GettokenOk'];
export type ResourceOk = components['schemas']['ResourceOk'];
export type Failure = components['schemas']['Failure'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "wecom.gettoken": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The corporation (企业ID).
                 * @example wwtwincorp0001
                 */
                readonly corpid: string;
                /**
                 * @description The app's secret (应用的凭证密钥).
                 * @example twin-secret-wecom
                 */
                readonly corpsecret: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A token, or a failure with errcode ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GettokenOk"] | components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "wecom.protectedResource": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The app's access token (调用接口凭证).
                 * @example accesstoken000001
                 */
                readonly access_token?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description What follows the prefix.
                 * @example user/get
                 */
                readonly path: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the API answers, or a failure with errcode ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResourceOk"] | components["schemas"]["Failure"];
                };
            };
            /** @description There is no such path. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
        };
    };
}
