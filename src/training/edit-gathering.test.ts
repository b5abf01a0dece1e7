import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { listCountedChanges } from './counted/queries.ts';
import { editGathering } from './edit-gathering.ts';
import { buildTraining } from './participants/testing.ts';
import { listSessions } from './programme/queries.ts';
import { findGathering } from './queries.ts';
import { gatheringForm } from './schema.ts';
import { buildGathering } from './testing.ts';
import { removeEventText } from './texts/remove-event-text.ts';
import { saveEventText } from './texts/save-event-text.ts';
import { typedOf } from './typed.ts';
import { withdrawGathering } from './withdraw-gathering.ts';

async function stage(tx: Parameters<typeof castOf>[0]) {
  const cast = await castOf(tx);
  const { partner, cso } = cast.organisations;
  const gatheringId = await buildGathering(tx, {
    actionId: cast.actionId,
    hostId: partner,
    recordedBy: cast.elira.personId,
    attendance: [{ organisationId: cso, women: 1, men: 1 }],
  });
  const stored = (await findGathering(tx, cast.actionId, gatheringId))!;
  const form = (typed: Record<string, string>) => gatheringForm.parse({ ...typedOf(stored), ...typed });
  return { cast, gatheringId, form };
}

describe('changing the facts of a gathering', () => {
  it('is refused to other partners, and to give it away', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      for (const actor of [cast.foreign.elira, cast.besa, cast.ivo])
        await expect(editGathering(cast.work(actor), { gatheringId, form: form({}) })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        editGathering(cast.work(cast.elira), {
          gatheringId,
          form: form({ host: cast.foreign.organisations.partner }),
        }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('is refused when somebody saved meanwhile, and into the future once people were counted', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      await expect(
        editGathering(cast.work(cast.elira), { gatheringId, form: form({ version: '2' }) }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      const later = form({ 'starts_on-year': '2027', 'ends_on-year': '2027' });
      await expect(editGathering(cast.work(cast.elira), { gatheringId, form: later })).rejects.toMatchObject({
        code: 'gathering_not_begun',
      });
    }));

  it('keeps what was typed and who came', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      await editGathering(cast.work(cast.elira), {
        gatheringId,
        form: form({ title: 'Сто за једним столом' }),
      });
      expect(await findGathering(tx, cast.actionId, gatheringId)).toMatchObject({
        title: 'Сто за једним столом',
        version: 2,
      });
    }));

  it('is refused in a language that the event is translated into, until the translation is removed', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      const work = cast.work(cast.elira);
      const text = { version: 0, title: 'Tryezë', introduction: '', bring: '', inviteNote: '' };
      await saveEventText(work, { gatheringId, language: 'sq', form: text });
      const edit = () => editGathering(work, { gatheringId, form: form({ language: 'sq' }) });
      await expect(edit()).rejects.toMatchObject({ code: 'language_is_translated', field: 'language' });
      await removeEventText(work, { gatheringId, language: 'sq' });
      await edit();
      expect(await findGathering(tx, cast.actionId, gatheringId)).toMatchObject({ language: 'sq' });
    }));

  it('asks why, and keeps before and after, once figures count it', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      const work = cast.work(cast.elira);
      const edit = (typed: Record<string, string>) => editGathering(work, { gatheringId, form: form(typed) });
      await expect(edit({ kind: 'training' })).rejects.toMatchObject({
        code: 'reason_for_counted',
        field: 'reason',
      });
      await edit({ kind: 'training', reason: 'It was taught, not discussed.' });
      const later = cast.work(cast.elira, '2026-11-25T18:00:00.000Z');
      await withdrawGathering(later, { gatheringId, reason: 'Recorded twice.' });
      expect(await listCountedChanges(tx, cast.actionId, gatheringId)).toMatchObject([
        { fact: 'withdrawn', before: '', after: 'withdrawn', reason: 'Recorded twice.' },
        { fact: 'kind', before: 'round_table', after: 'training', reason: 'It was taught, not discussed.' },
      ]);
    }));

  describe('that has sessions', () => {
    const days = (from: string, to: string) => ({
      'starts_on-day': from,
      'ends_on-day': to,
      'starts_on-month': '12',
      'ends_on-month': '12',
      'starts_on-year': '2026',
      'ends_on-year': '2026',
    });
    const staged =
      (body: (edit: Edit, sessions: () => Promise<string[]>, cast: Cast) => Promise<void>) => () =>
        rolledBack(async (tx) => {
          const cast = await castOf(tx);
          const { gatheringId } = await buildTraining(tx, {
            actionId: cast.actionId,
            hostId: cast.organisations.partner,
            recordedBy: cast.elira.personId,
            days: ['2026-12-06', '2026-12-07'],
            participants: [],
          });
          const edit: Edit = async (typed) => {
            const stored = (await findGathering(tx, cast.actionId, gatheringId))!;
            const form = gatheringForm.parse({ ...typedOf(stored), ...typed });
            await editGathering(cast.work(cast.elira), { gatheringId, form });
          };
          const sessions = async () =>
            (await listSessions(tx, gatheringId)).map(
              ({ day, startsAt }) => `${day} ${startsAt.slice(11, 16)}`,
            );
          await body(edit, sessions, cast);
        });

    it(
      'takes them along, all by the same days and at the same hours',
      staged(async (edit, sessions) => {
        const before = await sessions();
        await edit(days('13', '14'));
        expect(await sessions()).toEqual(
          before.map((one) => one.replace('12-06', '12-13').replace('12-07', '12-14')),
        );
        await edit(days('7', '8'));
        expect(await sessions()).toEqual(
          before.map((one) => one.replace('12-07', '12-08').replace('12-06', '12-07')),
        );
      }),
    );

    it(
      'has people told when its days or its place change, and for nothing else',
      staged(async (edit, _sessions, { jobs }) => {
        const told = () => jobs.filter(({ word }) => word === 'gathering.move').length;
        await edit({ title: 'Another title' });
        expect(told()).toBe(0);
        await edit(days('13', '14'));
        expect(told()).toBe(1);
        await edit({ place: 'Elsewhere' });
        expect(told()).toBe(2);
      }),
    );

    it(
      'leaves none of them outside, and may grow around them',
      staged(async (edit, sessions) => {
        const before = await sessions();
        await expect(edit(days('6', '6'))).rejects.toMatchObject({ code: 'sessions_outside' });
        await edit(days('5', '9'));
        expect(await sessions()).toEqual(before);
      }),
    );
  });
});
type Edit = (typed: Record<string, string>) => Promise<void>;
