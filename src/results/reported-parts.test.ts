import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { measure } from './queries-measure.ts';
import { buildReport, buildSubGrant } from './testing.ts';

it('A measurement sums the people reported, and the women, men and children where reports tell them apart', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cso } = cast.organisations;
    const agreementId = await buildSubGrant(tx, cast, cso);
    const told = await buildReport(tx, cast.actionId, agreementId, cso, { prevention: 40 });
    await buildReport(tx, cast.actionId, agreementId, cso, { prevention: 9 }, { number: 2 });
    await tx
      .updateTable('grants.reportValue')
      .set({ women: 20, men: 14, children: 5, unsaid: 1 })
      .where('reportId', '=', told)
      .execute();
    const sum = async (of: string) => {
      const measurement = {
        of: 'report_value' as const,
        sum: of,
        where: { key: ['prevention'] },
        period: 'period_ends_on',
      };
      const window = { from: null, to: '2030-01-01' };
      const { actionId } = cast;
      const { value, records } = await measure(tx, {
        ...{ actionId, measurement, window, currency: 'EUR', eyes: 'staff' },
      });
      return [value, records.length];
    };
    expect(await sum('value')).toEqual([49, 2]);
    expect(await sum('value_women')).toEqual([20, 1]);
    expect(await sum('value_men')).toEqual([14, 1]);
    expect(await sum('value_children')).toEqual([5, 1]);
  }));
