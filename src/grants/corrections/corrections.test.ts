import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { addDays } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { findAgreement } from '../agreements/queries.ts';
import { confirmClosing } from '../closing/confirm-closing.ts';
import { gatherClosing } from '../closing/gather-closing.ts';
import { listOpenClosings } from '../closing/queries-tasks.ts';
import { itemsOf } from '../closing/rules.ts';
import { buildReported, closingTime } from '../closing/testing.ts';
import { findFigures } from '../payments/queries.ts';
import { listOwnSubGrants } from '../queries-home.ts';
import { addresseesOf } from '../queries-mail.ts';
import { listLines, listSpent } from '../reports/queries.ts';
import { totalsOf } from '../reports/rules.ts';
import { targetDays } from '../target-days.ts';
import { listWaitingTasks } from '../tasks.ts';
import { confirmCorrection, takeBackCorrection, turnDownCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { findCorrectable, findCorrection } from './queries.ts';
import { seenOfCorrection, seenOfLine } from './seen.ts';
import { buildAcceptedLine, buildCorrection, correctionTyped, correctionTime as now } from './testing.ts';

/** What the ledger books as accepted of an agreement, by day. */
async function booked(cast: Cast): Promise<[string, number][]> {
  const { rows } = await sql<{
    day: string;
    minor: number;
  }>`select booked_on::text as day, minor from grants.ledger_record
    where measure = 'accepted' order by booked_on, minor desc`.execute(tables(cast));
  return rows.map(({ day, minor }) => [day, Number(minor)]);
}
const propose = (cast: Cast, actor: Actor, lineId: string, form: object = {}, seen?: string) =>
  proposeCorrection(cast.work(actor, now), { lineId, form: { ...correctionTyped, ...form }, seen });

describe('a correction of what was accepted', () => {
  it(
    'is refused to those who review nothing, of other partners, and twice at a time',
    staged(async (cast) => {
      const { lineId } = await buildAcceptedLine(cast);
      for (const actor of [cast.besa, cast.ana, cast.goran, cast.cene, cast.foreign.fatos])
        await expectRefusal(propose(cast, actor, lineId), 'not_permitted');
      const seen = seenOfLine((await findCorrectable(tables(cast), lineId))!);
      await expectRefusal(propose(cast, cast.fatos, lineId, {}, 'another'), 'changed_since_shown');
      await propose(cast, cast.fatos, lineId, {}, seen);
      await expectRefusal(propose(cast, cast.elira, lineId), 'correction_waits');
    }),
  );

  it(
    'lies between nothing and what was claimed, and says which amount is left',
    staged(async (cast) => {
      const { lineId } = await buildAcceptedLine(cast, { accepted: '800' });
      const less = (amount: string) => propose(cast, cast.fatos, lineId, { amount });
      const more = (amount: string) => propose(cast, cast.fatos, lineId, { amount, direction: 'more' });
      await expectRefusal(less('800.01'), 'correction_below_zero');
      await expectRefusal(more('200.01'), 'correction_beyond_claim');
      await expectRefusal(less('0'), 'correction_nothing');
      await expectRefusal(less('much'), 'amount_not_read');
      const correctionId = await more('200');
      await confirmCorrection(cast.work(cast.elira, now), { correctionId });
      expect(await findCorrectable(tables(cast), lineId)).toMatchObject({ countedMinor: 1_000_00 });
      await expectRefusal(more('0.01'), 'correction_beyond_claim');
    }),
  );

  it(
    'counts once another person confirmed it, in every sum, and in the ledger on its day',
    staged(async (cast) => {
      const { correctionId, reportId, agreementId, lineId } = await buildCorrection(cast);
      expect(await booked(cast)).toEqual([['2026-10-05', 1_000_00]]);
      const confirm = (actor: Actor, seen?: string) =>
        confirmCorrection(cast.work(actor, now), { correctionId, seen });
      for (const actor of [cast.besa, cast.ana, cast.foreign.filip])
        await expectRefusal(confirm(actor), 'not_permitted');
      await expectRefusal(confirm(cast.fatos), 'needs_second_person');
      await expectRefusal(confirm(cast.filip, 'another'), 'changed_since_shown');
      await confirm(cast.filip, seenOfCorrection((await findCorrection(tables(cast), correctionId))!));
      await expectRefusal(confirm(cast.elira), 'correction_not_in_state');
      const lines = await listLines(tables(cast), reportId);
      expect(totalsOf(lines)).toMatchObject({
        accepted: 750_00,
        counted: 750_00,
        rejected: 0,
        corrected: -250_00,
      });
      expect(await findFigures(tables(cast), agreementId, '2026-11-02')).toMatchObject({
        acceptedMinor: 750_00,
      });
      expect(await listSpent(tables(cast), { agreementId, reportId, number: 1 })).toMatchObject([
        { hereMinor: 750_00 },
      ]);
      expect(await booked(cast)).toEqual([
        ['2026-10-05', 1_000_00],
        ['2026-11-02', -250_00],
      ]);
      expect(await wordsAbout(cast, correctionId)).toEqual(['correction.propose', 'correction.confirm']);
      // The next one starts from there.
      await expectRefusal(propose(cast, cast.fatos, lineId, { amount: '750.01' }), 'correction_below_zero');
      const again = await propose(cast, cast.fatos, lineId, { amount: '750' });
      await confirmCorrection(cast.work(cast.filip, now), { correctionId: again });
      expect(totalsOf(await listLines(tables(cast), reportId))).toMatchObject({ accepted: 0 });
    }),
  );

  it(
    'changes nothing when it is turned down or taken back, and never changes again',
    staged(async (cast) => {
      const { correctionId, lineId, reportId } = await buildCorrection(cast);
      const reason = 'The bill is there.';
      await expectRefusal(
        turnDownCorrection(cast.work(cast.fatos, now), { correctionId, reason }),
        'needs_second_person',
      );
      await expectRefusal(takeBackCorrection(cast.work(cast.filip, now), { correctionId }), 'not_permitted');
      await turnDownCorrection(cast.work(cast.filip, now), { correctionId, reason });
      expect(await findCorrection(tables(cast), correctionId)).toMatchObject({ refusalReason: reason });
      const second = await propose(cast, cast.fatos, lineId);
      await takeBackCorrection(cast.work(cast.fatos, now), { correctionId: second });
      for (const id of [correctionId, second])
        await expectRefusal(
          confirmCorrection(cast.work(cast.elira, now), { correctionId: id }),
          'correction_not_in_state',
        );
      expect(totalsOf(await listLines(tables(cast), reportId))).toMatchObject({ accepted: 1_000_00 });
    }),
  );

  it(
    'is a task of those who may confirm it; its sub-grantee and who proposed it are told once it is confirmed',
    staged(async (cast) => {
      const { correctionId } = await buildCorrection(cast);
      const tasks = async (actor: Actor) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, now))
          .filter(({ kind }) => kind === 'correction')
          .map(({ part, href }) => [part, href]);
      const href = `/corrections/${correctionId}`;
      for (const actor of [cast.filip, cast.elira]) expect(await tasks(actor)).toEqual([['act', href]]);
      expect(await tasks(cast.fatos)).toEqual([['wait', href]]);
      for (const actor of [cast.besa, cast.foreign.filip, cast.ana]) expect(await tasks(actor)).toEqual([]);
      const told = async (subject: Parameters<typeof addresseesOf>[1]) =>
        (await addresseesOf(tables(cast), subject, correctionId)).map(({ personId }) => personId).toSorted();
      const ids = (...actors: Actor[]) => actors.map(({ personId }) => personId).toSorted();
      expect(await told('deciders_of_correction')).toEqual(ids(cast.elira, cast.filip));
      expect(await told('proposer_of_correction')).toEqual(ids(cast.fatos));
      expect(await told('both_of_correction')).toEqual([]);
      await confirmCorrection(cast.work(cast.filip, now), { correctionId });
      expect(await told('both_of_correction')).toEqual(ids(cast.besa, cast.bora, cast.fatos));
      expect(cast.jobs).toContainEqual({ word: 'correction.confirm', data: { correctionId } });
      expect(await tasks(cast.elira)).toEqual([]);
    }),
  );
});

