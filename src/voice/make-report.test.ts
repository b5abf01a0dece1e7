import { describe, expect, it } from 'vitest';
import { type Cast, castOf, type Side } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { loadAction } from '../action/index.ts';
import { buildGrid } from '../grants/assessment/testing.ts';
import { buildAgreement } from '../grants/testing.ts';
import { newId } from '../platform/ids.ts';
import { nobody } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { planMilestone } from '../results/index.ts';
import { makeReport } from './make-report.ts';
import { hasHandler } from './queries.ts';
import { buildAppointment } from './testing.ts';

const definition = await loadAction('actions/shbb');
const [first] = definition.workplan.activities;
const carriedBy = (value: string[] | null) => ({
  ...definition,
  grids: [buildGrid()],
  workplan: {
    ...definition.workplan,
    activities: [{ ...first!, partners: value ? { value } : first!.partners }],
  },
});

/** A complaint about something, and whose people it is kept from. */
async function keptFrom(tx: Tx, cast: Cast, about: object): Promise<string[]> {
  const form = {
    _once: newId(),
    kind: 'complaint' as const,
    text: 'The grant went to a cousin.',
    reach: '',
    ...{ step: 'send' as const, keep_unlisted: '', keep_unknown: false },
    ...{ 'keep[]': [], 'shown[]': [], sub_grant: '', activity: '', ...about },
  };
  const { caseId } = await makeReport(cast.work(nobody), { secret: 'of the tests' }, { form, locale: 'en' });
  const row = await tx
    .selectFrom('voice.caseFile')
    .select('keptFrom')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row.keptFrom.toSorted();
}

/** The partners of both sides under keys of the definition. */
async function withKeys(tx: Tx, { organisations, foreign }: Cast): Promise<void> {
  for (const [id, key] of [
    [organisations.partner, 'north'],
    [foreign.organisations.partner, 'south'],
  ] as const)
    await tx.updateTable('network.organisation').set({ key }).where('id', '=', id).execute();
}

const handledBy = (tx: Tx, { actionId, ivo }: Cast, { elira: { personId, organisationId } }: Side) =>
  buildAppointment(tx, { actionId, personId, organisationId, kind: 'complaint', appointedBy: ivo.personId });

describe('a report is kept from the people of', () => {
  it('the organisation that holds the sub-grant it is about and the partner that granted it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: carriedBy(null) });
      const { cso, partner } = cast.organisations;
      const { agreementId } = await buildAgreement(cast);
      const kept = await keptFrom(tx, cast, { sub_grant: agreementId });
      expect(kept).toEqual([cso, partner].toSorted());
      await handledBy(tx, cast, cast);
      expect(await hasHandler(tx, cast.actionId, 'complaint', kept)).toBe(false);
      await handledBy(tx, cast, cast.foreign);
      expect(await hasHandler(tx, cast.actionId, 'complaint', kept)).toBe(true);
      const { institution } = cast.organisations;
      expect(await keptFrom(tx, cast, { 'keep[]': [institution], sub_grant: agreementId })).toEqual(
        [cso, partner, institution].toSorted(),
      );
    }));

  it('the partners the Action names for the activity it is about', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: carriedBy(['south']) });
      await withKeys(tx, cast);
      expect(await keptFrom(tx, cast, { activity: first!.key })).toEqual([
        cast.foreign.organisations.partner,
      ]);
    }));

  it('the partners that staff name now for a milestone of the activity', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: carriedBy(null) });
      const [milestone] = first!.milestones;
      const plan = (partnerId: string | null, day: string) =>
        planMilestone(cast.work(cast.ana, `${day}T12:00:00.000Z`), {
          ...{ activity: first!.key, milestone: milestone!.key },
          form: { startsOn: '2026-12-01', endsOn: '2026-12-31', partnerId, reason: 'Agreed.' },
        });
      await plan(cast.organisations.partner, '2026-11-20');
      expect(await keptFrom(tx, cast, { activity: first!.key })).toEqual([cast.organisations.partner]);
      await plan(cast.foreign.organisations.partner, '2026-11-21');
      expect(await keptFrom(tx, cast, { activity: first!.key })).toEqual([
        cast.foreign.organisations.partner,
      ]);
      await plan(null, '2026-11-22');
      expect(await keptFrom(tx, cast, { activity: first!.key })).toEqual([]);
    }));

  it('all partners where all carry the activity, so that it waits for somebody who may handle it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: carriedBy(['north', 'south']) });
      await withKeys(tx, cast);
      await handledBy(tx, cast, cast);
      await handledBy(tx, cast, cast.foreign);
      const kept = await keptFrom(tx, cast, { activity: first!.key });
      expect(kept).toHaveLength(2);
      expect(await hasHandler(tx, cast.actionId, 'complaint', kept)).toBe(false);
    }));

  it('nobody where nothing was chosen or nobody names a partner of the activity', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: carriedBy(null) });
      await withKeys(tx, cast);
      expect(await keptFrom(tx, cast, {})).toEqual([]);
      expect(await keptFrom(tx, cast, { activity: first!.key })).toEqual([]);
    }));
});
