import { expect, it } from 'vitest';
import { judgeAudit } from './weaknesses.ts';

const advisory = (id: string, severity: string) => ({
  ...{ source: 1, name: 'left', dependency: 'left', range: '<2' },
  ...{ title: 'Reads too much', url: `https://github.com/advisories/${id}`, severity },
});
const audit = (...via: unknown[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      left: { name: 'left', severity: 'high', via, effects: ['right'], nodes: [] },
      right: { name: 'right', severity: 'high', via: ['left'], effects: [], nodes: [] },
    },
  });
const why = 'The part that reads too much is never called by ours.';
const judge = (printed: string, until = '2026-12-31') =>
  judgeAudit(printed, [{ advisory: 'GHSA-known', until, why }], '2026-12-01');

it('a high or critical weakness is told, once, and lesser ones are counted', () => {
  expect(judge(audit(advisory('GHSA-new', 'critical'), advisory('GHSA-small', 'moderate')))).toEqual({
    kind: 'known',
    lines: ['critical: left: Reads too much (GHSA-new)'],
    others: 1,
  });
});

it('one that is listed with a reason passes until its day is over', () => {
  const known = audit(advisory('GHSA-known', 'high'));
  expect(judge(known)).toMatchObject({ lines: [], others: 1 });
  expect(judge(known, '2026-11-30')).toMatchObject({ lines: [expect.stringContaining('GHSA-known')] });
});

it.each([
  ['nothing', ''],
  ['an error', '{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}'],
  ['another report', '{"auditReportVersion":1,"advisories":{}}'],
])('%s is no answer', (_, printed) => {
  expect(judge(printed)).toEqual({ kind: 'unknown' });
});
