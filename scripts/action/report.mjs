// Writes what a report says to the job summary and as annotations. Plain JavaScript: it runs on the Node of the runner.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The severities, the worst first. */
const severities = ['error', 'warning', 'info'];

/** How many verdicts are annotations; GitHub shows ten of each kind a step. */
const mostAnnotations = 10;

const texts = {
  en: {
    heading: 'tokentwin: the client’s token handling',
    none: 'No problems found.',
    noCalls: 'No request reached the twin. Point the client at `$TOKENTWIN_URL`.',
    calls: (count) => `${count} ${count === 1 ? 'call' : 'calls'}.`,
    columns: ['severity', 'rule', 'where', 'what the client did'],
    fix: 'What to do',
    proof: 'The exchanges that prove it',
    vendor: 'The vendor',
    expected: 'expected',
    world: (name) => `world ${name}`,
    page: 'The artifact has the page of the run, with the life of its tokens.',
  },
  zh: {
    heading: 'tokentwin：客户端 token 使用诊断',
    none: '未发现问题。',
    noCalls: '没有请求到达仿真服务。请让客户端访问 `$TOKENTWIN_URL`。',
    calls: (count) => `${count} 个请求。`,
    columns: ['级别', '规则', '位置', '客户端的行为'],
    fix: '修复方法',
    proof: '证明它的请求',
    vendor: '厂商文档',
    expected: '预期内',
    world: (name) => `场景 ${name}`,
    page: '附件中有本次运行的网页，包含 token 的生命周期。',
  },
};

const [file, lang = 'en', hasPage = ''] = process.argv.slice(2);
const text = lang.startsWith('zh') ? texts.zh : texts.en;
const report = JSON.parse(readFileSync(file, 'utf8'));
const findings = findingsIn(report);

const { GITHUB_STEP_SUMMARY: summary } = process.env;
if (summary) appendFileSync(summary, `${markdown().join('\n')}\n`);
for (const line of annotations()) console.log(line);

/** The verdicts of a run; of a drill the findings of each world. */
function findingsIn({ verdicts, plain, worlds }) {
  if (verdicts) return verdicts.map((verdict) => ({ ...verdict, where: verdict.test ?? '' }));
  return [plain, ...worlds].flatMap((world) =>
    world.findings.map((finding) => ({
      proof: [],
      ...world.verdicts.find(({ rule, message }) => rule === finding.rule && message === finding.message),
      ...finding,
      severity: 'error',
      expected: false,
      where: text.world(world.world),
    })),
  );
}

function markdown() {
  const isUncalled = report.calls === 0;
  return [
    `## ${text.heading}`,
    '',
    [
      report.calls > 0 ? text.calls(report.calls) : '',
      isUncalled ? text.noCalls : '',
      findings.length === 0 && !isUncalled ? text.none : '',
      hasPage ? text.page : '',
    ]
      .filter(Boolean)
      .join(' '),
    '',
    ...(findings.length === 0 ? [] : [...table(), '', ...findings.flatMap(details)]),
  ];
}

function table() {
  const row = (cells) => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
  return [
    row(text.columns),
    `|${' --- |'.repeat(text.columns.length)}`,
    ...findings.map(({ severity, expected, rule, where, client, message }) =>
      row([
        expected ? `${severity} (${text.expected})` : severity,
        rule,
        where,
        `${client ?? ''} ${message}`.trim(),
      ]),
    ),
  ];
}

function details({ rule, message, proof, documented, fix }) {
  return [
    `<details><summary>${escaped(rule)}: ${escaped(message)}</summary>`,
    '',
    ...(documented ? [`**${text.vendor}**: ${escaped(documented)}`, ''] : []),
    `**${text.fix}**: ${escaped(fix)}`,
    '',
    ...(proof.length === 0 ? [] : [`**${text.proof}**:`, '', '```', ...proof.map(proofLine), '```', '']),
    '</details>',
    '',
  ];
}

function proofLine({ id, method, path, status, code, reason, error }) {
  const answer = code === undefined || code === null ? status : `${status}/${code}`;
  return `#${id}  ${method} ${path}  ${answer}  ${reason ?? error ?? ''}`.trimEnd().replaceAll('`', "'");
}

function annotations() {
  if (report.calls === 0) return [`::error title=tokentwin::${data(text.noCalls)}`];
  const kinds = { error: 'error', warning: 'warning', info: 'notice' };
  return findings
    .filter(({ expected }) => !expected)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, mostAnnotations)
    .map(({ severity, rule, where, client, message, fix }) => {
      const source = sourceOf(where);
      const properties = [...(source ? [`file=${property(source)}`] : []), `title=${property(rule)}`];
      const place = where && !source ? ` (${where})` : '';
      const told = `${client ?? ''} ${message}`.trim();
      return `::${kinds[severity]} ${properties.join(',')}::${data(`${told}${place}\n${fix}`)}`;
    });
}

/** The file that the name of a test begins with, as those of pytest and vitest do. */
function sourceOf(name) {
  const [first] = name.split(/::| > /);
  return first !== name && existsSync(first) ? first : undefined;
}

/** A text in a cell of Markdown. */
function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A text as a workflow command carries it. */
function data(value) {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value) {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
