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
    readonly "/open-apis/auth/v3/tenant_access_token/internal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Self-built app gets its tenant_access_token (自建应用获取 tenant_access_token). */
        readonly post: operations["feishu.tenantAccessTokenInternal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/auth/v3/app_access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store app gets its app_access_token with its app_ticket (商店应用获取 app_access_token). */
        readonly post: operations["feishu.appAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/auth/v3/tenant_access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store app gets the tenant_access_token of a tenant (商店应用获取 tenant_access_token). */
        readonly post: operations["feishu.tenantAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/auth/v3/app_ticket/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store app asks for its app_ticket to be pushed again (重新推送 app_ticket). */
        readonly post: operations["feishu.appTicketResend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/mina/v2/tokenLoginValidate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mini program turns a login code into user tokens (获取 user_access_token（小程序）, code2session). */
        readonly post: operations["feishu.tokenLoginValidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/refresh_access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refreshes a user_access_token (刷新 user_access_token, v1). */
        readonly post: operations["feishu.refreshAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v2/oauth/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets or refreshes a user_access_token (获取 user_access_token, v2). */
        readonly post: operations["feishu.oauthToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/oauth/v3/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets a token by client credentials, code or refresh token (OAuth 2.0 on the accounts host). */
        readonly post: operations["feishu.oauthV3Token"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gets a user_access_token and the profile of the user (获取 user_access_token, v1).
         * @deprecated
         */
        readonly post: operations["feishu.userAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/oidc/access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gets a user_access_token (获取 user_access_token, oidc).
         * @deprecated
         */
        readonly post: operations["feishu.oidcAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/oidc/refresh_access_token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refreshes a user_access_token (刷新 user_access_token, oidc).
         * @deprecated
         */
        readonly post: operations["feishu.oidcRefreshAccessToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/user_info": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Gets the profile of the user (获取用户信息). */
        readonly get: operations["feishu.userInfo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/authen/v1/authorize": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The page on which a user authorizes an app (获取授权码). */
        readonly get: operations["feishu.authorize"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/jssdk/ticket/get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gets a ticket for the JSSDK of web apps (获取 JSAPI 临时调用凭证). */
        readonly post: operations["feishu.jsapiTicket"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/open-apis/{resource}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every other path under /open-apis/, in every method; checks the token and nothing else. */
        readonly get: operations["feishu.protectedResource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly appTicket: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The platform pushes a store app its app_ticket (app_ticket 事件), every hour and after a resend.
         * @description Documented on the Feishu page app_ticket 事件 (2022-03-01). Sent to the app's own callback URL.
         */
        readonly post: operations["feishu.appTicketEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Who is registered. */
        readonly Seed: {
            readonly apps?: readonly components["schemas"]["SeedApp"][];
            readonly users?: readonly components["schemas"]["SeedUser"][];
        };
        readonly SeedApp: {
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
             * @description The platform it was created on; checked only where a request names a real host.
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
        readonly SeedUser: {
            readonly open_id: string;
            /** @description The tenant the user belongs to. */
            readonly tenant_key?: string;
            /** @description The user id, issued only to apps with its scope. */
            readonly employee_id?: string;
            readonly union_id?: string;
            readonly name?: string;
            /**
             * @default active
             * @enum {unknown}
             */
            readonly status?: "active" | "resigned" | "frozen" | "unregistered";
            /** @description Login codes that work once each, and do not expire, at the first app that the user is visible to: for programs that cannot ask for one. */
            readonly login_codes?: readonly string[];
            /** @description The app_ids in whose range of visibility the user is. */
            readonly visible_to?: readonly string[];
        };
        /** @description What is remembered beside the seed and the tokens, as a saved state has it. */
        readonly Memory: {
            readonly loginCodes?: readonly components["schemas"]["MemoryLoginCode"][];
            readonly appTickets?: readonly components["schemas"]["MemoryAppTickets"][];
        };
        readonly MemoryLoginCode: {
            readonly code: string;
            readonly appId: string;
            readonly openId: string;
            readonly expiresAtMs: number;
            readonly used: boolean;
            /** @enum {unknown} */
            readonly kind?: "mini-program" | "web";
            readonly redirectUri?: string;
            readonly scope?: string;
            readonly challenge?: string;
            /** @enum {unknown} */
            readonly challengeMethod?: "S256" | "plain";
        };
        readonly MemoryAppTickets: {
            readonly app_id: string;
            readonly nextPushAtMs: number;
            readonly resendAtMs?: number;
            readonly tickets: readonly {
                readonly ticket: string;
                readonly issuedAtMs: number;
                readonly diesAtMs?: number;
            }[];
        };
        /** @description An app's id and secret; other fields are ignored. */
        readonly AppCredentials: {
            /** @description 应用唯一标识 (the app's id), cli_ and 16 hex digits; anything else is invalid-param. */
            readonly app_id: string;
            /** @description 应用秘钥 (the app's secret). */
            readonly app_secret: string;
        };
        /** @description A store app's id, secret and ticket; other fields are ignored. */
        readonly StoreAppCredentials: {
            /** @description 应用唯一标识 (the app's id), cli_ and 16 hex digits; anything else is invalid-param. */
            readonly app_id: string;
            /** @description 应用秘钥 (the app's secret). */
            readonly app_secret: string;
            /** @description The ticket that the platform pushed last. */
            readonly app_ticket: string;
        };
        /** @description A store app's token and the tenant it asks for; other fields are ignored. */
        readonly TenantCredentials: {
            /** @description 应用访问凭证 (the store app's token). */
            readonly app_access_token: string;
            /** @description 租户在飞书上的唯一标识 (the tenant's key). */
            readonly tenant_key: string;
        };
        /** @description A login code of a mini program; other fields are ignored. */
        readonly LoginCode: {
            /** @description 登录时获取的 code (what tt.login gave), valid for 3 minutes, and once. */
            readonly code: string;
        };
        /** @description The refresh token to be used up; other fields are ignored. */
        readonly RefreshRequest: {
            /**
             * @description 授权类型 (type of grant), always refresh_token.
             * @constant
             */
            readonly grant_type: "refresh_token";
            /** @description The latest refresh_token. */
            readonly refresh_token: string;
            /** @description The app token where the header does not have it. */
            readonly app_access_token?: string;
        };
        /** @description A token of a self-built app. */
        readonly AppAccessTokenInternalOk: {
            /** @description 应用访问凭证 (the app token). */
            readonly app_access_token: string;
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /** @description Remaining life of the token in whole seconds. */
            readonly expire: number;
            /**
             * @description 错误描述; ok.
             * @constant
             */
            readonly msg: "ok";
            /** @description 租户访问凭证 (the tenant token); the same string. */
            readonly tenant_access_token: string;
        };
        /** @description A token of a self-built app. */
        readonly TenantAccessTokenInternalOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /** @description Remaining life of the token in whole seconds. */
            readonly expire: number;
            /**
             * @description 错误描述; ok.
             * @constant
             */
            readonly msg: "ok";
            /** @description 租户访问凭证 (the tenant token). */
            readonly tenant_access_token: string;
        };
        /** @description A store app's own token. */
        readonly AppAccessTokenOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @enum {string}
             */
            readonly msg: "success" | "ok";
            /** @description 应用访问凭证 (the app token). */
            readonly app_access_token: string;
            /** @description Remaining life of the token in whole seconds. */
            readonly expire: number;
        };
        /** @description A store app's token for one tenant. */
        readonly TenantAccessTokenOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @enum {string}
             */
            readonly msg: "success" | "ok";
            /** @description 租户访问凭证 (the tenant token). */
            readonly tenant_access_token: string;
            /** @description Remaining life of the token in whole seconds. */
            readonly expire: number;
        };
        /** @description The ticket is on its way by event. */
        readonly AppTicketResendOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @enum {string}
             */
            readonly msg: "success" | "ok";
        };
        /** @description The user behind a login code, and the user's tokens. */
        readonly TokenLoginValidateOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @constant
             */
            readonly msg: "success";
            /** @description The user and the tokens. */
            readonly data: {
                /** @description The user's Open ID within this app. */
                readonly open_id: string;
                /** @description The user's User ID within the company; only with the scope 获取用户 user ID. */
                readonly employee_id?: string;
                /**
                 * @deprecated
                 * @description Deprecated by the vendor; not the Union ID of the platform.
                 */
                readonly union_id?: string;
                /** @description 会话密钥 (session key). */
                readonly session_key: string;
                /** @description 用户所在企业唯一标识 (key of the user's tenant). */
                readonly tenant_key: string;
                /** @description user_access_token 用户身份访问凭证. */
                readonly access_token: string;
                /** @description user_access_token过期时间戳 (the instant at which it expires, in Unix seconds; not a duration). */
                readonly expires_in: number;
                /** @description For refreshing the user token; lives 30 days. */
                readonly refresh_token: string;
            };
        };
        /** @description New user tokens. */
        readonly RefreshAccessTokenOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @constant
             */
            readonly msg: "success";
            /** @description The tokens and the user. */
            readonly data: {
                /** @description The new user_access_token. */
                readonly access_token: string;
                /**
                 * @description token 类型 (type of token).
                 * @constant
                 */
                readonly token_type: "Bearer";
                /** @description Life of the user_access_token in seconds. */
                readonly expires_in: number;
                /** @description 用户姓名 (the user's name). */
                readonly name?: string;
                /** @description 用户英文名称 (the user's English name). */
                readonly en_name?: string;
                /** @description 用户头像 (URL of the user's picture). */
                readonly avatar_url?: string;
                /** @description 用户头像 72x72 (URL of the picture). */
                readonly avatar_thumb?: string;
                /** @description 用户头像 240x240 (URL of the picture). */
                readonly avatar_middle?: string;
                /** @description 用户头像 640x640 (URL of the picture). */
                readonly avatar_big?: string;
                /** @description The user's Open ID within this app. */
                readonly open_id: string;
                /** @description 用户统一ID (the user's Union ID). */
                readonly union_id?: string;
                /** @description 用户邮箱; only with the scope contact:user.email:readonly. */
                readonly email?: string;
                /** @description 企业邮箱; only with the scope contact:user.employee:readonly. */
                readonly enterprise_email?: string;
                /** @description 用户 user_id; only with the scope contact:user.employee_id:readonly. */
                readonly user_id?: string;
                /** @description 用户手机号; only with the scope contact:user.phone:readonly. */
                readonly mobile?: string;
                /** @description 当前企业标识 (key of the user's tenant). */
                readonly tenant_key: string;
                /** @description Life of the refresh_token in seconds. */
                readonly refresh_expires_in: number;
                /** @description The new refresh_token. */
                readonly refresh_token: string;
                /** @description The user's login session; absent when empty. */
                readonly sid?: string;
            };
        };
        /** @description What the grant needs; other fields are ignored. */
        readonly OauthTokenRequest: {
            /** @description authorization_code or refresh_token. */
            readonly grant_type?: string;
            /** @description 应用的 App ID (the id of the app). */
            readonly client_id?: string;
            /** @description 应用的 App Secret (the secret of the app). */
            readonly client_secret?: string;
            /** @description 授权码 (the authorization code). */
            readonly code?: string;
            /** @description The redirect_uri of the authorization. */
            readonly redirect_uri?: string;
            /** @description What the code_challenge was made of. */
            readonly code_verifier?: string;
            /** @description The refresh token to be used up. */
            readonly refresh_token?: string;
            /** @description Less than was granted, separated by spaces. */
            readonly scope?: string;
        };
        /** @description What the grant needs; other fields are ignored. */
        readonly OauthV3TokenRequest: {
            /** @description client_credentials, authorization_code or refresh_token. */
            readonly grant_type?: string;
            /** @description 应用的 App ID (the id of the app). */
            readonly client_id?: string;
            /** @description 应用的 App Secret (the secret of the app). */
            readonly client_secret?: string;
            /** @description 授权码 (the authorization code). */
            readonly code?: string;
            /** @description The redirect_uri of the authorization. */
            readonly redirect_uri?: string;
            /** @description What the code_challenge was made of. */
            readonly code_verifier?: string;
            /** @description The refresh token to be used up. */
            readonly refresh_token?: string;
            /** @description Less than was granted, separated by spaces. */
            readonly scope?: string;
        };
        /** @description The code of a login; other fields are ignored. */
        readonly CodeRequest: {
            /** @description 授权类型 (type of grant), always authorization_code. */
            readonly grant_type: string;
            /** @description 登录预授权码 (the code of the login). */
            readonly code: string;
            /** @description The app token where the header does not have it. */
            readonly app_access_token?: string;
        };
        /** @description A token. */
        readonly OauthTokenOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /** @description The token. */
            readonly access_token: string;
            /** @description Life of the token in seconds. */
            readonly expires_in: number;
            /** @description For one refresh; only with offline_access. */
            readonly refresh_token?: string;
            /** @description Life of the refresh token in seconds. */
            readonly refresh_token_expires_in?: number;
            /** @description What the token may do, separated by spaces. */
            readonly scope?: string;
            /**
             * @description Always Bearer.
             * @constant
             */
            readonly token_type: "Bearer";
        };
        /** @description A failure of an OAuth endpoint. */
        readonly OauthFailure: {
            /** @description 错误类型 (the kind of error). */
            readonly error: string;
            /** @description 具体的错误信息 (what went wrong). */
            readonly error_description: string;
            /** @description 错误码. */
            readonly code: number;
        };
        /** @description Tokens of a user. */
        readonly OidcTokenOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @constant
             */
            readonly msg: "success";
            /** @description The tokens. */
            readonly data: {
                /** @description The user_access_token. */
                readonly access_token: string;
                /** @description The refresh token. */
                readonly refresh_token: string;
                /**
                 * @description Always Bearer.
                 * @constant
                 */
                readonly token_type: "Bearer";
                /** @description Life of the user_access_token in seconds. */
                readonly expires_in: number;
                /** @description Life of the refresh token in seconds. */
                readonly refresh_expires_in: number;
                /** @description 用户授予app的权限全集 (what the user has granted). */
                readonly scope: string;
            };
        };
        /** @description The profile of a user. */
        readonly UserInfoOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误描述; success.
             * @constant
             */
            readonly msg: "success";
            /** @description The profile. */
            readonly data: {
                /** @description 用户姓名 (the user's name). */
                readonly name: string;
                /** @description 用户英文名称 (the user's English name). */
                readonly en_name?: string;
                /** @description 用户头像 (URL of the user's picture). */
                readonly avatar_url?: string;
                /** @description 用户头像 72x72. */
                readonly avatar_thumb?: string;
                /** @description 用户头像 240x240. */
                readonly avatar_middle?: string;
                /** @description 用户头像 640x640. */
                readonly avatar_big?: string;
                /** @description The user's Open ID within this app. */
                readonly open_id: string;
                /** @description The user's Union ID. */
                readonly union_id: string;
                /** @description 用户邮箱. */
                readonly email?: string;
                /** @description 企业邮箱. */
                readonly enterprise_email?: string;
                /** @description 用户 user_id; only with the scope contact:user.employee_id:readonly. */
                readonly user_id?: string;
                /** @description 用户手机号. */
                readonly mobile?: string;
                /** @description 当前企业标识 (key of the user's tenant). */
                readonly tenant_key: string;
                /** @description 用户工号. */
                readonly employee_no?: string;
            };
        };
        /** @description A failure of a login endpoint; told from a success by code. */
        readonly LoginFailure: {
            /** @description 错误码, never 0. */
            readonly code: number;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
            readonly error?: components["schemas"]["GatewayError"];
        };
        /** @description A ticket. */
        readonly JsapiTicketOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /**
             * @description 错误说明; ok.
             * @constant
             */
            readonly msg: "ok";
            /** @description The ticket. */
            readonly data: {
                /** @description Remaining life of the ticket in seconds. */
                readonly expire_in: number;
                /** @description jsapi_ticket. */
                readonly ticket: string;
            };
        };
        /** @description Stands for whatever the API would answer. */
        readonly ProtectedResourceOk: {
            /**
             * @description 错误码; 0 means success.
             * @constant
             */
            readonly code: 0;
            /** @description Empty. */
            readonly data: Record<string, never>;
            /**
             * @description 错误描述; success.
             * @constant
             */
            readonly msg: "success";
        };
        /** @description The body of the pushed app_ticket event. */
        readonly AppTicketEvent: {
            /** @description Instant of the push in Unix seconds with a fraction. */
            readonly ts: string;
            /** @description 事件的唯一标识 (id of the event). */
            readonly uuid: string;
            /** @description The app's Verification Token. */
            readonly token: string;
            /**
             * @description Always event_callback.
             * @constant
             */
            readonly type: "event_callback";
            /** @description The ticket. */
            readonly event: {
                /** @description The store app. */
                readonly app_id: string;
                /** @description The new ticket. */
                readonly app_ticket: string;
                /**
                 * @description Always app_ticket.
                 * @constant
                 */
                readonly type: "app_ticket";
            };
        };
        /** @description What a refusal of the gateway adds. */
        readonly GatewayError: {
            /** @description Id of the log entry, as in X-Tt-Logid. */
            readonly log_id: string;
            /** @description Where to look for advice. */
            readonly troubleshooter?: string;
            /** @description A hint. */
            readonly message?: string;
            /** @description Which fields are wrong. */
            readonly field_violations?: readonly {
                /** @description The field. */
                readonly field: string;
                /** @description What it was. */
                readonly value: string;
                /** @description What is wrong with it. */
                readonly description: string;
            }[];
            /** @description Pages with advice. */
            readonly helps?: readonly {
                /** @description Its address. */
                readonly url: string;
                /** @description What it is about. */
                readonly description: string;
            }[];
            /** @description Which scopes are missing. */
            readonly permission_violations?: readonly {
                /** @description Kind of violation, say action_scope_required. */
                readonly type: string;
                /** @description The scope. */
                readonly subject: string;
            }[];
        };
        /**
         * @description The whole body.
         * @constant
         */
        readonly NotFoundText: "404 page not found";
        /** @description The JSON that the generic table has for a wrong path or method. */
        readonly RoutingFailure: {
            /**
             * @description 错误码.
             * @enum {integer}
             */
            readonly code: 99991201 | 99991301;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
            readonly error?: components["schemas"]["GatewayError"];
        };
        /** @description A failure of feishu.appAccessTokenInternal; told from a success by code. */
        readonly AppAccessTokenInternalFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1663 | 1665 | 1668 | 2200 | 4005 | 5000 | 9499 | 10001 | 10003 | 10014 | 10015 | 10100 | 10101 | 10400 | 10500 | 11209 | 11226 | 50003 | 1000004 | 1000005 | 99991400 | 99991543;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
        };
        /** @description A failure of feishu.tenantAccessTokenInternal; told from a success by code. */
        readonly TenantAccessTokenInternalFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1663 | 1665 | 1668 | 2200 | 4005 | 5000 | 9499 | 10001 | 10003 | 10014 | 10015 | 10100 | 10101 | 10400 | 10500 | 11209 | 11226 | 50003 | 1000004 | 1000005 | 99991400 | 99991543;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
        };
        /** @description A failure of feishu.appAccessToken; told from a success by code. */
        readonly AppAccessTokenFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1663 | 1665 | 1668 | 2200 | 4005 | 5000 | 9499 | 10001 | 10003 | 10012 | 10014 | 10015 | 10100 | 10101 | 10400 | 10500 | 11209 | 11226 | 50003 | 1000004 | 1000005 | 99991400 | 99991543;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
        };
        /** @description A failure of feishu.tenantAccessToken; told from a success by code. */
        readonly TenantAccessTokenFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1551 | 1663 | 1665 | 1668 | 2200 | 4005 | 5000 | 9499 | 10001 | 10003 | 10005 | 10012 | 10013 | 10014 | 10034 | 10100 | 10101 | 10400 | 10500 | 11207 | 11209 | 11210 | 20009 | 1000004 | 1000005 | 99991400 | 99992500 | 99992501;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
        };
        /** @description A failure of feishu.appTicketResend; told from a success by code. */
        readonly AppTicketResendFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1663 | 1665 | 1668 | 2200 | 4005 | 5000 | 9499 | 10001 | 10003 | 10014 | 10015 | 10016 | 10100 | 10101 | 10400 | 10500 | 11209 | 11226 | 50003 | 1000004 | 1000005 | 99991400 | 99991543;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
        };
        /** @description A failure of feishu.tokenLoginValidate; told from a success by code. */
        readonly TokenLoginValidateFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1557 | 1642 | 1663 | 1665 | 1668 | 2200 | 5000 | 9499 | 10003 | 10004 | 10101 | 10105 | 10202 | 10204 | 10213 | 10226 | 10228 | 10500 | 1000004 | 1000005 | 99991400 | 99991611 | 99991612 | 99991661 | 99991663 | 99991668;
            /** @description Empty; comes with 10003. */
            readonly data?: Record<string, never>;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
            readonly error?: components["schemas"]["GatewayError"];
        };
        /** @description A failure of feishu.refreshAccessToken; told from a success by code. */
        readonly RefreshAccessTokenFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 1500 | 1503 | 1663 | 1665 | 1668 | 2200 | 5000 | 9499 | 10101 | 10500 | 20001 | 20002 | 20003 | 20004 | 20005 | 20006 | 20007 | 20008 | 20009 | 20010 | 20013 | 20014 | 20021 | 20022 | 20023 | 20024 | 20025 | 20028 | 20037 | 20050 | 1000004 | 1000005 | 99991400 | 99991661 | 99991663 | 99991668 | 99991669;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
            readonly error?: components["schemas"]["GatewayError"];
        };
        /** @description A failure of feishu.protectedResource; told from a success by code. */
        readonly ProtectedResourceFailure: {
            /**
             * @description 错误码, never 0.
             * @enum {integer}
             */
            readonly code: 4000 | 4001 | 4006 | 11000 | 11001 | 99991400 | 99991401 | 99991403 | 99991501 | 99991503 | 99991641 | 99991642 | 99991643 | 99991644 | 99991645 | 99991661 | 99991662 | 99991663 | 99991664 | 99991665 | 99991668 | 99991670 | 99991671 | 99991672 | 99991673 | 99991674 | 99991675 | 99991676 | 99991677 | 99991679 | 99991681 | 99991691 | 99991692 | 99991693 | 99992402;
            /** @description 错误描述 (what went wrong). */
            readonly msg: string;
            readonly error?: components["schemas"]["GatewayError"];
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
export type SeedUser = components['schemas']['SeedUser'];
export type Memory = components['schemas']['Memory'];
export type MemoryLoginCode = components['schemas']['MemoryLoginCode'];
export type MemoryAppTickets = components['schemas']['MemoryAppTickets'];
export type AppCredentials = components['schemas']['AppCredentials'];
export type StoreAppCredentials = components['schemas']['StoreAppCredentials'];
export type TenantCredentials = components['schemas']['TenantCredentials'];
export type LoginCode = components['schemas']['LoginCode'];
export type RefreshRequest = components['schemas']['RefreshRequest'];
export type AppAccessTokenInternalOk = components['schemas']['AppAccessTokenInternalOk'];
export type TenantAccessTokenInternalOk = components['schemas']['TenantAccessTokenInternalOk'];
export type AppAccessTokenOk = components['schemas']['AppAccessTokenOk'];
export type TenantAccessTokenOk = components['schemas']['TenantAccessTokenOk'];
export type AppTicketResendOk = components['schemas']['AppTicketResendOk'];
export type TokenLoginValidateOk = components['schemas']['TokenLoginValidateOk'];
export type RefreshAccessTokenOk = components['schemas']['RefreshAccessTokenOk'];
export type OauthTokenRequest = components['schemas']['OauthTokenRequest'];
export type OauthV3TokenRequest = components['schemas']['OauthV3TokenRequest'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type OauthTokenOk = components['schemas']['OauthTokenOk'];
export type OauthFailure = components['schemas']['OauthFailure'];
export type OidcTokenOk = components['schemas']['OidcTokenOk'];
export type UserInfoOk = components['schemas']['UserInfoOk'];
export type LoginFailure = components['schemas']['LoginFailure'];
export type JsapiTicketOk = components['schemas']['JsapiTicketOk'];
export type ProtectedResourceOk = components['schemas']['ProtectedResourceOk'];
export type AppTicketEvent = components['schemas']['AppTicketEvent'];
export type GatewayError = components['schemas']['GatewayError'];
export type NotFoundText = components['schemas']['NotFoundText'];
export type RoutingFailure = components['schemas']['RoutingFailure'];
export type AppAccessTokenInternalFailure = components['schemas']['AppAccessTokenInternalFailure'];
export type TenantAccessTokenInternalFailure = components['schemas']['TenantAccessTokenInternalFailure'];
export type AppAccessTokenFailure = components['schemas']['AppAccessTokenFailure'];
export type TenantAccessTokenFailure = components['schemas']['TenantAccessTokenFailure'];
export type AppTicketResendFailure = components['schemas']['AppTicketResendFailure'];
export type TokenLoginValidateFailure = components['schemas']['TokenLoginValidateFailure'];
export type RefreshAccessTokenFailure = components['schemas']['RefreshAccessTokenFailure'];
export type ProtectedResourceFailure = components['schemas']['ProtectedResourceFailure'];
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
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenInternalOk"] | components["schemas"]["AppAccessTokenInternalFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenInternalFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenInternalFailure"];
                };
            };
        };
    };
    readonly "feishu.tenantAccessTokenInternal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppCredentials"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenInternalOk"] | components["schemas"]["TenantAccessTokenInternalFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenInternalFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenInternalFailure"];
                };
            };
        };
    };
    readonly "feishu.appAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StoreAppCredentials"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenOk"] | components["schemas"]["AppAccessTokenFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppAccessTokenFailure"];
                };
            };
        };
    };
    readonly "feishu.tenantAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TenantCredentials"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenOk"] | components["schemas"]["TenantAccessTokenFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantAccessTokenFailure"];
                };
            };
        };
    };
    readonly "feishu.appTicketResend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppCredentials"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppTicketResendOk"] | components["schemas"]["AppTicketResendFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppTicketResendFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppTicketResendFailure"];
                };
            };
        };
    };
    readonly "feishu.tokenLoginValidate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginCode"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenLoginValidateOk"] | components["schemas"]["TokenLoginValidateFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenLoginValidateFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenLoginValidateFailure"];
                };
            };
        };
    };
    readonly "feishu.refreshAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefreshAccessTokenOk"] | components["schemas"]["RefreshAccessTokenFailure"];
                };
            };
            /** @description The gateway refuses the request; with some quirks a business failure or the rate limit. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefreshAccessTokenFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefreshAccessTokenFailure"];
                };
            };
            /** @description The vendor failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefreshAccessTokenFailure"];
                };
            };
        };
    };
    readonly "feishu.oauthToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OauthTokenRequest"];
            };
        };
        readonly responses: {
            /** @description A success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthTokenOk"];
                };
            };
            /** @description The request is refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
            /** @description The server is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
        };
    };
    readonly "feishu.oauthV3Token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OauthV3TokenRequest"];
            };
        };
        readonly responses: {
            /** @description A success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthTokenOk"];
                };
            };
            /** @description The request is refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
            /** @description The server is not available. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OauthFailure"];
                };
            };
        };
    };
    readonly "feishu.userAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeRequest"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefreshAccessTokenOk"] | components["schemas"]["LoginFailure"];
                };
            };
            /** @description The gateway refuses the request, with some quirks. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
        };
    };
    readonly "feishu.oidcAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeRequest"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OidcTokenOk"] | components["schemas"]["LoginFailure"];
                };
            };
            /** @description The gateway refuses the request, with some quirks. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
        };
    };
    readonly "feishu.oidcRefreshAccessToken": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OidcTokenOk"] | components["schemas"]["LoginFailure"];
                };
            };
            /** @description The gateway refuses the request, with some quirks. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
        };
    };
    readonly "feishu.userInfo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A success, or a business failure with code ≠ 0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserInfoOk"] | components["schemas"]["LoginFailure"];
                };
            };
            /** @description The gateway refuses the token, with some quirks. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
            /** @description The user token has expired, with some quirks. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The server fails. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginFailure"];
                };
            };
        };
    };
    readonly "feishu.authorize": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description 应用的 App ID (the id of the app).
                 * @example cli_00000000000000a1
                 */
                readonly client_id: string;
                /**
                 * @description Always code.
                 * @example code
                 */
                readonly response_type?: string;
                /**
                 * @description 应用重定向地址 (where the browser goes on).
                 * @example http://localhost:8080/callback
                 */
                readonly redirect_uri: string;
                /**
                 * @description What the app asks for, separated by spaces; offline_access for a refresh token.
                 * @example offline_access
                 */
                readonly scope?: string;
                /**
                 * @description Comes back unchanged.
                 * @example RANDOMSTRING
                 */
                readonly state?: string;
                /**
                 * @description The challenge of PKCE.
                 * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
                 */
                readonly code_challenge?: string;
                /**
                 * @description S256, or plain when absent.
                 * @example S256
                 */
                readonly code_challenge_method?: string;
                /**
                 * @description consent shows the page in any case.
                 * @example consent
                 */
                readonly prompt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description The browser goes on to redirect_uri. */
            readonly 302: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The authorization cannot begin. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
        };
    };
    readonly "feishu.jsapiTicket": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JsapiTicketOk"];
                };
            };
            /** @description The gateway refuses the token. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
        };
    };
    readonly "feishu.protectedResource": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The rest of the path, slashes included.
                 * @example contact/v3/users/me
                 */
                readonly resource: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A plain success; with the quirk feishu.invalid-token-status also a refusal. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceOk"] | components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The gateway refuses the token. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The user token has expired. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
            /** @description The path does not take the method. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["NotFoundText"];
                    readonly "application/json": components["schemas"]["RoutingFailure"];
                };
            };
            /** @description Too many requests; observed on no token endpoint. */
            readonly 429: {
                headers: {
                    /**
                     * @description Requests allowed in the window.
                     * @example 100
                     */
                    readonly "x-ogw-ratelimit-limit"?: number;
                    /**
                     * @description Seconds until the limit recovers.
                     * @example 52
                     */
                    readonly "x-ogw-ratelimit-reset"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResourceFailure"];
                };
            };
        };
    };
    readonly "feishu.appTicketEvent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppTicketEvent"];
            };
        };
        readonly responses: {
            /** @description The app has taken the event. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
