import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { editCycle } from './edit-cycle.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { publishCycle } from './publish-cycle.ts';
import type { CycleContent } from './published-content.ts';
import { findCycle } from './queries.ts';
import { getContent } from './queries-published.ts';
import { reasonsWhereNobodyIsAsked } from './rules.ts';
import { editCycleForm, handOverForm } from './schema.ts';
import { buildCycle, decideAll } from './testing.ts';

const until = { 'reply_until-day': '5', 'reply_until-month': '12', 'reply_until-year': '2026' };
const typed = (more = {}) => handOverForm.parse({ ...until, ...more });

describe('a place of whose institutions none is asked', () => {
  it('needs a reason of its own', () => {
    const places = ['AL', 'RS', 'ME'].map((code) => ({ id: `place-${code}`, code }));
    const reasons = (typed: readonly string[]) =>
      reasonsWhereNobodyIsAsked(places, new Set(['place-RS']), typed);
    expect(reasons(['No answer.', '', 'Dissolved.'])).toEqual({ AL: 'No answer.', ME: 'Dissolved.' });
    expect(reasons(['No answer.', 'Said anyway.', 'Dissolved.'])).not.toHaveProperty('RS');
    for (const missing of [[], ['No answer.', 'Not here.', '']])
      expect(() => reasons(missing)).toThrow(expect.objectContaining({ code: 'place_not_heard' }));
  });

  const lonely = async (body: (given: Lonely) => Promise<void>) =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId, places, standards } = await buildCycle(cast, tx, {
        until: 'adjudicating',
        asks: false,
      });
      const placeId = places[0]!.id;
      await decideAll(cast, tx, { placeId, standard: 'T1' });
      await body({ tx, cast, cycleId, placeId, standards });
    });
  type Lonely = Pick<Awaited<ReturnType<typeof buildCycle>>, 'cycleId' | 'standards'> & {
    tx: Parameters<Parameters<typeof rolledBack>[0]>[0];
    cast: Awaited<ReturnType<typeof castOf>>;
    placeId: string;
  };

  it('holds the findings back until the reason is given, and the reason is published', () =>
    lonely(async ({ tx, cast, cycleId }) => {
      const ana = cast.work(cast.ana);
      await expect(handOver(ana, { cycleId, form: typed() })).rejects.toMatchObject({
        code: 'place_not_heard',
        field: 'unheard-0',
      });
      const form = typed({ 'unheard-0': 'The ministry was abolished.' });
      await handOver(ana, { cycleId, form });
      await publishCycle(ana, { cycleId });
      const content = JSON.parse(await getContent(tx, cycleId)) as CycleContent;
      expect(content.unheard).toEqual([{ jurisdiction: 'RS', reason: 'The ministry was abolished.' }]);
    }));

  it('that is invited after all waits for it, and no reason is published', () =>
    lonely(async ({ tx, cast, cycleId, placeId }) => {
      const ana = cast.work(cast.ana);
      await handOver(ana, { cycleId, form: typed({ 'unheard-0': 'Nobody answers the phone.' }) });
      const organisation = cast.organisations.institution;
      await inviteInstitution(ana, { cycleId, form: { place: placeId, organisation } });
      await expect(publishCycle(ana, { cycleId })).rejects.toMatchObject({ code: 'replies_still_open' });
      await publishCycle(cast.work(cast.ana, '2026-12-06T12:00:00.000Z'), { cycleId });
      expect((JSON.parse(await getContent(tx, cycleId)) as CycleContent).unheard).toEqual([]);
    }));
});

describe('the days for replies', () => {
  it('are the cycle’s own, set while it is drafted', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId } = await buildCycle(cast, tx);
      expect((await findCycle(tx, cast.actionId, cycleId))!.replyDays).toBe(10);
      const day = { 'as_of-day': '30', 'as_of-month': '6', 'as_of-year': '2026' };
      const form = editCycleForm.parse({ ...day, version: '1', title: 'Renamed', reply_days: '21' });
      await editCycle(cast.work(cast.ana), { cycleId, form });
      expect((await findCycle(tx, cast.actionId, cycleId))!.replyDays).toBe(21);
      for (const wrong of ['0', '121', 'soon'])
        expect(
          editCycleForm.safeParse({ ...day, version: '1', title: 'Renamed', reply_days: wrong }).success,
        ).toBe(false);
    }));
});
