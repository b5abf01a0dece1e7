import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { buildRecommendation } from '../recommendations/testing.ts';
import { editEngagement } from './edit-engagement.ts';
import { finishStep } from './finish-step.ts';
import { findEngagement, listEngagements, listEngagementsFor } from './queries.ts';
import { listDueSteps } from './queries-next.ts';
import { recordEngagement } from './record-engagement.ts';
import { engagementForm } from './schema.ts';
import { buildEngagement } from './testing.ts';
import { withdrawEngagement } from './withdraw-engagement.ts';

const dayOf = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const typed = (side: string, more = {}) => ({
  kind: 'meeting',
  subject: 'Who answers at night',
  side,
  'office-0': 'Head of the board',
  'institution-0': 'Board of Bridges',
  ...dayOf('happened_on', ['2026', '10', '5']),
  ...more,
});
const form = (side: string, more = {}) => engagementForm.parse(typed(side, more));

describe('a meeting or letter', () => {
  it('is kept by programme managers and grant officers alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const side = cast.organisations.partner;
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId, sideId: side };
      const engagementId = await buildEngagement(tx, by);
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran]) {
        const work = cast.work(actor);
        const verbs = [
          recordEngagement(work, form(side)),
          editEngagement(work, { engagementId, form: form(side, { version: '1' }) }),
          finishStep(work, { engagementId }),
          withdrawEngagement(work, { engagementId, reason: 'Wrong.' }),
        ];
        for (const verb of verbs) await expect(verb).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('names an office with its institution, knows no future, and gives a next step its day', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const side = cast.organisations.partner;
      const refused = engagementForm.safeParse(typed(side, { 'institution-0': '' }));
      expect(refused.error?.issues[0]).toMatchObject({ path: ['institution-0'] });
      const work = cast.work(cast.elira);
      const next = dayOf('next_on', ['2026', '10', '4']);
      const refusals = [
        [form(side, { 'office-0': '', 'institution-0': '' }), 'engagement_needs_office'],
        [form(side, dayOf('happened_on', ['2026', '12', '1'])), 'engagement_in_future'],
        [form(side, { next_step: 'Write.' }), 'engagement_step_and_day'],
        [form(side, next), 'engagement_step_and_day'],
        [form(side, { next_step: 'Write.', ...next }), 'engagement_step_before'],
        [form(cast.organisations.institution), 'organisation_not_known'],
        [form(side, { 'recommendations[]': [newId()] }), 'recommendation_not_known'],
      ] as const;
      for (const [wrong, code] of refusals)
        await expect(recordEngagement(work, wrong)).rejects.toMatchObject({ code });
    }));

  it('stands beside the recommendations it was for, until it is withdrawn', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const recommendationId = await buildRecommendation(tx, given);
      const side = cast.organisations.partner;
      const engagementId = await recordEngagement(
        work,
        form(side, { 'recommendations[]': [recommendationId] }),
      );
      const found = async () => listEngagementsFor(tx, cast.actionId, recommendationId);
      expect(await found()).toMatchObject([
        {
          offices: [{ office: 'Head of the board', institution: 'Board of Bridges' }],
          recommendations: [{ id: recommendationId }],
        },
      ]);
      await withdrawEngagement(work, { engagementId, reason: 'It was another day.' });
      expect(await found()).toEqual([]);
      await expect(
        editEngagement(work, { engagementId, form: form(side, { version: '2' }) }),
      ).rejects.toMatchObject({ code: 'engagement_withdrawn' });
    }));

  it('has a next step that waits until it is taken, and opens again when it is moved', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const sideId = cast.organisations.partner;
      const engagementId = await buildEngagement(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
        sideId,
      });
      const due = async (day: string) => (await listDueSteps(tx, cast.actionId, day)).length;
      expect([await due('2026-02-19'), await due('2026-02-20')]).toEqual([0, 1]);
      await finishStep(work, { engagementId });
      await expect(finishStep(work, { engagementId })).rejects.toMatchObject({ code: 'engagement_no_step' });
      expect(await due('2026-11-25')).toBe(0);
      const moved = form(sideId, {
        version: '2',
        next_step: 'Ask again.',
        ...dayOf('next_on', ['2026', '11', '1']),
      });
      await editEngagement(cast.work(cast.ana), { engagementId, form: moved });
      expect(await due('2026-11-25')).toBe(1);
      expect(await findEngagement(tx, cast.actionId, engagementId)).toMatchObject({ nextDoneAt: null });
      await expect(editEngagement(work, { engagementId, form: moved })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
    }));

  it('is listed by kind, jurisdiction and open step, in either order', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const by = {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
        sideId: cast.organisations.partner,
      };
      const first = await buildEngagement(tx, { ...by, subject: 'First', happenedOn: '2026-01-05' });
      const none = { nextStep: '', nextOn: null };
      await buildEngagement(tx, { ...by, ...none, subject: 'Second', kind: 'letter', jurisdiction: 'MK' });
      const list = async (filter: Parameters<typeof listEngagements>[2]) =>
        (await listEngagements(tx, cast.actionId, filter)).map(({ subject }) => subject);
      expect(await list({})).toEqual(['Second', 'First']);
      expect(await list({ sort: 'earliest' })).toEqual(['First', 'Second']);
      expect(await list({ kind: 'letter' })).toEqual(['Second']);
      expect(await list({ jurisdiction: 'MK' })).toEqual(['Second']);
      expect(await list({ next: 'open' })).toEqual(['First']);
      expect(await list({ sort: 'earliest', after: first })).toEqual(['Second']);
    }));
});
