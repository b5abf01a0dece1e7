import { expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { buildOutcome } from '../../advocacy/outcomes/testing.ts';
import { audit } from '../../platform/audit/audit.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { insertPeriod } from '../periods/queries.ts';
import { buildGathering, buildSubGrant } from '../testing.ts';
import { publishedResults } from './published-values.ts';

const definition = await loadAction('actions/shbb');

it('figures are computed again after a published record changed and on another day, and not for every reader', async () => {
  const db = await testDatabase();
  const { actionId, organisations } = await db.transaction().execute((tx) => castOf(tx, { definition }));
  const seen = (now = noon) => db.transaction().execute((tx) => publishedResults(tx, actionId, now));
  const first = await seen();
  expect(await seen()).toBe(first);

  const { cso } = organisations;
  await db.updateTable('network.organisation').set({ name: 'Another name' }).where('id', '=', cso).execute();
  const second = await seen();
  expect(second).not.toBe(first);
  expect(second.values).toEqual(first.values);

  expect(await seen('2026-11-27T12:00:00.000Z')).not.toBe(second);
});

it('what changed and was not published is in no frozen value that the public sees, whatever staff counted', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const about = {
      actionId: cast.actionId,
      recordedBy: cast.ana.personId,
      harvesterId: cast.organisations.partner,
    };
    await buildOutcome(tx, { ...about, said: 'agree', published: true });
    const outcomeId = await buildOutcome(tx, { ...about, said: 'agree' });
    const period = { name: 'Spring', startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const periodId = await createPeriod(cast.work(cast.ana), period);
    await freezePeriod(cast.work(cast.ana), { periodId });
    const seen = async () => {
      const { values } = await publishedResults(tx, cast.actionId, noon);
      return ['outcomes_harvested', 'outcomes_substantiated'].map((code) => {
        const { now, frozen } = values.get(code)!;
        return [now, ...frozen];
      });
    };
    const unpublished = [{ shown: 1 }, undefined];
    expect(await seen()).toEqual([unpublished, unpublished]);

    await tx
      .updateTable('advocacy.outcome')
      .set({ publishedOn: '2026-07-01' })
      .where('id', '=', outcomeId)
      .execute();
    await audit(cast.work(cast.ana), 'outcome.publish', { kind: 'outcome', id: outcomeId });
    const published = [{ shown: 2 }, { shown: 2 }];
    expect(await seen()).toEqual([published, published]);
  }));

it('a delayed sub-grant is not what a frozen value has more than the value of now', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const regional = { scope: 'regional', jurisdiction: null } as const;
    const { cso } = cast.organisations;
    for (const delayUntil of [undefined, undefined, undefined, '2099-01-01'])
      await buildSubGrant(tx, cast, cso, delayUntil ? { ...regional, delayUntil } : regional);
    const period = { name: 'Spring', startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const periodId = await createPeriod(cast.work(cast.ana), period);
    await asSeenBy(tx, cast.ana, () => freezePeriod(cast.work(cast.ana), { periodId }));

    const delayed = (await publishedResults(tx, cast.actionId, noon)).values.get('regional_sub_grants');
    expect([delayed?.now, delayed?.frozen]).toEqual([{ shown: 3 }, [undefined]]);

    await tx.updateTable('grants.subGrantAgreement').set({ delayUntil: null }).execute();
    await audit(cast.work(cast.ana), 'agreement.protect', { kind: 'agreement', id: cast.actionId });
    const open = (await publishedResults(tx, cast.actionId, noon)).values.get('regional_sub_grants');
    expect([open?.now, open?.frozen]).toEqual([{ shown: 4 }, [{ shown: 4 }]]);
  }));

it('of two periods on the same days the one that was frozen last is what is shown now, whatever their ids are', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const days = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const freeze = async (id: string, name: string, at: string) => {
      const made = {
        id,
        name,
        ...days,
        actionId: cast.actionId,
        createdBy: cast.ana.personId,
        createdAt: noon,
      };
      await insertPeriod(tx, made);
      await freezePeriod(cast.work(cast.ana, at), { periodId: id });
      return (await publishedResults(tx, cast.actionId, at)).values.get('women_attended');
    };
    const came = (women: number) =>
      buildGathering(tx, cast, { came: [[cast.organisations.cso, women, 0]], startsOn: '2026-03-10' });
    await came(20);
    const first = await freeze('ffffffff-0000-4000-8000-000000000000', 'Spring', '2026-11-25T12:00:00.000Z');
    expect([first?.now, first?.nowAsOf, first?.asOf]).toEqual([{ shown: 20 }, 0, 0]);
    await came(10);
    const second = await freeze(
      '00000000-0000-4000-8000-000000000000',
      'Spring, corrected',
      '2026-11-26T12:00:00.000Z',
    );
    expect([second?.now, second?.nowAsOf, second?.asOf]).toEqual([{ shown: 30 }, 1, 1]);
  }));
