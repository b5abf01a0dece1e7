import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { indicatorsOf, loadAction } from '../action/index.ts';
import { asSeenBy } from '../platform/database/frame.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { type Eyes, measure, measureParts } from './queries-measure.ts';
import { buildReport, buildSubGrant } from './testing.ts';

const { logframe } = await loadAction('actions/shbb');
const due = indicatorsOf(logframe).find(({ code }) => code === 'reports_due')!;
const inTime = indicatorsOf(logframe).find(({ code }) => code === 'reports_in_time')!;

/** A sub-grant whose reports were due on the days given and first sent at the instants given, if at all. */
async function withReports(
  tx: Tx,
  cast: Awaited<ReturnType<typeof castOf>>,
  reports: readonly (readonly [dueOn: string, sentAt: string | null])[],
  terms: Parameters<typeof buildSubGrant>[3] = {},
) {
  const { cso } = cast.organisations;
  const id = await buildSubGrant(tx, cast, cso, { signedOn: '2026-01-10', ...terms });
  for (const [at, [dueOn, sentAt]] of reports.entries()) {
    const reportId = await buildReport(
      tx,
      cast.actionId,
      id,
      cso,
      { cooperation: 1 },
      { endsOn: dueOn, number: at + 1 },
    );
    await sql`update grants.reporting_period p set due_on = ${dueOn} from grants.report r where r.period_id = p.id and r.id = ${reportId}`.execute(
      tx,
    );
    if (sentAt === null) continue;
    for (const submission of [1, 2])
      await sql`insert into grants.report_version (report_id, submission, content, sha256, submitted_at, submitted_by)
        values (${reportId}, ${submission}, '{}', 'x', ${sentAt}::timestamptz + ${submission === 1 ? '0' : '30 days'}::interval, ${cast.elira.personId})`.execute(
        tx,
      );
  }
  return id;
}

const counts = async (tx: Tx, actionId: string, eyes: Eyes, to = '2026-12-31') => {
  const asked = { actionId, window: { from: null, to }, currency: 'EUR', eyes } as const;
  return [
    (await measure(tx, { ...asked, measurement: due.measurement })).value,
    (await measure(tx, { ...asked, measurement: inTime.measurement })).value,
  ];
};
/** The second before and the first of the day after 31 March in the zone of the Action. */
const [lastMoment, tooLate] = ['2026-03-31T23:59:59+02:00', '2026-04-01T00:00:00+02:00'] as const;

it('A report is in time until the last second of its day, by the first time it was sent; one that never came is late', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const before = await counts(tx, cast.actionId, 'staff');
    await withReports(tx, cast, [
      ['2026-03-31', lastMoment],
      ['2026-03-30', lastMoment],
      ['2026-03-29', null],
    ]);
    await withReports(tx, cast, [['2026-03-31', tooLate]]);
    const after = await counts(tx, cast.actionId, 'staff');
    expect(after.map((value, at) => value - before[at]!)).toEqual([4, 1]);
    const [march] = await counts(tx, cast.actionId, 'staff', '2026-03-30');
    expect(march! - before[0]!).toBe(2);
    const asked = { actionId: cast.actionId, window: { from: null, to: '2026-12-31' }, currency: 'EUR' };
    const parts = await measureParts(tx, [due], { ...asked, eyes: 'staff', ladder: [] });
    const arrivals = parts.get('reports_due')!.filter(({ axis }) => axis === 'arrival');
    expect(arrivals.reduce((sum, { value }) => sum + value, 0)).toBe(after[0]);
    expect(arrivals.find(({ key }) => key === 'in_time')?.value).toBe(after[1]);
  }));

it('A report that nobody sent is asked for while the sub-grant runs, and not after it has ended', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const before = await counts(tx, cast.actionId, 'staff');
    const id = await withReports(tx, cast, [['2026-03-29', null]]);
    expect((await counts(tx, cast.actionId, 'staff'))[0]! - before[0]!).toBe(1);
    await sql`update grants.sub_grant_agreement set state = 'terminated', termination_reason = 'x' where id = ${id}`.execute(
      tx,
    );
    expect(await counts(tx, cast.actionId, 'staff')).toEqual(before);
  }));

it('Everybody counts the reports of a protected sub-grant, its days in quarters and no name beside them', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await withReports(tx, cast, [['2026-02-14', '2026-02-12T10:00:00+01:00']], { withholdName: true });
    const days = (actor: Actor) =>
      asSeenBy(tx, actor, async () => {
        const asked = { actionId: cast.actionId, window: { from: null, to: '2026-12-31' }, currency: 'EUR' };
        const { records } = await measure(tx, { ...asked, eyes: 'staff', measurement: inTime.measurement });
        return records.map(({ label, on }) => [label !== null, on]);
      });
    expect(await days(cast.elira)).toEqual([[true, '2026-02-14']]);
    expect(await days(cast.foreign.elira)).toEqual([[false, '2026-03-31']]);
    const { records } = await measure(tx, {
      ...{ actionId: cast.actionId, window: { from: null, to: '2026-12-31' }, currency: 'EUR' },
      ...{ eyes: 'public', measurement: inTime.measurement },
    });
    expect(records.map(({ label, on }) => [label, on])).toEqual([[null, '2026-03-31']]);
  }));

it('The public counts no report of a sub-grant that is not published yet', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await withReports(tx, cast, [['2026-02-14', null]], { delayUntil: '2099-01-01' });
    expect(await counts(tx, cast.actionId, 'public')).toEqual([0, 0]);
  }));
