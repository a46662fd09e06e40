const units = [
  ['天', 86_400],
  ['小时', 3_600],
  ['分', 60],
  ['秒', 1],
] as const;

/** A length of time: `1 小时 30 分`, `250 毫秒`. */
export function duration(ms: number): string {
  if (Math.abs(ms) < 1_000) return `${Math.round(ms)} 毫秒`;
  let rest = Math.floor(Math.abs(ms) / 1_000);
  const parts: string[] = [];
  for (const [unit, seconds] of units) {
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    if (amount > 0) parts.push(`${amount} ${unit}`);
  }
  return (ms < 0 ? '-' : '') + parts.slice(0, 2).join(' ');
}
