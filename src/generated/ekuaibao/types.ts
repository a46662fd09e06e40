// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

export interface paths {
    readonly "/api/openapi/v1/auth/getAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets an accessToken with account and password (获取授权). */
        readonly post: operations["ekuaibao.getAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi/v1/auth/getAppAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets the token of a self-built app (获取自建应用授权). */
        readonly post: operations["ekuaibao.getAppAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi/v2/auth/refreshToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Trades a living pair for one of 32 days (刷新授权). */
        readonly post: operations["ekuaibao.refreshToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi/v2/auth/refreshToken/expireDate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Trades a living pair for one of so many days (刷新授权(指定有效时间)). */
        readonly post: operations["ekuaibao.refreshTokenExpireDate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi/v2/location": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tells a corporation's address prefix (获取地址前缀). */
        readonly get: operations["ekuaibao.location"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi/{resource}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Any other API: checks the accessToken and answers a plain success.
         * @description Every path below /api/openapi/ that has no operation of its own, with every method.
         */
        readonly get: operations["ekuaibao.protectedResource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/mall-openapi/{resource}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Any API of the mall: checks the token of a self-built app and answers a plain success.
         * @description Stands for every path below /api/mall-openapi/, in every method.
         */
        readonly post: operations["ekuaibao.mallResource"];
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
            readonly corporations?: readonly components["schemas"]["SeedCorporation"][];
            /** @description Self-built apps (自建应用). */
            readonly apps?: readonly components["schemas"]["SeedSelfBuiltApp"][];
            /** @description How long a token takes to be known everywhere, such as 20ms. The vendor publishes no figure. */
            readonly propagationDelay?: string;
        };
        readonly SeedSelfBuiltApp: {
            /** @description 接入账号 (App ID) */
            readonly appKey: string;
            /** @description 接入密码 (App Secret) */
            readonly appSecret: string;
        };
        readonly SeedCorporation: {
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
        /** @description The corporation of unknown clients, where any credentials are accepted. */
        readonly Memory: {
            readonly strangers?: readonly components["schemas"]["SeedCorporation"][];
        } | readonly components["schemas"]["SeedCorporation"][];
        readonly GetAccessTokenRequest: {
            /** @description The access account (接入账号), a UUID in all code seen. */
            readonly appKey: string;
            /** @description The access password (接入密码), a UUID in all code seen. */
            readonly appSecurity: string;
        };
        readonly GetAppAccessTokenRequest: {
            /** @description The app's id (接入账号). */
            readonly appKey: string;
            /** @description The app's secret (接入密码). */
            readonly appSecret?: string;
            /** @description The app's secret by the name that the curl sample of the page has. */
            readonly appSecurity?: string;
        };
        readonly AppTokenOk: {
            /** @description The token. */
            readonly value: {
                /** @description The token (获取到的accessToken). */
                readonly accessToken: string;
                /** @description Life of the token in seconds (有效期2小时，单位：秒). */
                readonly timeout: number;
            };
        };
        /** @description A failure as version 3 of the token endpoints phrases it. */
        readonly CodeAndMsg: {
            /** @description What went wrong (错误码). */
            readonly code: number;
            /** @description What went wrong in words. */
            readonly msg: string;
        };
        /** @description Whatever the API accepts; it is ignored. */
        readonly MallRequest: Record<string, never>;
        readonly MallOk: {
            /**
             * @description 00000 means success.
             * @constant
             */
            readonly status: "00000";
            /** @description 请求成功. */
            readonly msg: string;
            /** @description None. */
            readonly data: readonly Record<string, never>[];
        };
        readonly MallFailure: {
            /** @description What went wrong. */
            readonly status: string;
            /** @description What went wrong in words. */
            readonly msg: string;
        };
        readonly TokenPairOk: {
            /** @description The pair. */
            readonly value: {
                /** @description The token (授权码) that every other endpoint reads as a query parameter. */
                readonly accessToken: string;
                /** @description The token that only the refresh endpoints take (调用刷新授权接口时需要传的token). */
                readonly refreshToken: string;
                /** @description When the accessToken ends, in milliseconds since 1970 (授权码过期日期时间戳). */
                readonly expireTime: number;
                /** @description The corporation's id (企业ID), the part of the tokens after the colon. */
                readonly corporationId: string;
            };
        };
        readonly LocationOk: {
            /** @description The address prefix (地址前缀), with a slash at its end. */
            readonly value: string;
        };
        readonly ProtectedResourceOk: {
            /**
             * @description How many there are; the body is ours.
             * @constant
             */
            readonly count: 0;
            /** @description None. */
            readonly items: readonly Record<string, never>[];
        };
        readonly WrappedFailure: {
            /** @description The failure, where a success has the pair. */
            readonly value: {
                /**
                 * @description The HTTP status again.
                 * @constant
                 */
                readonly errorCode: 403;
                /** @description What went wrong in words. */
                readonly errorMessage: string;
                /** @description Always null; in the singular, unlike elsewhere. */
                readonly errorDetail: null;
            };
        };
        /** @description The envelope of all other failures. */
        readonly Failure: {
            /**
             * @description The HTTP status again.
             * @enum {integer}
             */
            readonly errorCode: 400 | 401 | 403 | 412 | 500;
            /** @description What went wrong in words. */
            readonly errorMessage: string;
            /** @description Details, mostly null; on HTTP 500 what a Java stack trace begins with. */
            readonly errorDetails: string | null;
            /** @description Always null here. */
            readonly code: null;
            /** @description Always null here. */
            readonly data: null;
        };
        /** @description A body that is not JSON, possibly empty. */
        readonly Text: string;
    };
    responses: never;
    parameters: {
        /**
         * @description The token (授权码); its colon and dollar sign should be percent-encoded.
         * @example ID_3vMMouDbGqM:34A73EyI8A0w00
         */
        readonly AccessToken: string;
        /**
         * @description The refresh token issued with the accessToken (刷新的授权码).
         * @example ID_3vMMouDbHqM:34A73EyI8A0w00
         */
        readonly RefreshToken: string;
        /**
         * @description The code of the licensed feature (功能授权码), always 219904.
         * @example 219904
         */
        readonly PowerCode: string;
        /**
         * @description How long the new token shall live (有效天数), in whole days.
         * @example 1
         */
        readonly ExpireDate: string;
        /**
         * @description The corporation's id (企业ID).
         * @example 34A73EyI8A0w00
         */
        readonly CorpId: string;
        /**
         * @description The rest of the path, slashes included.
         * @example v1.1
         */
        readonly Resource: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Seed = components['schemas']['Seed'];
export type SeedSelfBuiltApp = components['schemas']['SeedSelfBuiltApp'];
export type SeedCorporation = components['schemas']['SeedCorporation'];
export type Memory = components['schemas']['Memory'];
export type GetAccessTokenRequest = components['schemas']['GetAccessTokenRequest'];
export type GetAppAccessTokenRequest = components['schemas']['GetAppAccessTokenRequest'];
export type AppTokenOk = components['schemas']['AppTokenOk'];
export type CodeAndMsg = components['schemas']['CodeAndMsg'];
export type MallRequest = components['schemas']['MallRequest'];
export type MallOk = components['schemas']['MallOk'];
export type MallFailure = components['schemas']['MallFailure'];
export type TokenPairOk = components['schemas']['TokenPairOk'];
export type LocationOk = components['schemas']['LocationOk'];
export type ProtectedResourceOk = components['schemas']['ProtectedResourceOk'];
export type WrappedFailure = components['schemas']['WrappedFailure'];
export type Failure = components['schemas']['Failure'];
export type Text = components['schemas']['Text'];
export type ParameterAccessToken = components['parameters']['AccessToken'];
export type ParameterRefreshToken = components['parameters']['RefreshToken'];
export type ParameterPowerCode = components['parameters']['PowerCode'];
export type ParameterExpireDate = components['parameters']['ExpireDate'];
export type ParameterCorpId = components['parameters']['CorpId'];
export type ParameterResource = components['parameters']['Resource'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "ekuaibao.getAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenPairOk"];
                };
            };
            /** @description Refused. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WrappedFailure"] | components["schemas"]["Failure"];
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description A precondition does not hold. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.getAppAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetAppAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description Success, or a failure with the code 500. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppTokenOk"] | components["schemas"]["Failure"] | components["schemas"]["CodeAndMsg"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description A precondition does not hold. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.refreshToken": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The token (授权码); its colon and dollar sign should be percent-encoded.
                 * @example ID_3vMMouDbGqM:34A73EyI8A0w00
                 */
                readonly accessToken: components["parameters"]["AccessToken"];
                /**
                 * @description The refresh token issued with the accessToken (刷新的授权码).
                 * @example ID_3vMMouDbHqM:34A73EyI8A0w00
                 */
                readonly refreshToken: components["parameters"]["RefreshToken"];
                /**
                 * @description The code of the licensed feature (功能授权码), always 219904.
                 * @example 219904
                 */
                readonly powerCode: components["parameters"]["PowerCode"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenPairOk"];
                };
            };
            /** @description Refused. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.refreshTokenExpireDate": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The token (授权码); its colon and dollar sign should be percent-encoded.
                 * @example ID_3vMMouDbGqM:34A73EyI8A0w00
                 */
                readonly accessToken: components["parameters"]["AccessToken"];
                /**
                 * @description The refresh token issued with the accessToken (刷新的授权码).
                 * @example ID_3vMMouDbHqM:34A73EyI8A0w00
                 */
                readonly refreshToken: components["parameters"]["RefreshToken"];
                /**
                 * @description How long the new token shall live (有效天数), in whole days.
                 * @example 1
                 */
                readonly expireDate: components["parameters"]["ExpireDate"];
                /**
                 * @description The code of the licensed feature (功能授权码), always 219904.
                 * @example 219904
                 */
                readonly powerCode: components["parameters"]["PowerCode"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenPairOk"];
                };
            };
            /** @description A parameter is wrong. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.location": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The corporation's id (企业ID).
                 * @example 34A73EyI8A0w00
                 */
                readonly corpId: components["parameters"]["CorpId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LocationOk"];
                };
            };
            /** @description A parameter is wrong. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.protectedResource": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The token (授权码); its colon and dollar sign should be percent-encoded.
                 * @example ID_3vMMouDbGqM:34A73EyI8A0w00
                 */
                readonly accessToken: components["parameters"]["AccessToken"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The rest of the path, slashes included.
                 * @example v1.1
                 */
                readonly resource: components["parameters"]["Resource"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceOk"];
                };
            };
            /** @description A parameter is wrong. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description A precondition does not hold. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    readonly "ekuaibao.mallResource": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The rest of the path, slashes included.
                 * @example v1.1
                 */
                readonly resource: components["parameters"]["Resource"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["MallRequest"];
            };
        };
        readonly responses: {
            /** @description Success, or a failure that its status tells. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MallOk"] | components["schemas"]["MallFailure"];
                };
            };
            /** @description Not logged in. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description No such endpoint. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The program failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
