import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { writeCalendar } from '../../platform/documents/write-calendar.ts';
import type { Tx } from '../../platform/work.ts';
import { entriesOf } from '../calendar/entries-of.ts';
import { buildTraining } from '../participants/testing.ts';
import { removeSession } from '../programme/remove-session.ts';
import { findEvent, listPublishedSessions } from '../public/queries.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { addSpeaker } from './add-speaker.ts';
import { editSpeaker } from './edit-speaker.ts';
import { getSpeaker, listPublishedSpeakers, listSpeakers } from './queries.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { mustHaveAgreed } from './rules.ts';
import { speakerForm } from './schema.ts';
import { buildSpeaker } from './testing.ts';

const role = speakerForm.parse({ role: 'Judge of the court of appeal', organisation: 'Court' });
const named = { ...role, name: 'Ljiljana Ć', agreedOn: '2026-11-20' };

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  return { cast, ...training, sessionId: training.sessionIds[0]!, work: cast.work(cast.elira) };
}

describe('who speaks', () => {
  it('is named only by their agreement, on a day that has come', () => {
    const today = '2026-11-25';
    expect(() => mustHaveAgreed({ name: 'A', agreedOn: null }, today)).toThrow('speaker_not_agreed');
    expect(() => mustHaveAgreed({ name: '', agreedOn: today }, today)).toThrow('speaker_without_name');
    expect(() => mustHaveAgreed({ name: 'A', agreedOn: '2026-11-26' }, today)).toThrow(
      'speaker_agreed_later',
    );
    mustHaveAgreed({ name: 'A', agreedOn: today }, today);
    mustHaveAgreed({ name: '', agreedOn: null }, today);
  });

  it('is written down by those who hold the gathering, while it stands', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, sessionId, work } = await stage(tx);
      const speakerId = await addSpeaker(work, { sessionId, form: role });
      for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.foreign.elira])
        for (const verb of [
          () => addSpeaker(cast.work(actor), { sessionId, form: role }),
          () => editSpeaker(cast.work(actor), { speakerId, form: { ...role, version: 1 } }),
          () => removeSpeaker(cast.work(actor), { speakerId }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(editSpeaker(work, { speakerId, form: role })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await withdrawGathering(work, { gatheringId, reason: 'Snow.' });
      await expect(removeSpeaker(work, { speakerId })).rejects.toMatchObject({ code: 'gathering_withdrawn' });
      expect(await listPublishedSpeakers(tx, [gatheringId])).toEqual([]);
    }));

  it('stands in public and in the calendar under the role, and under a name until it is taken back', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, sessionId, work } = await stage(tx);
      await addSpeaker(work, { sessionId, form: role });
      const later = cast.work(cast.elira, '2026-11-25T12:05:00.000Z');
      const speakerId = await addSpeaker(later, { sessionId, form: named });
      const event = (await findEvent(tx, cast.actionId, gatheringId))!;
      const described = async () => {
        const sessions = await listPublishedSessions(tx, [gatheringId]);
        const speakers = await listPublishedSpeakers(tx, [gatheringId]);
        const text = writeCalendar(
          'G',
          entriesOf(event, { sessions, speakers }, 'https://m.example'),
          work.now,
        );
        const [first] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
        return new ICAL.Event(first!).description;
      };
      expect(await described()).toContain(
        'Judge of the court of appeal, Court\nLjiljana Ć, Judge of the court of appeal, Court',
      );
      await editSpeaker(work, { speakerId, form: { ...role, version: 1 } });
      expect(await described()).not.toContain('Ljiljana');
      expect(await getSpeaker(tx, cast.actionId, speakerId)).toMatchObject({ name: '', agreedOn: null });
    }));

  it('goes with the session that is taken out', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, sessionIds, work } = await stage(tx);
      const sessionId = sessionIds.at(-1)!;
      const recordedBy = cast.elira.personId;
      await buildSpeaker(tx, { actionId: cast.actionId, gatheringId, sessionId, recordedBy });
      await removeSession(work, { sessionId });
      expect(await listSpeakers(tx, cast.actionId, gatheringId)).toEqual([]);
    }));
});
