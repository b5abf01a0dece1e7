import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { indicatorsOf, loadAction } from '../action/index.ts';
import type { Tx } from '../platform/work.ts';
import { buildCheckIn } from '../training/attendance-list/testing.ts';
import { buildTraining } from '../training/participants/testing.ts';
import { type Eyes, measure, measureParts } from './queries-measure.ts';

const { logframe } = await loadAction('actions/shbb');
const trained = indicatorsOf(logframe).filter(({ code }) => code === 'persons_trained');
const window = { from: null, to: '2026-12-31' };

function personsTrained(tx: Tx, actionId: string, eyes: Eyes) {
  const { measurement } = trained[0]!;
  return measure(tx, { actionId, measurement, window, currency: 'EUR', eyes });
}

describe('people who were trained', () => {
  it('count once over several trainings, open to a training and to nobody, and still do when their names went', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const recordedBy = cast.elira.personId;
      const people = [
        {
          mail: 'mire@example.org',
          organisationKind: 'institution' as const,
          institutionKind: 'police' as const,
        },
        { mail: ' Mire@Example.org' },
        { mail: 'stayed.away@example.org' },
        { mail: 'm@example.org', sex: 'm' as const },
      ];
      const about = { actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy };
      const [first, second] = [
        await buildTraining(tx, { ...about, days: ['2026-03-02'], participants: [people[0]!, people[2]!] }),
        await buildTraining(tx, { ...about, days: ['2026-04-02'], participants: [people[1]!, people[3]!] }),
      ];
      for (const [training, at] of [
        [first, 0],
        [second, 0],
        [second, 1],
      ] as const)
        await buildCheckIn(tx, {
          gatheringId: training.gatheringId,
          participantId: training.participantIds[at]!,
          recordedBy,
        });
      const asked = { actionId: cast.actionId, window, currency: 'EUR', eyes: 'staff', ladder: [] } as const;
      const counted = async () => ({
        all: await personsTrained(tx, cast.actionId, 'staff'),
        parts: (await measureParts(tx, trained, asked)).get('persons_trained'),
      });
      const before = await counted();
      expect(before.all.value).toBe(2);
      expect(before.all.records).toMatchObject([
        { kind: 'trainee', pageId: first.gatheringId, label: 'Training of the tests', on: '2026-03-02' },
        { kind: 'trainee', pageId: second.gatheringId, label: 'Training of the tests', on: '2026-04-02' },
      ]);
      expect(before.parts).toEqual([
        { axis: 'body', key: 'cso', value: 1 },
        { axis: 'body', key: 'police', value: 1 },
        { axis: 'sex', key: 'f', value: 1 },
        { axis: 'sex', key: 'm', value: 1 },
      ]);
      const elsewhere = await measureParts(tx, trained, { ...asked, jurisdiction: 'AL' });
      expect(elsewhere.get('persons_trained')).toEqual([]);
      await sql`update training.participant set name = '', mail = null, emptied_at = now()`.execute(tx);
      expect(await counted()).toEqual(before);
    });
  });
});
