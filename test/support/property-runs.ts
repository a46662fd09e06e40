/** How often a property is tried: a twentieth of that where the tests run for every mutant. */
export function runsOf(count: number): number {
  return process.env.MUTANT_TESTS === undefined ? count : Math.ceil(count / 20);
}
