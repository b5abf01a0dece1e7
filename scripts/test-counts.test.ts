import { describe, expect, test } from 'vitest';
import { closingLine, countChecks, countFiles, countTests, sum } from './test-counts.ts';

const reportOf = (results: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...results,
  });

describe('the closing line', () => {
  test('counts a run without a report as a failure', () => {
    expect(closingLine(countTests(undefined, true))).toBe('0 passed, 1 failed, 0 skipped');
  });
  test('counts a file that broke before its first test', () => {
    const json = reportOf({
      numPassedTests: 4,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(countTests(json, false)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
  test('counts a run that failed without saying where', () => {
    expect(countTests(reportOf({ numPassedTests: 4 }), false).failed).toBe(1);
  });
  test('is the sum of tests, checks and what could not run', () => {
    const tests = countTests(reportOf({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }), false);
    const checks = countChecks([{ ok: true }, { ok: false }]);
    expect(closingLine(sum(tests, checks, countFiles(['apply.test.ts'])))).toBe(
      '8 passed, 3 failed, 2 skipped',
    );
  });
});
