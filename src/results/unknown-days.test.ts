import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { indicatorsOf, loadAction } from '../action/index.ts';
import { asSeenBy } from '../platform/database/frame.ts';
import type { Actor } from '../platform/permissions.ts';
import { measure } from './queries-measure.ts';
import { buildGathering, buildPayment, buildReport, buildSubGrant } from './testing.ts';

const { logframe } = await loadAction('actions/shbb');
const indicators = indicatorsOf(logframe);
const of = (kind: string) =>
  indicators.find(({ measurement }) => measurement.of === kind && measurement.count !== 'distinct')!;

it('Staff of another partner read the days of a protected sub-grant in quarters, and none of them beside a name.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cso } = cast.organisations;
    await buildGathering(tx, cast, { came: [[cso, 1, 0]], startsOn: '2026-05-05' });
    const id = await buildSubGrant(tx, cast, cso, { withholdName: true, signedOn: '2026-02-11' });
    await buildPayment(tx, id, cso, { amountMinor: 1_000_000, paidOn: '2026-02-20' });
    await buildReport(
      tx,
      cast.actionId,
      id,
      cso,
      { prevention: 50, services: 9, cooperation: 9 },
      { endsOn: '2026-06-13' },
    );
    const days = (actor: Actor, measured: (typeof indicators)[number]) =>
      asSeenBy(tx, actor, async () => {
        const window = { from: null, to: '2026-12-31' };
        const { measurement } = measured;
        const asked = {
          actionId: cast.actionId,
          measurement,
          window,
          currency: 'EUR',
          eyes: 'staff',
        } as const;
        return (await measure(tx, asked)).records.map(({ label, on }) => [label !== null, on]);
      });
    for (const kind of ['sub_grant', 'instalment', 'report_value'] as const) {
      const [exact, coarse] = {
        sub_grant: ['2026-02-11', '2026-01-01'],
        instalment: ['2026-02-20', '2026-01-01'],
        report_value: ['2026-06-13', '2026-06-30'],
      }[kind];
      expect([kind, await days(cast.elira, of(kind))]).toEqual([kind, [[true, exact]]]);
      expect([kind, await days(cast.foreign.elira, of(kind))]).toEqual([kind, [[false, coarse]]]);
    }
    // Who came to an event is known by it: the day is that of the event, and not of what this reader may not know.
    const engaged = indicators.find(({ code }) => code === 'organisations_engaged')!;
    expect(await days(cast.elira, engaged)).toEqual([[true, '2026-02-11']]);
    expect(await days(cast.foreign.elira, engaged)).toEqual([[true, '2026-05-05']]);
  }));
