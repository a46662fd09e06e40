import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const sources: Sentences = {
  'the five-key envelope of the other pages': '其他文档页的五字段响应结构',
  'Ekuaibao page on commenting a document': '合思文档中关于单据评论的页面',
  'the 404 rows of other pages': '其他文档页的 404 说明',
  'Ekuaibao pages with 413 rows': '合思文档中有 413 说明的页面',
  'Ekuaibao page 获取自建应用授权': '合思文档《获取自建应用授权》',
  'ekuaibao/open-platform-docs authV3.md, whose failures have code and msg':
    'ekuaibao/open-platform-docs authV3.md，其中的失败响应有 code 和 msg',
  'ekuaibao/open-platform-docs refresh-auth.md, history':
    'ekuaibao/open-platform-docs refresh-auth.md 的历史版本',
  'ekuaibao/open-platform-docs history/flows/get-forms-sequences pages':
    'ekuaibao/open-platform-docs 历史版本中的 flows/get-forms-sequences 页面',
  'the 400 rows of other pages': '其他文档页的 400 说明',
  'Ekuaibao pages with 404 rows': '合思文档中有 404 说明的页面',
  'Ekuaibao pages with 412 answers': '合思文档中有 412 响应的页面',
  'Ekuaibao pages on mall endpoints': '合思文档中关于商城接口的页面',
  'the page is silent; clients that fetch a token for every call work':
    '文档没有说明；每次调用都重新获取 token 的客户端可以正常工作',
  'the page is silent; the same clients would work as well': '文档没有说明；同样的客户端也能正常工作',
  'Hupao-Huang/bi-dashboard and two Python scripts, which use several tokens at a time':
    'Hupao-Huang/bi-dashboard 和两个 Python 脚本，它们同时使用多个 token',
  'the page is silent': '文档没有说明',
  'Ekuaibao page 刷新授权(指定有效时间)': '合思文档《刷新授权(指定有效时间)》',
  'our choice': '我们的选择',
  'the page documents no failure': '文档没有说明失败的情况',
  'a 2024 token in a public log': '公开日志中 2024 年的 token',
};
