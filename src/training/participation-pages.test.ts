import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../tests/support/pages.tsx';
import { openTrainingPages, secret, type TrainingPages } from '../../tests/support/training-pages.ts';
import { newId } from '../platform/ids.ts';
import { listParticipants, listPlaceGroups } from './participants/queries.ts';
import { participantSecret } from './participants/secret.ts';
import { buildParticipant } from './participants/testing.ts';

let cast: TrainingPages['cast'];
let training: TrainingPages['training'];
let pages: TrainingPages['pages'];
let within: TrainingPages['within'];
let build: TrainingPages['build'];
beforeAll(async () => {
  ({ cast, training, pages, within, build } = await openTrainingPages());
});

const people = () => within((tx) => listParticipants(tx, cast.actionId, training.gatheringId));
const linkOf = (id: string) => `/registration/${participantSecret(secret, id)}`;
const oneself = {
  name: 'Ћирило <b>Ћ</b>',
  mail: 'cirilo@example.org',
  organisationName: 'Клуб',
  organisationKind: 'cso',
  jurisdiction: 'ME',
  consent: 'yes',
};

const lastAfternoon = {
  ...{ 'day-day': '27', 'day-month': '11', 'day-year': '2026', part: 'afternoon' },
  ...{ starts: '13:00', ends: '16:00', title: 'Session of the tests', version: '1' },
};

