/** One result of the bench: the median of the measurements. */
export interface Row {
  readonly what: string;
  readonly median: number;
  /** `×`: times the floor. */
  readonly unit: '×' | 'ms' | 'µs' | 'MB' | 'bytes' | 'packages';
  /** The lowest and the highest measurement, if there are several. */
  readonly spread?: readonly [number, number];
  readonly goal?: Goal;
  /** The values behind the result, by name. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** The goal of a result. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** Collects rows and prints each one. */
export class Report {
  readonly rows: (Row & { readonly met?: boolean })[] = [];
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
    print(line('', 'median', '', 'spread', 'goal', ''));
  }

  add(row: Row): void {
    this.rows.push(row.goal ? { ...row, met: isMet(row.median, row.goal) } : row);
    const { what, median, unit, spread, goal, figures = {} } = row;
    this.#print(
      line(
        what,
        figure(median),
        unit,
        spread ? spread.map(figure).join(' – ') : '',
        goal ? `${goalText(goal)}${isMet(median, goal) ? '' : ' missed'}` : '',
        Object.entries(figures)
          .map(([name, text]) => `${name} ${text}`)
          .join(', '),
      ),
    );
  }
}

/** Prints progress on stderr. */
export function progress(what: string): void {
  process.stderr.write(`… ${what}\n`);
}

/** The median. */
export function median(figures: readonly number[]): number {
  return sorted(figures)[figures.length >> 1]!;
}

/** The ratios of the twin's measurements to the floor's, pair by pair. */
export function ratioRow(
  what: string,
  { floor, twin }: { readonly floor: readonly number[]; readonly twin: readonly number[] },
  unit: string,
  goal?: Goal,
): Row {
  const ratios = sorted(twin.map((seen, index) => seen / floor[index]!));
  return {
    what,
    median: median(ratios),
    unit: '×',
    spread: [ratios[0]!, ratios.at(-1)!],
    ...(goal && { goal }),
    figures: { twin: `${figure(median(twin))} ${unit}`, floor: `${figure(median(floor))} ${unit}` },
  };
}

/** A number with its significant digits. */
export function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1_000) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function sorted(figures: readonly number[]): number[] {
  return [...figures].sort((a, b) => a - b);
}

function isMet(value: number, goal: Goal): boolean {
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

function goalText(goal: Goal): string {
  return 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}

/** The columns of the table: a negative width aligns to the right. */
const widths = [44, -7, 8, 16, 13, 0];

function line(...columns: readonly string[]): string {
  const padded = columns.map((text, index) => {
    const width = widths[index]!;
    return width < 0 ? text.padStart(-width) : text.padEnd(width);
  });
  return padded.join(' ').trimEnd();
}
