import type { RuleTexts } from '../../verdicts/rule-texts.ts';

/** The title of each rule, and what to change in the client. */
export const rules: RuleTexts = {
  'used-after-expiry': {
    title: 'token 过期后仍在使用',
    fix: '把过期时刻和 token 一起保存，在过期前几分钟获取新的 token。若仍被拒绝，丢弃该 token，重新获取一次，并把请求重试一次。',
  },
  'no-recovery': {
    title: '已被拒绝的 token 再次使用',
    fix: 'token 被拒绝时，先从缓存中删除，重新获取一次，再用新的 token 重试一次请求。若仍被拒绝，就停止重试。',
  },
  'assumed-lifetime': {
    title: 'token 的缓存时间超过响应中的有效期',
    fix: '按响应中的有效期缓存 token，不要写死时长：同一 token 可能早已被其他调用方获取过。',
  },
  'instant-as-duration': {
    title: '很可能把过期时刻当成了时长',
    fix: '把该字段与当前时刻按相同单位比较，不要再与任何时间相加。同名字段在别处可能是时长：authen/v1/refresh_access_token 的 expires_in 是剩余秒数。',
  },
  'assumed-same-clock': {
    title: '用不一致的本机时钟判断厂商给出的过期时刻',
    fix: '以响应为准：过期时刻减去同一响应的 Date 头，就是 token 的剩余有效期。提前续期的时间要大于时钟可能的偏差；仍被拒绝时，丢弃该 token，重新获取一次，并重试一次请求。',
  },
  'ignored-business-error': {
    title: '把不含 token 的响应当成了成功响应',
    fix: '缓存之前，先检查响应体中的 code 以及 token 字段是否存在；否则按厂商返回的错误码和错误信息报错。',
  },
  'code-reused': {
    title: '一次性的 code 被重复使用',
    fix: '每个 code 只兑换一次并保存结果。拿到新的 refresh token 后，先用它替换旧值，再做其他事。可能重复提交的页面需要加防护。',
  },
  'secret-in-url': {
    title: '密钥或 token 出现在 URL 中',
    fix: '密钥放在请求体中，token 放在厂商指定的请求头中。出现在 URL 中的密钥应当更换：访问日志、代理和错误上报都可能已经记录了它。',
  },
  'needless-request': {
    title: 'token 还有很长有效期，却重新获取',
    fix: '缓存 token，用到过期前几分钟为止；每种 token 在进程中只由一处获取。',
  },
  stampede: {
    title: '大量请求同时获取同一 token',
    fix: '由一个请求获取 token，其他请求等待它的结果（single flight）；共用同一凭证的进程应当共用缓存。',
  },
  'no-margin': {
    title: 'token 用到最后几秒才更换',
    fix: '在旧 token 过期前几分钟获取新的 token。这段时间两者都有效，请求较慢或时钟不准也不会出错。',
  },
  'retry-storm': {
    title: '失败的请求不间断地重试',
    fix: '每次重试前等待，等待时间逐次加倍并加入随机抖动。不要重试注定失败的请求，例如凭证错误。',
  },
  'token-not-encoded': {
    title: '查询参数中的 token 没有做百分号编码',
    fix: '用语言自带的 URL 函数构造查询参数（URLSearchParams、url.Values、urlencode），这样 : 会变成 %3A，$ 会变成 %24。',
  },
  'refreshed-the-dead': {
    title: '刷新被拒绝后，又用同样的内容刷新',
    fix: '刷新被拒绝时，丢弃所用的凭证，从头获取：用应用凭证、重新登录，或使用最近一次推送的 ticket。',
  },
  'recovery-loop': {
    title: '获取 token 与被拒绝无限循环',
    fix: '请求被拒绝后，只用新的 token 重试一次。若仍被拒绝，问题不在 token：停止重试，并报告厂商返回的错误码。',
  },
  'malformed-authorization': {
    title: '有效的 token 以厂商不识别的形式发送',
    fix: '按厂商文档，把 token 放在指定的请求头或参数中，只放一次；需要前缀时带上前缀，不要带引号。从 JSON 中取出的 token 必须先解析。',
  },
};
