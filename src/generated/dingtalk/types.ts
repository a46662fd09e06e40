// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

export interface paths {
    readonly "/v1.0/oauth2/{corpId}/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** App gets its access token for a corp (获取应用的 Access Token). */
        readonly post: operations["dingtalk.corpToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/accessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Internal app gets its access token (获取企业内部应用的accessToken). */
        readonly post: operations["dingtalk.accessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/userAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets or refreshes a user's tokens (获取用户token). */
        readonly post: operations["dingtalk.userAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/corpAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Third-party app gets its token for a corp that authorised it (获取第三方应用授权企业的accessToken). */
        readonly post: operations["dingtalk.corpAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/suiteAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Third-party app gets its own token (获取第三方企业应用的suiteAccessToken). */
        readonly post: operations["dingtalk.suiteAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/ssoAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets the token of the administrators’ login (获取微应用后台免登的accessToken). */
        readonly post: operations["dingtalk.ssoAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/gateway/connections/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens a stream of events (Stream 模式). */
        readonly post: operations["dingtalk.openConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/oauth2/jsapiTickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets a ticket for the JSAPI of web apps (创建jsapiTicket). */
        readonly post: operations["dingtalk.jsapiTickets"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/contact/users/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Gets the profile of the user whose token it is (获取用户通讯录个人信息). */
        readonly get: operations["dingtalk.currentUser"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/gettoken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Internal app gets its access token, the legacy way (获取企业内部应用的access_token).
         * @deprecated
         */
        readonly get: operations["dingtalk.gettoken"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/get_jsapi_ticket": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Gets a ticket for the JSAPI of web apps, the legacy way (获取jsapi_ticket).
         * @deprecated
         */
        readonly get: operations["dingtalk.getJsapiTicket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1.0/{resource}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Any other API of api.dingtalk.com: checks the token and answers a plain success.
         * @description Every path below /v1.0/ and /v2.0/ that has no operation of its own, with every method.
         */
        readonly get: operations["dingtalk.protectedResource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/topapi/{resource}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Any API of oapi.dingtalk.com: checks the token and answers a plain success.
         * @description Every path below /topapi/, every other path of the legacy host, and every path whose query has access_token, with every method.
         */
        readonly post: operations["dingtalk.legacyResource"];
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
            readonly corps?: readonly components["schemas"]["SeedCorp"][];
            readonly clients?: readonly components["schemas"]["SeedClient"][];
            readonly users?: readonly components["schemas"]["SeedUser"][];
        };
        readonly SeedUser: {
            readonly unionId: string;
            /** @description Made of the unionId when absent. */
            readonly openId?: string;
            readonly nick?: string;
            readonly avatarUrl?: string;
            readonly mobile?: string;
            readonly email?: string;
            readonly stateCode?: string;
        };
        /** @description What is remembered beside the seed and the tokens, as a saved state has it. */
        readonly Memory: {
            readonly loginCodes?: readonly components["schemas"]["MemoryLoginCode"][];
        };
        readonly MemoryLoginCode: {
            readonly code: string;
            readonly clientId: string;
            readonly unionId: string;
            readonly expiresAtMs: number;
            readonly used: boolean;
        };
        readonly SeedCorp: {
            readonly corpId: string;
            /** @description The secret for the login of administrators. */
            readonly ssoSecret?: string;
            /** @description The client_ids that may act in it; an internal app belongs to exactly one corp. */
            readonly authorised?: readonly string[];
        };
        readonly SeedClient: {
            readonly client_id: string;
            readonly client_secret: string;
            /** @description The ticket that DingTalk pushed to a third-party app; without one any ticket is accepted, as of a test app. */
            readonly suite_ticket?: string;
            /**
             * @description third-party when absent and client_id starts with suite.
             * @enum {unknown}
             */
            readonly kind?: "internal" | "third-party";
        };
        readonly CorpTokenRequest: {
            /** @description The app's ClientID (应用的 ClientID); ding… of an internal app, suite… of a third-party app. */
            readonly client_id: string;
            /** @description The app's secret (应用的 ClientSecret). */
            readonly client_secret: string;
            /** @description Must be client_credentials (必须是 client_credentials). */
            readonly grant_type: string;
        };
        readonly CorpTokenOk: {
            /** @description The token (访问凭证), 32 lower-case hex digits. */
            readonly access_token: string;
            /** @description Remaining life of the token in whole seconds (访问凭证有效的时长，单位秒). */
            readonly expires_in: number;
        };
        readonly AccessTokenRequest: {
            /** @description The app's key (已创建的企业内部应用的AppKey), the same as its ClientID. */
            readonly appKey: string;
            /** @description The app's secret (已创建的企业内部应用的AppSecret), the same as its ClientSecret. */
            readonly appSecret: string;
        };
        readonly AccessTokenOk: {
            /** @description Remaining life of the token in whole seconds (accessToken的过期时间，单位秒). */
            readonly expireIn: number;
            /** @description The token (生成的accessToken), 32 lower-case hex digits. */
            readonly accessToken: string;
        };
        readonly CorpAccessTokenRequest: {
            /** @description The app's key (第三方企业应用的 Client ID). */
            readonly suiteKey: string;
            /** @description The app's secret (第三方企业应用的 Client Secret). */
            readonly suiteSecret: string;
            /** @description The corp that authorised the app (授权企业的CorpId). */
            readonly authCorpId: string;
            /** @description The latest ticket that DingTalk pushed (钉钉推送的suiteTicket). */
            readonly suiteTicket: string;
        };
        readonly CorpAccessTokenOk: {
            /** @description Remaining life of the token in whole seconds (超时时间，单位秒). */
            readonly expireIn: number;
            /** @description The token of the app in the corp. */
            readonly accessToken: string;
        };
        readonly SuiteAccessTokenRequest: {
            /** @description The app's key (第三方企业应用的 Client ID). */
            readonly suiteKey: string;
            /** @description The app's secret (第三方企业应用的 Client Secret). */
            readonly suiteSecret: string;
            /** @description The ticket that DingTalk pushed (推送的suite_ticket). */
            readonly suiteTicket: string;
        };
        readonly SuiteAccessTokenOk: {
            /** @description Remaining life of the token in whole seconds (凭证过期时间，单位秒). */
            readonly expireIn: number;
            /** @description The token of the app itself (第三方企业应用的凭证). */
            readonly accessToken: string;
        };
        readonly SsoAccessTokenRequest: {
            /** @description The corp (企业的corpId). */
            readonly corpid: string;
            /** @description Its secret for the login of administrators (sso密钥). */
            readonly ssoSecret: string;
        };
        readonly SsoAccessTokenOk: {
            /** @description Remaining life of the token in whole seconds (超时时间). */
            readonly expireIn: number;
            /** @description The token of the administrators’ login (微应用后台免登的accessToken). */
            readonly accessToken: string;
        };
        readonly GetJsapiTicketOk: {
            /**
             * @description 0 means success (返回码).
             * @constant
             */
            readonly errcode: 0;
            /** @description The ticket (生成的临时jsapi_ticket). */
            readonly ticket: string;
            /**
             * @description ok (返回码描述).
             * @constant
             */
            readonly errmsg: "ok";
            /** @description Life of the ticket in seconds (ticket过期时间，单位秒). */
            readonly expires_in: number;
        };
        /** @description A code of a login, or a refresh token. */
        readonly UserAccessTokenRequest: {
            /** @description 应用id (the AppKey or SuiteKey). */
            readonly clientId?: string;
            /** @description 应用密钥 (the secret). */
            readonly clientSecret?: string;
            /** @description OAuth 2.0 临时授权码 (the code). */
            readonly code?: string;
            /** @description OAuth 2.0 刷新令牌 (the refresh token of the last answer). */
            readonly refreshToken?: string;
            /** @description authorization_code or refresh_token. */
            readonly grantType?: string;
        };
        /** @description The tokens of a user. */
        readonly UserAccessTokenOk: {
            /** @description 超时时间 (life of the token in seconds). */
            readonly expireIn: number;
            /** @description The token of the user. */
            readonly accessToken: string;
            /** @description For one refresh. */
            readonly refreshToken: string;
            /** @description 所选企业corpId (the corporation that the user chose). */
            readonly corpId?: string;
        };
        /** @description The app, and what it subscribes to; the latter is ignored. */
        readonly OpenConnectionRequest: {
            /** @description The AppKey or SuiteKey. */
            readonly clientId?: string;
            /** @description The secret. */
            readonly clientSecret?: string;
        };
        /** @description Where the stream is. */
        readonly OpenConnectionOk: {
            /** @description The address of the WebSocket. */
            readonly endpoint: string;
            /** @description A ticket for it. */
            readonly ticket: string;
        };
        /** @description Empty. */
        readonly JsapiTicketRequest: Record<string, never>;
        /** @description A ticket. */
        readonly JsapiTicketOk: {
            /** @description The ticket. */
            readonly jsapiTicket: string;
            /** @description Life of the ticket in seconds. */
            readonly expireIn: number;
        };
        /** @description The profile of a user. */
        readonly CurrentUserOk: {
            /** @description 用户的钉钉昵称. */
            readonly nick: string;
            /** @description 头像URL. */
            readonly avatarUrl?: string;
            /** @description 用户的手机号. */
            readonly mobile?: string;
            /** @description 用户的openId. */
            readonly openId: string;
            /** @description 用户的unionId. */
            readonly unionId: string;
            /** @description 用户的个人邮箱. */
            readonly email?: string;
            /** @description 手机号对应的国家号. */
            readonly stateCode?: string;
        };
        readonly GettokenOk: {
            /**
             * @description 0 means success (返回码).
             * @constant
             */
            readonly errcode: 0;
            /** @description The token (生成的access_token), 32 lower-case hex digits. */
            readonly access_token: string;
            /**
             * @description ok (返回码描述).
             * @constant
             */
            readonly errmsg: "ok";
            /** @description Remaining life of the token in whole seconds (access_token的过期时间，单位秒). */
            readonly expires_in: number;
        };
        readonly GettokenFailure: {
            /**
             * @description What went wrong (返回码).
             * @enum {integer}
             */
            readonly errcode: 40096 | 40035 | 40089 | 43001;
            /** @description What went wrong in words (返回码描述). */
            readonly errmsg: string;
        };
        readonly ProtectedResourceOk: {
            /**
             * @description The token was accepted; the body is ours.
             * @constant
             */
            readonly success: true;
        };
        readonly LegacyForm: {
            /** @description The app's access token where the query does not have it. */
            readonly access_token?: string;
        };
        /** @description Whatever the API accepts; it is ignored. */
        readonly LegacyBody: Record<string, never>;
        readonly LegacyResourceOk: {
            /**
             * @description 0 means success (返回码).
             * @constant
             */
            readonly errcode: 0;
            /**
             * @description ok (返回码描述).
             * @constant
             */
            readonly errmsg: "ok";
            /** @description The id of the call (请求ID), about 13 characters. */
            readonly request_id: string;
        };
        readonly LegacyFailure: {
            /**
             * @description What went wrong (返回码); 88 leaves it to sub_code.
             * @enum {integer}
             */
            readonly errcode: 22 | 88 | 40014 | 43001 | 60020 | 90002 | 90018 | 90020;
            /**
             * @description What went wrong, where errcode is 88.
             * @enum {string}
             */
            readonly sub_code?: "40014" | "40000" | "90002" | "90018";
            /** @description What went wrong in words, where errcode is 88 or 22. */
            readonly sub_msg?: string;
            /** @description What went wrong in words (返回码描述); where errcode is 88, sub_code and sub_msg in brackets. */
            readonly errmsg: string;
            /** @description The id of the call (请求ID), about 13 characters. */
            readonly request_id?: string;
        };
        readonly PathNotFound: {
            /**
             * @description There is no such path; the HTTP status is 200.
             * @constant
             */
            readonly errcode: 404;
            /** @description The same in words. */
            readonly errmsg: string;
        };
        /** @description The envelope of api.dingtalk.com; the first key tells which service answered. */
        readonly Failure: {
            /**
             * @description What went wrong (错误码).
             * @enum {string}
             */
            readonly code: "invalid.client" | "unsupported.grant.type" | "unauthorized.client" | "server.error" | "unknownError" | "Missingbody" | "Invalidbody" | "Missingclient_id" | "Missingclient_secret" | "Missinggrant_type" | "MissingappKey" | "MissingappSecret" | "MissingsuiteKey" | "MissingsuiteSecret" | "MissingsuiteTicket" | "MissingauthCorpId" | "Missingcorpid" | "MissingssoSecret" | "invalidSuiteKey" | "invalidSuiteTicket" | "invalidAuthInfo" | "InvalidAction.NotFound" | "invalidClientIdOrSecret" | "invalidParameter.idOrSecret.notFound" | "invalidParameter.authCode.notFound" | "invalidParameter" | "invalidParameter.user.notFound" | "authFailed" | "systemBusy" | "InvalidAuthentication" | "AuthenticationFailed.MissingParameter" | "accesstoken.expired" | "Forbidden.AccessDenied.AccessTokenPermissionDenied" | "Forbidden.AccessDenied.IpNotInWhiteList" | "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi" | "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi" | "Forbidden.AccessDenied.QpsLimitForApi" | "Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi" | "Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi" | "Forbidden.AccessDenied.ApiCountLimitForOrg";
            /** @description The id of the call, an upper-case UUIDv7. */
            readonly requestid: string;
            /** @description What went wrong in words (错误信息). */
            readonly message: string;
            /** @description What the app would need, on permission errors alone. */
            readonly accessdenieddetail?: {
                /** @description The names of the missing permissions (缺失的权限点列表). */
                readonly requiredScopes: readonly string[];
            };
        };
        /** @description What an address gets that is shut out; it has none of the envelope's keys. */
        readonly IpDenied: {
            /**
             * @description Always 1111; not an HTTP status.
             * @constant
             */
            readonly status: 1111;
            /**
             * @description Always 5; by the page's account the minutes to wait.
             * @constant
             */
            readonly wait: 5;
            /**
             * @description Who refused.
             * @constant
             */
            readonly source: "x5";
            /**
             * @description What is done.
             * @constant
             */
            readonly punish: "deny";
            /** @description The id of the refusal. */
            readonly uuid: string;
        };
        /** @description A body that is not JSON, possibly empty. */
        readonly Text: string;
    };
    responses: never;
    parameters: {
        /**
         * @description The corp the app runs in (组织ID); ding and 16 or 32 hex digits in all samples.
         * @example dingtwincorp0001
         */
        readonly CorpId: string;
        /**
         * @description The app's key (应用的唯一标识key), the same as its ClientID.
         * @example dingtwinclient0001
         */
        readonly Appkey: string;
        /**
         * @description The app's secret (应用的密钥), the same as its ClientSecret.
         * @example twin-secret-dingtalk
         */
        readonly Appsecret: string;
        /**
         * @description The rest of the path, slashes included.
         * @example contact
         */
        readonly Resource: string;
        /**
         * @description The app's access token (调用该接口的访问凭证).
         * @example 480021443f9f37fcbf464c4a6b85d289
         */
        readonly AccessTokenHeader: string;
        /**
         * @description The app's access token (调用该接口的应用凭证); a form field of a POST may carry it instead.
         * @example 480021443f9f37fcbf464c4a6b85d289
         */
        readonly AccessTokenQuery: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Seed = components['schemas']['Seed'];
export type SeedUser = components['schemas']['SeedUser'];
export type Memory = components['schemas']['Memory'];
export type MemoryLoginCode = components['schemas']['MemoryLoginCode'];
export type SeedCorp = components['schemas']['SeedCorp'];
export type SeedClient = components['schemas']['SeedClient'];
export type CorpTokenRequest = components['schemas']['CorpTokenRequest'];
export type CorpTokenOk = components['schemas']['CorpTokenOk'];
export type AccessTokenRequest = components['schemas']['AccessTokenRequest'];
export type AccessTokenOk = components['schemas']['AccessTokenOk'];
export type CorpAccessTokenRequest = components['schemas']['CorpAccessTokenRequest'];
export type CorpAccessTokenOk = components['schemas']['CorpAccessTokenOk'];
export type SuiteAccessTokenRequest = components['schemas']['SuiteAccessTokenRequest'];
export type SuiteAccessTokenOk = components['schemas']['SuiteAccessTokenOk'];
export type SsoAccessTokenRequest = components['schemas']['SsoAccessTokenRequest'];
export type SsoAccessTokenOk = components['schemas']['SsoAccessTokenOk'];
export type GetJsapiTicketOk = components['schemas']['GetJsapiTicketOk'];
export type UserAccessTokenRequest = components['schemas']['UserAccessTokenRequest'];
export type UserAccessTokenOk = components['schemas']['UserAccessTokenOk'];
export type OpenConnectionRequest = components['schemas']['OpenConnectionRequest'];
export type OpenConnectionOk = components['schemas']['OpenConnectionOk'];
export type JsapiTicketRequest = components['schemas']['JsapiTicketRequest'];
export type JsapiTicketOk = components['schemas']['JsapiTicketOk'];
export type CurrentUserOk = components['schemas']['CurrentUserOk'];
export type GettokenOk = components['schemas']['GettokenOk'];
export type GettokenFailure = components['schemas']['GettokenFailure'];
export type ProtectedResourceOk = components['schemas']['ProtectedResourceOk'];
export type LegacyForm = components['schemas']['LegacyForm'];
export type LegacyBody = components['schemas']['LegacyBody'];
export type LegacyResourceOk = components['schemas']['LegacyResourceOk'];
export type LegacyFailure = components['schemas']['LegacyFailure'];
export type PathNotFound = components['schemas']['PathNotFound'];
export type Failure = components['schemas']['Failure'];
export type IpDenied = components['schemas']['IpDenied'];
export type Text = components['schemas']['Text'];
export type ParameterCorpId = components['parameters']['CorpId'];
export type ParameterAppkey = components['parameters']['Appkey'];
export type ParameterAppsecret = components['parameters']['Appsecret'];
export type ParameterResource = components['parameters']['Resource'];
export type ParameterAccessTokenHeader = components['parameters']['AccessTokenHeader'];
export type ParameterAccessTokenQuery = components['parameters']['AccessTokenQuery'];
export type $defs = Record<string, never>;
export interface operations {
    readonly "dingtalk.corpToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The corp the app runs in (组织ID); ding and 16 or 32 hex digits in all samples.
                 * @example dingtwincorp0001
                 */
                readonly corpId: components["parameters"]["CorpId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorpTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A token, or, outside /v1.0, the notice that there is no such path. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CorpTokenOk"] | components["schemas"]["PathNotFound"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The corp has not authorised the app, where the quirk dingtalk.unauthorized-client is 401. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.accessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A token, or, outside /v1.0, the notice that there is no such path. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccessTokenOk"] | components["schemas"]["PathNotFound"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.userAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description The tokens of a user. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserAccessTokenOk"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.corpAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorpAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A token, or, outside /v1.0, the notice that there is no such path. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CorpAccessTokenOk"] | components["schemas"]["PathNotFound"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.suiteAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SuiteAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A token, or, outside /v1.0, the notice that there is no such path. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuiteAccessTokenOk"] | components["schemas"]["PathNotFound"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.ssoAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SsoAccessTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A token, or, outside /v1.0, the notice that there is no such path. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SsoAccessTokenOk"] | components["schemas"]["PathNotFound"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.openConnection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenConnectionRequest"];
            };
        };
        readonly responses: {
            /** @description The address of the stream, and a ticket for it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenConnectionOk"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The credentials are refused. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.jsapiTickets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["JsapiTicketRequest"];
            };
        };
        readonly responses: {
            /** @description A ticket. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JsapiTicketOk"];
                };
            };
            /** @description The request or its credentials are refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.currentUser": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile, or for the token of an app a plain success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentUserOk"] | components["schemas"]["ProtectedResourceOk"];
                };
            };
            /** @description The token is refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.gettoken": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The app's key (应用的唯一标识key), the same as its ClientID.
                 * @example dingtwinclient0001
                 */
                readonly appkey: components["parameters"]["Appkey"];
                /**
                 * @description The app's secret (应用的密钥), the same as its ClientSecret.
                 * @example twin-secret-dingtalk
                 */
                readonly appsecret: components["parameters"]["Appsecret"];
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
                    readonly "application/json": components["schemas"]["GettokenOk"] | components["schemas"]["GettokenFailure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.getJsapiTicket": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The app's access token (调用该接口的应用凭证); a form field of a POST may carry it instead.
                 * @example 480021443f9f37fcbf464c4a6b85d289
                 */
                readonly access_token?: components["parameters"]["AccessTokenQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A ticket, or a failure with errcode ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetJsapiTicketOk"] | components["schemas"]["LegacyFailure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.protectedResource": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The app's access token (调用该接口的访问凭证).
                 * @example 480021443f9f37fcbf464c4a6b85d289
                 */
                readonly "x-acs-dingtalk-access-token": components["parameters"]["AccessTokenHeader"];
            };
            readonly path: {
                /**
                 * @description The rest of the path, slashes included.
                 * @example contact
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
            /** @description The token is missing or refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"] | components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description No such API. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway got no good answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
            /** @description The service is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
            /** @description The gateway waited in vain. */
            readonly 504: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["Text"];
                };
            };
        };
    };
    readonly "dingtalk.legacyResource": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The app's access token (调用该接口的应用凭证); a form field of a POST may carry it instead.
                 * @example 480021443f9f37fcbf464c4a6b85d289
                 */
                readonly access_token?: components["parameters"]["AccessTokenQuery"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The rest of the path, slashes included.
                 * @example contact
                 */
                readonly resource: components["parameters"]["Resource"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["LegacyForm"];
                readonly "application/json": components["schemas"]["LegacyBody"];
            };
        };
        readonly responses: {
            /** @description Success, or a failure with errcode ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LegacyResourceOk"] | components["schemas"]["LegacyFailure"];
                };
            };
            /** @description Refused or throttled. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IpDenied"];
                    readonly "text/html": components["schemas"]["Text"];
                };
            };
        };
    };
}
