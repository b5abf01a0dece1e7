// @second-database: roles and grants

import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { formFromYaml, publishForm } from '../../forms/index.ts';
import { system } from '../../platform/database/frame.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { purges } from '../../privacy/retention/queries.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { addSession } from '../programme/add-session.ts';
import { sessionForm } from '../programme/schema.ts';
import { giveEvaluation } from './give-evaluation.ts';
import { findEnd, hasGiven, listGiven } from './queries.ts';

const needs = { secret: testSecret };
const file = 'actions/shbb/forms/training-evaluation.yaml';
const [before, after] = ['2026-11-26T10:00:00.000Z', '2026-11-27T15:30:00.000Z'] as const;
const whole = {
  'q.useful': 'very',
  'q.clear': 'rather',
  'q.time': 'partly',
  'q.part': 'very',
  'q.again': 'yes',
  'q.better': 'More practice.',
};

async function stage(tx: Tx, people = 2) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: Array.from({ length: people }, () => ({})),
  });
  const publish = () => publishForm(cast.work(system), formFromYaml(readFileSync(file, 'utf8'), file));
  const give = (linkSecret: string, now: string, typed: Record<string, string> = whole) =>
    giveEvaluation(cast.work(nobody, now), needs, { linkSecret, typed });
  return { cast, publish, give, ...training };
}

describe('what people say of a training', () => {
  it('is asked only where the Action has a form, after the end, whole, and once', () =>
    rolledBack(async (tx) => {
      const { give, publish, links } = await stage(tx);
      const [link] = links as [string];
      await expect(give(link, after)).rejects.toMatchObject({ code: 'evaluation_not_open' });
      await publish();
      await expect(give('x'.repeat(26), after)).rejects.toMatchObject({ code: 'not_found' });
      await expect(give(link, before)).rejects.toMatchObject({ code: 'evaluation_not_open' });
      await expect(give(link, after, { 'q.useful': 'very' })).rejects.toMatchObject({
        code: 'evaluation_unfinished',
      });
      await give(link, after);
      await expect(give(link, after)).rejects.toMatchObject({ code: 'evaluation_given' });
    }));

  it('ends when all who have a place have answered, where they are enough to be shown', () =>
    rolledBack(async (tx) => {
      const { give, publish, links, gatheringId, participantIds } = await stage(tx, 6);
      await publish();
      const [late] = participantIds.slice(-1);
      for (const link of links.slice(0, 5)) await give(link, after);
      expect(await findEnd(tx, gatheringId)).toBeUndefined();
      await give(links[5]!, after);
      expect(await findEnd(tx, gatheringId)).toBe(after);
      // A place that is given afterwards opens it for nobody: what was shown does not move.
      await sql`select training.forget_evaluations(array[${late}::uuid])`.execute(tx);
      await expect(give(links[5]!, after)).rejects.toMatchObject({ code: 'evaluation_not_open' });
    }));

  it('of fewer than five people stays open until its last day', () =>
    rolledBack(async (tx) => {
      const { give, publish, links, gatheringId } = await stage(tx, 4);
      await publish();
      for (const link of links) await give(link, after);
      expect(await findEnd(tx, gatheringId)).toBeUndefined();
    }));

  it('is tied to nobody: staff see that nobody in particular said it, and own words go with the names', () =>
    rolledBack(async (tx) => {
      const { give, publish, links, gatheringId, participantIds } = await stage(tx);
      await publish();
      await give(links[0]!, after);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true),
        set_config('app.training_key', '', true)`.execute(tx);
      expect(await hasGiven(tx, participantIds[0]!)).toBe(false);
      expect(await listGiven(tx, gatheringId)).toMatchObject([
        { answers: { useful: 'very', again: true }, texts: { better: 'More practice.' } },
      ]);
      await sql`reset role`.execute(tx);
      await purges.participants(tx, participantIds, after);
      expect(await listGiven(tx, gatheringId)).toMatchObject([{ answers: { useful: 'very' }, texts: {} }]);
    }));

  it('is not opened again once it is shown: one more answer could be told from how the numbers moved', () =>
    rolledBack(async (tx) => {
      const { cast, give, publish, links, gatheringId } = await stage(tx, 6);
      await publish();
      await sql`update training.gathering set ends_on = '2027-01-31' where id = ${gatheringId}::uuid`.execute(
        tx,
      );
      const elira = (now: string) => cast.work(cast.elira, now);
      const session = (day: string) =>
        sessionForm.parse({
          ...dayFields('day', day),
          ...{ part: 'morning', starts: '09:00', ends: '10:00', title: 'Once more' },
        });
      for (const link of links.slice(0, 4)) await give(link, after);
      // Four were shown to nobody: they may be joined by others.
      const over = '2026-12-20T09:00:00.000Z';
      await addSession(elira(over), { gatheringId, form: session('2026-12-20') });
      await give(links[4]!, '2026-12-21T09:00:00.000Z');
      const shown = '2027-01-15T09:00:00.000Z';
      await expect(
        addSession(elira(shown), { gatheringId, form: session('2027-01-16') }),
      ).rejects.toMatchObject({ code: 'evaluation_shown' });
    }));

  it('leaves it to its host to write down later what was held before', () =>
    rolledBack(async (tx) => {
      const { cast, give, publish, links, gatheringId } = await stage(tx, 6);
      await publish();
      await sql`update training.gathering set ends_on = '2027-01-31' where id = ${gatheringId}::uuid`.execute(
        tx,
      );
      for (const link of links.slice(0, 5)) await give(link, after);
      const shown = '2026-12-20T09:00:00.000Z';
      const planned = { ...dayFields('day', '2026-11-27'), starts: '09:00', ends: '10:00', part: 'evening' };
      const form = sessionForm.parse({ ...planned, title: 'Written down later' });
      await addSession(cast.work(cast.elira, shown), { gatheringId, form });
    }));
});
