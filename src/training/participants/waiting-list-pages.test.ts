import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { counted, noticeOf } from '../../platform/http/notice.ts';
import { participationRoutes, trainingRoutes } from '../index.ts';
import { participantSecret } from './secret.ts';
import { buildTraining, testSecret } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
let full: string;
let past: string;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition: { grids: [] } }));
  const about = {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    participants: [{}],
  };
  const build = (more: { places?: number; days?: readonly string[] }) =>
    db.transaction().execute((tx) => buildTraining(tx, { ...about, ...more }));
  full = (await build({ places: 1 })).gatheringId;
  past = (await build({ days: ['2026-11-07', '2026-11-08'] })).gatheringId;
  pages = openPages(db, cast.actionId, [
    ...trainingRoutes,
    ...participationRoutes({ secret: testSecret, baseUrl: 'http://localhost:3000' }),
  ]);
});

const late = { name: 'Late Walker', organisationKind: 'cso', consent: 'yes', mail: '' };

it('Staff who add a person to a full event read before and after that the person waits, and how more places end the wait', async () => {
  const elira = pages.visit(cast.elira);
  const list = `/staff/gatherings/${full}/participants`;
  const form = await elira.go(`${list}/new`);
  expect(form.html).toContain('The only place is taken. This person will be on the waiting list.');
  expect(form.html).toContain('The organisation that this person represents');
  const sheet = await elira.send(late);
  expect(sheet.html).toMatch(/Late Walker.{0,9} is on the waiting list, as number 1\./);
  expect(sheet.html).not.toContain('With the link they see their place,');
  const id = /participants\/([0-9a-f-]{36})\/link/.exec(sheet.path)![1]!;
  const own = await pages.visit().go(`/registration/${participantSecret(testSecret, id)}`);
  expect(own.html).toContain('We have no email address for you.');
  expect(own.html).not.toContain('We will write to you');

  await elira.go(`${list}/new`);
  const second = await elira.send({ ...late, name: 'Second Walker', mail: 'second@example.org' });
  expect(second.html).toMatch(/Second Walker.{0,9} is on the waiting list, as number 2\./);
  expect(second.html).toContain(`href="/staff/gatherings/${full}/offer"`);
  expect(second.html).toContain('Change the number of places');
  const told = noticeOf(counted('gathering.offer_moving', 1), languageOf('en'));
  expect(told?.text).toContain('1 person on the waiting list gets a place and an email.');
});

it('An event that is over invites nobody, and says to everybody when it took place', async () => {
  const elira = pages.visit(cast.elira);
  const list = `/staff/gatherings/${past}/participants`;
  expect((await elira.go(list)).html).not.toContain(`${list}/invite`);
  expect((await elira.go(`${list}/invite`)).html).toContain('This event is over.');
  const shown = await pages.visit().go(`/events/${past}`);
  expect(shown.html).toContain('This event took place from 7 November 2026 to 8 November 2026.');
  for (const absent of ['Add this event to your calendar', 'Ask the organiser'])
    expect(shown.html).not.toContain(absent);
});