describe('taking part', () => {
  it('is done by anybody on the public page, and what was typed wrongly is kept', async () => {
    const somebody = pages.visit();
    const event = await somebody.go(`/events/${training.gatheringId}`);
    expect(event.html).toContain('Places are available.');
    expect(event.html).toContain('Session of the tests');
    const asked = await somebody.go(`/events/${training.gatheringId}/register`);
    // The page and the notice both say on which ground.
    expect(asked.html.match(/The legal basis of this list is consent/g)).toHaveLength(2);
    expect(asked.html).not.toMatch(/<input[^>]*name="consent"[^>]*checked/);
    const silent = await somebody.send({ ...oneself, consent: '' });
    expect([silent.status, silent.html.includes('You can add a person only if they agree')]).toEqual([
      422,
      true,
    ]);
    const wrong = await somebody.send({ ...oneself, mail: 'nobody' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Ћирило &lt;b&gt;Ћ&lt;/b&gt;"');
    const done = await somebody.send(oneself);
    expect(done.path).toBe(`/events/${training.gatheringId}/registered`);
    expect(done.html).not.toContain('cirilo');
    await somebody.go(`/events/${training.gatheringId}/register`);
    const again = await somebody.send(oneself);
    // The same page for an address that was written down before.
    expect(again.html).toBe(done.html);
    expect((await people()).map(({ name }) => name)).toContain('Ћирило <b>Ћ</b>');
    expect((await somebody.go(`/events/${training.gatheringId}`)).html).toContain('All places are taken.');
    expect(pages.errors).toEqual([]);
  });

  it('is seen, said more of and given up by the link, and by no other', async () => {
    const somebody = pages.visit();
    expect((await somebody.go(`/registration/${'x'.repeat(26)}`)).status).toBe(404);
    const [first] = await people();
    const own = await somebody.go(linkOf(first!.id));
    expect(own.html).toContain('You have a place.');
    await somebody.go(`${linkOf(first!.id)}/needs`);
    expect((await somebody.send({ needs: 'x'.repeat(601) })).status).toBe(422);
    expect((await somebody.send({ needs: 'A ramp' })).path).toBe(linkOf(first!.id));
    expect((await somebody.go(`${linkOf(first!.id)}/needs`)).html).toContain('A ramp</textarea>');
    expect((await somebody.go(linkOf(first!.id))).html).toContain('A ramp');
    await somebody.go(`${linkOf(first!.id)}/cancel`);
    const { html } = await somebody.send();
    for (const said of ['Your place is cancelled.', 'A ramp', 'Register again', 'Delete my needs'])
      expect(html).toContain(said);
    await somebody.go(`${linkOf(first!.id)}/cancel`);
    expect((await somebody.send()).status).toBe(409);
    // What was sent is kept for a while, so that it is not done twice; the link by which it was sent is kept nowhere.
    const { rows } = await within((tx) =>
      sql<{ sent: string }>`select row_to_json(k)::text as sent from platform.once_key k`.execute(tx),
    );
    expect(rows.filter(({ sent }) => sent.includes(':link')).length).toBeGreaterThan(1);
    expect(rows.filter(({ sent }) => sent.includes(participantSecret(secret, first!.id)))).toEqual([]);
    expect(pages.errors).toEqual([]);
  });

  it('begins with an invitation that is answered once', async () => {
    const { id } = await within((tx) =>
      buildParticipant(tx, {
        actionId: cast.actionId,
        gatheringId: training.gatheringId,
        state: 'invited',
        name: '',
        secret,
      }),
    );
    const somebody = pages.visit();
    expect((await somebody.go(linkOf(id))).html).toContain('You are invited.');
    await somebody.go(`${linkOf(id)}/accept`);
    const { mail: _mail, ...rest } = oneself;
    expect((await somebody.send(rest)).html).toContain('You have a place.');
    expect((await somebody.go(`${linkOf(id)}/accept`)).status).toBe(409);
  });

  it('is in a calendar that anybody may take', async () => {
    const somebody = pages.visit();
    for (const path of ['/events.ics', `/events/${training.gatheringId}/calendar.ics`])
      expect((await somebody.go(path)).html.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  });

  it('says where an online session is joined to whoever has a place, on their page and in their calendar, and never in public', async () => {
    const room = 'https://meet.example.org/rooms/7';
    const { gatheringId, sessionIds } = training;
    const elira = pages.visit(cast.elira);
    const shown = await elira.go(`/staff/sessions/${sessionIds[3]}/edit`);
    expect(shown.html).toContain('name="join_link"');
    const kept = await elira.send({ ...lastAfternoon, online: 'yes', join_link: 'http://meet.example.org' });
    expect(kept.html).toMatch(/value="http:\/\/meet\.example\.org"/);
    expect((await elira.send({ ...lastAfternoon, online: 'yes', join_link: room })).html).toContain(room);
    const somebody = pages.visit();
    for (const path of ['', '/calendar.ics'])
      expect((await somebody.go(`/events/${gatheringId}${path}`)).html).not.toContain(room);
    expect((await somebody.go('/events.ics')).html).not.toContain(room);
    const { id } = await within((tx) =>
      buildParticipant(tx, { actionId: cast.actionId, gatheringId, secret, state: 'registered' }),
    );
    const own = await somebody.go(linkOf(id));
    expect(own.html).toContain(`href="${room}"`);
    expect(await faultsOf(own)).toEqual([]);
    expect((await somebody.go(`${linkOf(id)}/calendar.ics`)).html).toContain(
      `CONFERENCE;VALUE=URI;FEATURE=A`,
    );
    await somebody.go(`${linkOf(id)}/cancel`);
    expect((await somebody.send({})).html).not.toContain(room);
    expect((await somebody.go(`${linkOf(id)}/calendar.ics`)).html).not.toContain('VEVENT');
  });
});

describe('holding a training', () => {
  const here = () => `/staff/gatherings/${training.gatheringId}`;

  it('begins with a module of the curriculum', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/modules/new');
    const module = { code: 'B-7', title: 'Two words', objectives: 'Tell them apart', minutes: '90' };
    expect((await elira.send({ ...module, minutes: 'long' })).html).toContain('value="long"');
    expect((await elira.send(module)).html).toContain('Tell them apart');
  });

  it('tells each percentage for a certificate in the half-days that are planned, where it is chosen', async () => {
    const elira = pages.visit(cast.elira);
    const { html } = await elira.go(`${here()}/attendance-list/rule`);
    expect(html).toMatch(/From 76% to 100%<\/\w+>\s*<\w+[^>]*>All of the 4 half-days/);
    expect(html).toMatch(/From 51% to 75%<\/\w+>\s*<\w+[^>]*>At least 3 of 4 half-days/);
  });

  it('has sessions within its first and last day', async () => {
    const elira = pages.visit(cast.elira);
    // The days of the gathering are chosen from, and none is typed.
    const empty = await elira.go(`${here()}/sessions/new`);
    expect(
      [...empty.html.matchAll(/name="day" type="radio" value="([^"]+)"/g)].map(([, day]) => day),
    ).toEqual(['2026-11-26', '2026-11-27']);
    expect(empty.html).not.toContain('day-month');
    const session = {
      day: '2026-11-30',
      part: 'evening',
      starts: '18:00',
      ends: '19:30',
      title: 'An evening',
    };
    expect((await elira.send(session)).html).toContain('the session must be within its first and last day');
    await elira.go(`${here()}/sessions/new`);
    const added = (await elira.send({ ...session, day: '2026-11-27' })).html;
    expect(added).toContain('18:00–19:30');
    // Its form comes with its day chosen.
    const [, edit] = [...added.matchAll(/href="(\/staff\/sessions\/[^"]+\/edit)"/g)].at(-1)!;
    expect((await elira.go(edit!)).html).toMatch(/value="2026-11-27" checked/);
  });

  it('says who may register, and how many places each group has', async () => {
    const elira = pages.visit(cast.elira);
    const folded = (await elira.go(`${here()}/offer`)).html.split('<details')[1]!;
    for (const [at, behind] of [
      [1, false],
      [11, true],
    ] as const)
      expect([at, folded.includes(`name="group-${at}-places"`)]).toEqual([at, behind]);
    const offer = {
      registration: 'open',
      places: '4',
      'languages[]': ['sq', 'mk'],
      'group-0-kind': 'institution',
      'group-0-places': 'few',
    };
    expect((await elira.send(offer)).html).toContain('value="few"');
    // Each of the six jurisdictions has its places.
    const each = Object.fromEntries(
      ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'].flatMap((code, at) => [
        [`group-${at + 6}-jurisdiction`, code],
        [`group-${at + 6}-places`, '3'],
      ]),
    );
    const saved = await elira.send({ ...offer, ...each, 'group-0-places': '2' });
    expect(saved.html).toContain('Shqip, Македонски');
    expect(saved.html).toContain('Places taken');
    expect(saved.html).toContain('<div>Any public institution: 2</div>');
    const groups = await within((tx) => listPlaceGroups(tx, training.gatheringId));
    expect(groups.map(({ jurisdiction }) => jurisdiction)).toEqual([
      null,
      'AL',
      'BA',
      'XK',
      'ME',
      'MK',
      'RS',
    ]);
  });

  it('invites people by email, replaces one who was invited, and adds one by hand', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go(`${here()}/participants/invite`);
    expect((await elira.send({ mails: 'one@example.org two', organisationKind: 'institution' })).status).toBe(
      422,
    );
    await elira.send({
      mails: 'one@example.org\ntwo@example.org, one@example.org',
      organisationKind: 'institution',
      locale: 'sq',
    });
    const list = await elira.go(`${here()}/participants`);
    expect(list.html).toContain('two@example.org');
    // A place that is taken away goes to the first who waits: it takes a second press.
    const presses = list.html.match(/<form action="[^"]*\/cancel"/g)!.length;
    expect(list.html.match(/<details[^>]*>(?:(?!<\/details>)[\s\S])*?\/cancel"/g)).toHaveLength(presses);
    expect((await people()).filter(({ state }) => state === 'invited')).toHaveLength(2);
    expect((await elira.go(`${here()}/participants.csv`)).html).toContain('one@example.org');

    expect(list.html).toContain('Invited on 25 November 2026');
    expect(list.html).toContain('The next reminder is possible on 28 November 2026');
    expect(list.html).not.toContain(`${here()}/participants/remind`);
    const first = (await people()).find(({ mail }) => mail === 'one@example.org')!;
    await elira.go(`/staff/participants/${first.id}/replace`);
    expect((await elira.send({ mail: 'two@example.org', locale: 'sq' })).status).toBe(422);
    await elira.send({ mail: 'three@example.org', locale: 'mk' });
    expect(
      (await people()).filter(({ state }) => state === 'invited').map(({ mail, locale }) => [mail, locale]),
    ).toEqual([
      ['two@example.org', 'sq'],
      ['three@example.org', 'mk'],
    ]);

    await elira.go(`${here()}/participants/new`);
    await elira.send({ ...oneself, name: 'Written down', mail: 'door@example.org' });
    expect((await people()).map(({ name }) => name)).toContain('Written down');
  });

  it('has pages without a fault of HTML', async () => {
    const elira = pages.visit(cast.elira);
    const sessionEdit = `/staff/sessions/${training.sessionIds[0]}/edit`;
    for (const path of [
      here(),
      '/staff/modules',
      `${here()}/offer`,
      `${here()}/participants`,
      `${here()}/participants/new`,
      `${here()}/participants/invite`,
      `${here()}/participants/remind`,
      `/staff/participants/${(await people()).find(({ mail }) => mail === 'two@example.org')!.id}/replace`,
      `${here()}/media/new`,
      `/staff/sessions/${training.sessionIds[0]}/speakers/new`,
      sessionEdit,
      `/events/${training.gatheringId}`,
      `/events/${training.gatheringId}/register`,
      linkOf((await people()).find(({ state }) => state === 'registered')!.id),
    ]) {
      const landed = await elira.go(path);
      expect([path, landed.status, await faultsOf(landed)]).toEqual([path, 200, []]);
    }
    expect(pages.errors).toEqual([]);
  });

  it('says who speaks, and names nobody who did not agree', async () => {
    const elira = pages.visit(cast.elira);
    const speaker = `/staff/sessions/${training.sessionIds[0]}/speakers/new`;
    const typed = { role: 'Judge of the bridge', organisation: 'Court', name: 'Ljubica Ć' };
    await elira.go(speaker);
    const refused = await elira.send(typed);
    expect([refused.status, refused.html.includes('value="Ljubica Ć"')]).toEqual([422, true]);
    const here = await elira.send({ ...typed, name: '' });
    expect(here.html).toContain('Judge of the bridge, Court');
    const anybody = pages.visit();
    expect((await anybody.go(`/events/${training.gatheringId}`)).html).toContain(
      'Judge of the bridge, Court',
    );
    const edit = /\/staff\/speakers\/[0-9a-f-]{36}\/edit/.exec(here.html)![0];
    const form = await elira.go(edit);
    expect(await faultsOf(form)).toEqual([]);
    await elira.send({
      ...typed,
      'agreed_on-day': '20',
      'agreed_on-month': '11',
      'agreed_on-year': '2026',
    });
    const shown = await anybody.go(`/events/${training.gatheringId}`);
    expect(shown.html).toContain('Ljubica Ć, Judge of the bridge, Court');
    expect(await faultsOf(shown)).toEqual([]);
  });

  it('shows the later of two people both versions', async () => {
    const [elira, ana] = [pages.visit(cast.elira), pages.visit(cast.ana)];
    const cases = [
      [`/staff/gatherings/${training.gatheringId}/offer`, 'co_funder', { registration: 'open' }],
      [`/staff/sessions/${training.sessionIds[0]}/edit`, 'room', { title: 'A morning', part: 'morning' }],
      [`/staff/modules/${training.moduleId}/edit`, 'title', { code: 'Z', objectives: 'o', minutes: '9' }],
    ] as const;
    const day = { 'day-day': '26', 'day-month': '11', 'day-year': '2026', starts: '09:00', ends: '10:00' };
    for (const [path, field, rest] of cases) {
      await elira.go(path);
      await ana.go(path);
      expect((await elira.send({ ...day, ...rest, [field]: 'Of Elira' })).status).toBe(200);
      const later = await ana.send({ ...day, ...rest, [field]: 'Of Ana' });
      expect([path, later.status]).toEqual([path, 409]);
      expect(later.html).toContain('Of Elira');
      expect(later.html).toContain('Of Ana');
    }
  });

  it('keeps who of another organisation read the names', async () => {
    const here = `/staff/gatherings/${training.gatheringId}`;
    const readers = () =>
      within(async (tx) => {
        const { rows } = await sql<{ personId: string; word: string }>`
          select person_id, word from platform.sensitive_read where record_id = ${training.gatheringId}
          order by word`.execute(tx);
        return rows;
      });
    const before = await readers();
    await pages.visit(cast.elira).go(`${here}/participants`);
    expect(await readers()).toEqual(before);
    await pages.visit(cast.foreign.ana).go(`${here}/participants`);
    expect(await readers()).toContainEqual({ personId: cast.foreign.ana.personId, word: 'participant.read' });
  });

  it('names nobody of another gathering to whoever scans their code', async () => {
    const other = await build({
      hostId: cast.foreign.elira.organisationId,
      recordedBy: cast.foreign.elira.personId,
      participants: [{ name: 'Foreign Canary' }],
    });
    const scan = `/staff/gatherings/${training.gatheringId}/attendance-list/scan`;
    const own = (await people()).find(({ state }) => state === 'registered')!.id;
    const elira = pages.visit(cast.elira);
    await elira.go(scan);
    const id = newId();
    const one = { id, halfDay: '2026-11-26-morning', at: '2026-10-21T09:00:00.000Z' };
    const both = [own, other.participantIds[0]].map((code) => ({ ...one, code }));
    expect((await elira.send({ scans: JSON.stringify(both) })).html).not.toContain('Foreign Canary');
    await elira.go(scan);
    const typed = await elira.send({ half_day: '2026-11-26-morning', code: other.participantIds[0]! });
    expect([typed.status, typed.html.includes('Foreign Canary')]).toEqual([422, false]);
  });

  it('is shut to others', async () => {
    const here = `/staff/gatherings/${training.gatheringId}`;
    for (const actor of [cast.foreign.elira, cast.fatos, cast.besa])
      for (const path of [`${here}/participants`, `${here}/offer`])
        expect((await pages.visit(actor).go(path)).status).toBeGreaterThanOrEqual(403);
  });
});
