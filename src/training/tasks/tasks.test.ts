import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { purges } from '../../privacy/retention/queries.ts';
import { buildCheckIn } from '../attendance-list/testing.ts';
import { addConclusions } from '../conclusions/add-conclusions.ts';
import { buildTraining } from '../participants/testing.ts';
import { buildGathering } from '../testing.ts';
import { listTrainingTasks } from './list-waiting-tasks.ts';
import { waitingIn } from './rules.ts';

const quiet = {
  kind: 'training' as const,
  startsOn: '2026-11-26',
  endsOn: '2026-11-27',
  waiting: 0,
  needs: 0,
  travel: 0,
  withoutMail: 0,
  answerUntil: null,
  counted: true,
  untied: 0,
  clauses: 0,
  earned: 0,
};

describe('what waits for those who hold a gathering', () => {
  it('is nothing where all is done', () => {
    for (const today of ['2026-11-01', '2026-11-26', '2026-11-27', '2026-12-10'])
      expect(waitingIn(quiet, today)).toEqual([]);
  });

  it('is whoever waits for a place, until it begins, and what people need, in the week before', () => {
    const facts = { ...quiet, waiting: 2, needs: 1 };
    const kinds = (today: string) => waitingIn(facts, today).map(({ kind }) => kind);
    expect(kinds('2026-11-10')).toEqual(['waiting']);
    expect(kinds('2026-11-19')).toEqual(['waiting', 'needs']);
    expect(kinds('2026-11-26')).toEqual(['needs']);
    expect(kinds('2026-11-28')).toEqual([]);
  });

  it('is a letter whose answer is due, and not once the event has begun', () => {
    const facts = { ...quiet, answerUntil: '2026-11-20' };
    expect(waitingIn(facts, '2026-11-10')).toEqual([{ kind: 'letters', due: '2026-11-20' }]);
    expect(waitingIn(facts, '2026-11-26')).toEqual([]);
  });

  it('is a sheet to hand over to whoever gets no mail, in the week before and not once it has begun', () => {
    const facts = { ...quiet, withoutMail: 1 };
    expect(waitingIn(facts, '2026-11-18')).toEqual([]);
    for (const today of ['2026-11-19', '2026-11-25'])
      expect(waitingIn(facts, today)).toEqual([{ kind: 'sheets', due: '2026-11-25' }]);
    expect(waitingIn(facts, '2026-11-26')).toEqual([]);
  });

  it('is who came, who earned a certificate and what was concluded, once it is over', () => {
    const facts = { ...quiet, kind: 'round_table' as const, counted: false, earned: 3 };
    expect(waitingIn(facts, '2026-11-27')).toEqual([]);
    expect(waitingIn(facts, '2026-11-28')).toEqual([
      { kind: 'attendance', due: '2026-11-30' },
      { kind: 'certificates', due: '2026-12-11' },
      { kind: 'conclusions', due: '2026-12-11' },
    ]);
  });

  it('waits for its own organiser alone, and goes when it is done', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const host = {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      };
      const past = await buildTraining(tx, { ...host, days: ['2026-11-20'] });
      const table = await buildGathering(tx, {
        ...host,
        attendance: [{ organisationId: cast.organisations.cso, women: 1, men: 0 }],
      });
      await buildTraining(tx, { ...host, participants: [{ state: 'waiting' }] });
      const of = async (actor: typeof cast.elira) =>
        (await listTrainingTasks(tx, actor, cast.actionId, '2026-11-25T12:00:00.000Z'))
          .map(({ kind }) => kind)
          .toSorted();
      for (const stranger of [
        cast.besa,
        cast.dragan,
        cast.fatos,
        cast.goran,
        cast.foreign.elira,
        cast.foreign.ana,
      ])
        expect(await of(stranger)).toEqual([]);
      expect(await of(cast.elira)).toEqual(['attendance', 'conclusions', 'waiting']);
      expect(await of(cast.ana)).toEqual(['attendance', 'conclusions', 'waiting']);

      await addConclusions(cast.work(cast.elira), {
        gatheringId: table,
        form: { clauses: ['One.'], language: 'en' },
      });
      for (const part of ['morning', 'afternoon'] as const)
        await buildCheckIn(tx, {
          gatheringId: past.gatheringId,
          participantId: past.participantIds[0]!,
          recordedBy: cast.elira.personId,
          day: '2026-11-20',
          part,
        });
      expect(await of(cast.elira)).toEqual(['certificates', 'ties', 'waiting']);

      // Who has an address is reminded by mail; whose name was taken out is reached by nobody.
      const soon = { ...host, participants: [{ mail: null }, { mail: null }, {}] };
      const { participantIds } = await buildTraining(tx, soon);
      await purges.participants(tx, participantIds.slice(1, 2), '2026-11-24T12:00:00.000Z');
      expect(await of(cast.elira)).toEqual(['certificates', 'sheets', 'ties', 'waiting']);
      await purges.participants(tx, participantIds, '2026-11-24T12:00:00.000Z');
      expect(await of(cast.elira)).toEqual(['certificates', 'ties', 'waiting']);
    }));
});
