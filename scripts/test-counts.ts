import { z } from 'zod';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * What vitest's JSON report counts. A file that failed before its first test counts as one failure; so does a run that
 * failed without saying where, or left no report.
 */
export function countTests(json: string | undefined, ok: boolean): Counts {
  if (json === undefined) return { ...none, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.parse(
    JSON.parse(json),
  );
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** One line for each test that failed, and for each file that failed before its first: which, and the first line of why. */
export function nameFailures(json: string | undefined): string[] {
  if (json === undefined) return ['the test runner left no report'];
  return report.parse(JSON.parse(json)).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const lines = failed.map(({ fullName, failureMessages }) =>
      lineOf(`${name} › ${fullName}`, failureMessages?.[0]),
    );
    return lines.length === 0 && status === 'failed'
      ? [lineOf(name, message || 'what opens or closes something for its tests failed, see FAIL above')]
      : lines;
  });
}

function lineOf(what: string, why = 'no reason was given'): string {
  return `${what}: ${why.split('\n', 1)[0]}`;
}

export function countChecks(checks: readonly { ok: boolean }[]): Counts {
  const passed = checks.filter(({ ok }) => ok).length;
  return { passed, failed: checks.length - passed, skipped: 0 };
}

/** Files of tests that could not run at all: at least one test each. */
export function countFiles(files: readonly string[]): Counts {
  return { ...none, skipped: files.length };
}

export function sum(...counts: readonly Counts[]): Counts {
  return counts.reduce(
    (all, some) => ({
      passed: all.passed + some.passed,
      failed: all.failed + some.failed,
      skipped: all.skipped + some.skipped,
    }),
    none,
  );
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
