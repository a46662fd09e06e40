// Runs a number of calls one after the other, or at once; a call that throws is a failed test.
const calls = Number(process.env.CALLS ?? 6);
const spacingMs = Number(process.env.SPACING_MS ?? 30);

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function runSuite(call, { parallel = false } = {}) {
  let failed = 0;
  const one = async (number) => {
    try {
      await call();
    } catch (error) {
      failed++;
      console.log(`call ${number} failed: ${error.message}`);
    }
  };
  if (parallel) await Promise.all(Array.from({ length: calls }, (_, number) => one(number)));
  else {
    for (let number = 0; number < calls; number++) {
      await one(number);
      await sleep(spacingMs);
    }
  }
  console.log(`${calls - failed} of ${calls} calls succeeded`);
  process.exit(failed === 0 ? 0 : 1);
}