it(
  'The home of a sub-grantee says for 30 days that something was corrected',
  staged(async (cast) => {
    const { correctionId, agreementId } = await buildCorrection(cast);
    const said = async (at: string) =>
      (await listOwnSubGrants(tables(cast), cast.besa.organisationId, at)).map(({ corrected }) => corrected);
    expect(await said(now)).toEqual([false]);
    await confirmCorrection(cast.work(cast.filip, now), { correctionId });
    expect(await said('2026-12-01T09:00:00.000Z')).toEqual([true]);
    expect(await said('2026-12-03T09:00:00.000Z')).toEqual([false]);
    // One that ended early is there while it has this to say.
    await tables(cast)
      .updateTable('grants.subGrantAgreement')
      .set({ state: 'terminated' })
      .where('id', '=', agreementId)
      .execute();
    expect(await said('2026-12-01T09:00:00.000Z')).toEqual([true]);
    expect(await said('2026-12-03T09:00:00.000Z')).toEqual([]);
  }),
);

describe('a correction and the closing of its sub-grant', () => {
  it(
    'holds the closing up while it waits, and comes too late once the balance is confirmed or the sub-grant is closed',
    staged(async (cast) => {
      const { agreementId } = await buildReported(cast);
      const { rows } = await sql<{
        id: string;
      }>`select id from grants.expenditure_line where agreement_id = ${agreementId}::uuid
        order by amount_minor desc`.execute(tables(cast));
      const lineId = rows[0]!.id;
      const at = (actor: Actor) => cast.work(actor, closingTime);
      const propose = (amount: string) =>
        proposeCorrection(at(cast.fatos), { lineId, form: { ...correctionTyped, amount } });
      const correctionId = await propose('100');
      const gathered = await gatherClosing(
        tables(cast),
        (await findAgreement(tables(cast), agreementId))!,
        closingTime,
      );
      expect(itemsOf(gathered, { pending: 0, queried: 0, decided: 2 })).toContainEqual({
        ...{ key: 'corrections', done: 0, all: 1 },
      });
      await expectRefusal(confirmClosing(at(cast.besa), { agreementId }), 'corrections_open');
      const dueOn = async () => {
        const asking = { actionId: cast.actionId, organisationId: cast.besa.organisationId };
        return (await listOpenClosings(tables(cast), asking)).map((one) => one.dueOn);
      };
      const before = await dueOn();
      await confirmCorrection(at(cast.filip), { correctionId });
      // The days of the sub-grantee begin once nothing waits any more.
      expect(await dueOn()).toEqual([addDays('2027-04-20', targetDays.closing)]);
      expect(before < (await dueOn())).toBe(true);
      await confirmClosing(at(cast.besa), { agreementId });
      const { rows: balance } = await sql`select accepted_minor from grants.closing`.execute(tables(cast));
      expect(balance).toEqual([{ acceptedMinor: 900_00 }]);
      await expectRefusal(propose('1'), 'closing_confirmed');
      const how = { reason: 'Less was accepted.', dueOn: '2027-05-20' };
      await completeAgreement(at(cast.elira), { agreementId, step: 'complete', ...how });
      await expectRefusal(propose('1'), 'correction_after_closing');
    }),
  );
});
