// @second-database: roles and grants

import ICAL from 'ical.js';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { writeCalendar } from '../../platform/documents/write-calendar.ts';
import type { Tx } from '../../platform/work.ts';
import { participantJobs } from '../participants/jobs.ts';
import { present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { editSession } from '../programme/edit-session.ts';
import { sessionForm } from '../programme/schema.ts';
import { listJoinLinks } from './queries.ts';
import { isJoinLink, withJoinLinks } from './rules.ts';

const room = 'https://meet.example.org/rooms/7?pwd=a%2Cb';
const typed = {
  version: '1',
  'day-day': '26',
  'day-month': '11',
  'day-year': '2026',
  part: 'morning',
  starts: '09:00',
  ends: '12:00',
  title: 'From far away',
  online: 'yes',
  join_link: room,
};
const formOf = (changed: Record<string, string> = {}) => sessionForm.parse({ ...typed, ...changed });

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [{}, { state: 'waiting' }, { state: 'invited' }, { state: 'cancelled' }],
  });
  const sessionId = training.sessionIds[0]!;
  await editSession(cast.work(cast.elira), { sessionId, form: formOf() });
  return { cast, ...training, sessionId };
}

/** What the application reads for whoever opened a link, or nobody. */
async function seenBy(tx: Tx, gatheringId: string, link?: string): Promise<number> {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true),
    set_config('app.person', '', true)`.execute(tx);
  await present(tx, link ? hashParticipantSecret(testSecret, link) : '');
  const links = await listJoinLinks(tx, gatheringId);
  await sql`select set_config('role', 'none', true)`.execute(tx);
  return links.length;
}

it.each([
  ['https://meet.example.org/rooms/7', true],
  ['http://meet.example.org/rooms/7', false],
  ['https://somebody:word@meet.example.org/', false],
  ['https://localhost/', false],
  ['javascript:alert(1)', false],
  ['meet.example.org', false],
])('%s is a link to join: %s', (address, is) => {
  expect(isJoinLink(address)).toBe(is);
});

it('is refused with a word where it is no such link, and where the session is not online', () =>
  rolledBack(async (tx) => {
    const { cast, sessionId, gatheringId } = await stage(tx);
    expect(sessionForm.safeParse({ ...typed, join_link: 'http://x.org' }).error?.issues).toMatchObject([
      { path: ['join_link'], message: 'invalid.join_link' },
    ]);
    const again = (changed: Record<string, string>) =>
      editSession(cast.work(cast.elira), { sessionId, form: formOf({ version: '2', ...changed }) });
    await expect(again({ online: '' })).rejects.toMatchObject({ code: 'join_link_not_online' });
    expect(await listJoinLinks(tx, gatheringId)).toEqual([{ sessionId, url: room }]);
    await again({ online: '', join_link: '' });
    expect(await listJoinLinks(tx, gatheringId)).toEqual([]);
  }));

it('is seen by whoever has a place, and by nobody who waits, is only invited, gave it up or opened no link', () =>
  rolledBack(async (tx) => {
    const { gatheringId, links } = await stage(tx);
    const seen = [];
    for (const link of links) seen.push(await seenBy(tx, gatheringId, link));
    expect(seen).toEqual([1, 0, 0, 0]);
    expect(await seenBy(tx, gatheringId)).toBe(0);
    await sql`select set_config('role', 'mostura_portal', true)`.execute(tx);
    await expect(sql`select url from training.join_link`.execute(tx)).rejects.toThrow('permission denied');
  }));

it('stands in the reminder, once for several sessions of one room', () =>
  rolledBack(async (tx) => {
    const { cast, sessionIds } = await stage(tx);
    await editSession(cast.work(cast.elira), {
      sessionId: sessionIds[1]!,
      form: formOf({ part: 'afternoon', starts: '13:00', ends: '16:00' }),
    });
    await remind(cast);
    const { rows } = await sql<{ template: string; args: Record<string, string> }>`
      select template, args from platform.mail`.execute(tx);
    expect(rows).toMatchObject([{ template: 'training.mail.reminded_online', args: { joins: room } }]);
  }));

it('is shown until the session is over, and read from a calendar as it was written', () => {
  const session = { id: 'a', endsAt: '2026-11-26T11:00:00.000Z' };
  const links = [{ sessionId: 'a', url: room }];
  expect(withJoinLinks([session], links, '2026-11-26T10:59:00.000Z')[0]).toMatchObject({ joinLink: room });
  expect(withJoinLinks([session], links, '2026-11-26T11:00:00.000Z')).toEqual([session]);
  const text = writeCalendar(
    'Own',
    [
      {
        uid: 'a@x',
        summary: 'From far away',
        location: '',
        description: room,
        url: 'https://x.example/events/1',
        joinLink: room,
        when: { from: '2026-11-26T08:00:00.000Z', until: '2026-11-26T11:00:00.000Z' },
      },
    ],
    '2026-11-25T12:00:00.000Z',
  );
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(event!.getFirstPropertyValue('conference')).toBe(room);
});

async function remind(cast: Cast): Promise<void> {
  const jobs = participantJobs({ baseUrl: 'https://mostura.example', secret: testSecret });
  await jobs.find(({ word }) => word === 'participant.remind')!.run(cast.work(cast.elira), {});
}
