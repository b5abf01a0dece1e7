import { sql } from 'kysely';
import { newId } from '../../src/platform/ids.ts';
import { buildContent } from '../../src/protection/directory/testing.ts';
import { buildContribution, buildPeriod } from '../../src/protection/statistics/testing-rows.ts';
import { buildDuty, withDuties } from '../../src/protection/testing.ts';
import type { DueCase } from './due-case.ts';

export const protectionCases: Readonly<Record<string, DueCase>> = {
  contribute: {
    // Asked on 15 November; the last day is 30 November.
    at: '2026-11-20T09:00:00.000Z',
    endsWithItsDay: true,
    build: async ({ actionId, fatos }, tx) => {
      const { personId, organisationId } = fatos;
      await buildDuty(tx, { actionId, personId, organisationId, duty: 'monitor' });
      const half = { startsOn: '2026-01-01', endsOn: '2026-06-30', answerBy: '2026-11-30', countedOn: null };
      const periodId = await buildPeriod(tx, { actionId, organisationId, ...half });
      const id = await buildContribution(tx, { actionId, periodId, organisationId });
      return {
        owner: withDuties(fatos, 'monitor'),
        done: () =>
          sql`update release.contribution set answer = 'no', answered_by = ${personId}::uuid, answered_on = '2026-11-21'
            where id = ${id}::uuid`.execute(tx),
      };
    },
  },
  recheck: {
    // Confirmed on 1 November for 30 days.
    at: '2026-11-20T09:00:00.000Z',
    build: async ({ actionId, fatos, organisations }, tx) => {
      const { personId, organisationId } = fatos;
      await buildDuty(tx, { actionId, personId, organisationId, duty: 'keeper' });
      const [areaId, id] = [newId(), newId()];
      const area = { id: areaId, actionId, jurisdiction: 'RS', slug: 'riverside', name: 'Riverside' };
      await tx.insertInto('directory.area').values(area).execute();
      const content = JSON.stringify(buildContent());
      await tx
        .insertInto('directory.service')
        .values({
          ...{ id, actionId, areaId, jurisdiction: 'RS', state: 'listed', content, listed: content },
          ...{ writerId: organisationId, listedWriterId: organisationId, checkerId: organisations.cso },
          ...{ checkDays: 30, checkedOn: '2026-11-01', agreedOn: '2026-10-30' },
        })
        .execute();
      return {
        owner: withDuties(fatos, 'keeper'),
        done: () =>
          sql`update directory.service set state = 'suspended', suspended_on = '2026-12-01' where id = ${id}::uuid`.execute(
            tx,
          ),
      };
    },
  },
};
