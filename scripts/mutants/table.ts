import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from './areas.ts';
import { areaNames, filesOf, readScore, root, type Score } from './stryker.ts';

/** The last score of an area, kept in Git for the table. */
interface Measured extends Score {
  readonly commit: string;
  readonly date: string;
}

type Scores = Readonly<Record<string, Measured>>;

const scoresFile = join(root, 'etc/mutants.json');
const page = join(root, 'docs/reliability.md');
const [begin, end] = ['<!-- mutants -->', '<!-- /mutants -->'];

/** Keeps the score of an area's last run. */
export function recordScore(name: string, commit: string): void {
  const score = readScore(name);
  if (!score) return;
  const date = new Date().toISOString().slice(0, 10);
  const scores: Scores = { ...readScores(), [name]: { ...score, commit, date } };
  writeFileSync(scoresFile, `${JSON.stringify(scores, null, 2)}\n`);
}

/** Writes the table of all areas into docs/reliability.md. */
export function writeTable(): void {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/reliability.md needs ${begin} and ${end}.`);
  writeFileSync(page, `${before}${begin}\n${table(readScores())}\n${end}${after}`);
}

function table(scores: Scores): string {
  const rows = areaNames.map((name) => {
    const score = scores[name];
    if (!score) return `| ${name} | not measured | | | | | |`;
    const { killed, survived, noCoverage, files, date, commit } = score;
    const cells = [
      name,
      percent(killed, killed + survived + noCoverage),
      percent(killed, killed + survived),
      String(survived),
      String(noCoverage),
      `${files} of ${filesOf(areas[name]!).length}`,
      `${date}, ${commit}`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| area | killed | killed of covered | survived | not covered | files with results | measured |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function readScores(): Scores {
  return existsSync(scoresFile) ? (JSON.parse(readFileSync(scoresFile, 'utf8')) as Scores) : {};
}
