import type { CommandTable } from './command.ts';
import { serve } from './serve.ts';

/** Every command. Only `serve` is loaded at start. */
export const commands = {
  serve: async () => serve,
  exec: async () => (await import('./exec.ts')).exec,
  tour: async () => (await import('./tour.ts')).tour,
  mcp: async () => (await import('./mcp.ts')).mcp,
  env: async () => (await import('./env.ts')).env,
  clock: async () => (await import('./clock.ts')).clock,
  tokens: async () => (await import('./tokens.ts')).tokens,
  faults: async () => (await import('./faults.ts')).faults,
  stubs: async () => (await import('./stubs.ts')).stubs,
  journal: async () => (await import('./journal.ts')).journal,
  verdicts: async () => (await import('./verdicts.ts')).verdicts,
  coverage: async () => (await import('./coverage.ts')).coverage,
  errors: async () => (await import('./errors.ts')).errors,
  quirks: async () => (await import('./quirks.ts')).quirks,
  example: async () => (await import('./example.ts')).example,
  verify: async () => (await import('./verify.ts')).verify,
  check: async () => (await import('./check.ts')).check,
  generate: async () => (await import('./generate.ts')).generate,
  reset: async () => (await import('./reset.ts')).reset,
  sandboxes: async () => (await import('./sandboxes.ts')).sandboxes,
  scenarios: async () => (await import('./scenarios.ts')).scenarios,
  'login-code': async () => (await import('./login-code.ts')).loginCode,
  'app-ticket': async () => (await import('./app-ticket.ts')).appTicket,
  completion: async () => (await import('./completion.ts')).completion,
} as const satisfies CommandTable;
