import { defineConfig } from 'vitest/config';

// Two kinds of test run in one process tree: those beside the code and those in tests/.
// tests/support/server.ts starts one PostgreSQL for the run; each worker clones its database from a template.
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'proofs/**/*.test.ts'],
    globalSetup: ['tests/support/server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    // A hook that builds the program, seeds a year or opens a whole house says so itself.
    hookTimeout: 60_000,
  },
});
