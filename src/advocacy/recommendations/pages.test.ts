import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { advocacyRoutes } from '../routes.ts';
import { definition } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition }));
  pages = openPages(db, cast.actionId, advocacyRoutes);
});

const typed = {
  title: 'A person who answers at night',
  ask: 'Name <b>somebody</b> who answers.',
  addressee_names: 'Board of Bridges',
  territory: 'Riverland',
  source: 'greta',
  original: 'Que quelqu’un réponde la nuit.',
};
const step = (key: string, day: string) => ({
  step: key,
  'happened_on-day': day,
  'happened_on-month': '10',
  'happened_on-year': '2026',
  text: `It came to ${key}.`,
  reference: 'Order 7',
});

describe('the pages of recommendations', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/recommendations')).status).toBe(403);
    const goran = pages.visit(cast.goran);
    const list = await goran.go('/staff/recommendations');
    expect([list.status, list.html.includes('/staff/recommendations/new')]).toEqual([200, false]);
    expect((await goran.go('/staff/recommendations/new')).status).toBe(403);
  });

  it('take a recommendation from its record to its public page and back down the ladder', async () => {
    const elira = pages.visit(cast.elira);
    const anyone = pages.visit();
    await elira.go('/staff/recommendations/new');
    const refused = await elira.send(typed);
    expect([refused.status, refused.html.includes('Choose the language of the quotation')]).toEqual([
      422,
      true,
    ]);
    expect(refused.html).toContain('Name &lt;b&gt;somebody&lt;/b&gt; who answers.');
    const { path } = await elira.send({ ...typed, original_language: 'fr' });
    const id = path.split('/').at(-1)!;
    expect((await anyone.go(`/recommendations/${id}`)).status).toBe(404);
    await elira.go(path);
    expect((await elira.send()).html).toContain('Public page');

    for (const [key, day] of [
      ['done', '3'],
      ['against', '20'],
    ] as const) {
      await elira.go(`${path}/evidence`);
      const landed = await elira.send(step(key, day));
      expect([landed.path, landed.html.includes(`It came to ${key}.`)]).toEqual([path, true]);
    }
    await elira.go(`${path}/evidence`);
    const unknown = await elira.send(step('dreamt', '3'));
    expect([unknown.status, unknown.html.includes('It came to dreamt.')]).toEqual([422, true]);

    const shown = await anyone.go(`/recommendations/${id}`);
    expect(shown.html).toContain('lang="fr"');
    expect(shown.html.match(/class="m-steps__back"/g)).toHaveLength(1);
    expect(shown.html.match(/class="m-steps__point"/g)).toHaveLength(1);
    const body = /\/recommendations\/to\/[0-9a-f-]{36}/.exec(shown.html)![0];
    for (const part of ['/recommendations', `/recommendations/${id}`, body]) {
      const landed = await anyone.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
      expect(landed.html).toContain('Riverland');
    }
    expect((await anyone.go('/recommendations?jurisdiction=MK')).html).not.toContain(typed.title);
    const file = (await anyone.go('/recommendations.csv')).html.split('\r\n');
    expect(file[1]).toContain('#org+addressee+name');
    expect(file[2]).toContain('Board of Bridges');
    for (const part of ['', '/edit', '/evidence']) {
      const landed = await elira.go(`${path}${part}`);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    const list = await elira.go('/staff/recommendations');
    expect([list.html.includes(typed.title), await faultsOf(list)]).toEqual([true, []]);
    expect(pages.errors).toEqual([]);
  });

  it('take an answer from the institution and by letter, a measure, and the next look', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/recommendations/new');
    const { path } = await elira.send({
      ...typed,
      original: '',
      addressee_names: '',
      'addressees[]': [cast.organisations.institution],
    });
    const id = path.split('/').at(-1)!;
    const dragan = pages.visit(cast.dragan);
    expect((await dragan.go(`/asked/${id}`)).status).toBe(404);
    await elira.go(path);
    await elira.send();
    const asked = await dragan.go('/asked');
    expect([asked.html.includes('Not answered yet'), await faultsOf(asked)]).toEqual([true, []]);
    expect((await pages.visit(cast.foreign.dragan).go(`/asked/${id}`)).status).toBe(404);
    await dragan.go(`/asked/${id}/respond`);
    const empty = await dragan.send({ stance: 'accepted', text: '' });
    expect(empty.status).toBe(422);
    const draft = await dragan.send({ stance: 'accepted', text: 'We <i>agree</i>.', language: 'en' });
    expect(draft.html).toContain('You are the only person from your institution with an account.');
    await dragan.go(`${draft.path}/send`);
    expect((await dragan.send({})).status).toBe(422);
    const sent = await dragan.send({ publication: 'yes' });
    expect([sent.path, sent.html.includes('We &lt;i&gt;agree&lt;/i&gt;.')]).toEqual([draft.path, true]);

    await elira.go(`${path}/letter`);
    const day = { 'given_on-day': '9', 'given_on-month': '11', 'given_on-year': '2026' };
    const letter = { stance: 'rejected', text: 'Not this year.', language: 'en', ...day };
    const registered = await elira.send({ ...letter, letter_reference: '03-11, file 7', publication: 'yes' });
    expect([registered.path, registered.html.includes('03-11, file 7')]).toEqual([path, true]);
    await elira.go(`${path}/measure`);
    const measure = { title: 'A telephone at night', office: 'Board of Bridges', state: 'planned' };
    const added = await elira.send(measure);
    const edit = /\/staff\/measures\/[0-9a-f-]{36}\/edit/.exec(added.html)![0];
    await elira.go(edit);
    const later = await elira.send({ ...measure, state: 'under_way' });
    expect([later.path, later.html.includes('In progress')]).toEqual([path, true]);
    await elira.go(`${path}/review`);
    const review = { 'review_on-day': '1', 'review_on-month': '2', 'review_on-year': '2027' };
    expect((await elira.send(review)).html).toContain('1 February 2027');

    const shown = await pages.visit().go(`/recommendations/${id}`);
    for (const text of ['Not this year.', 'We &lt;i&gt;agree', 'A telephone at night'])
      expect(shown.html).toContain(text);
    expect(shown.html).not.toContain('03-11, file 7');
    for (const [who, part] of [
      [elira, edit],
      [elira, `${path}/letter`],
      [elira, `${path}/measure`],
      [elira, `${path}/review`],
      [elira, `${path}/standards`],
      [dragan, `/asked/${id}`],
      [dragan, `/asked/${id}/respond`],
    ] as const) {
      const landed = await who.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    expect(pages.errors).toEqual([]);
  });

  it('show the later of two people both versions', async () => {
    const [elira, ana] = [pages.visit(cast.elira), pages.visit(cast.ana)];
    await elira.go('/staff/recommendations/new');
    const { path } = await elira.send({ ...typed, original: '' });
    await elira.go(`${path}/edit`);
    await ana.go(`${path}/edit`);
    await elira.send({ ...typed, original: '', territory: 'Upper Riverland' });
    const later = await ana.send({ ...typed, original: '', territory: 'Lower Riverland' });
    expect(later.status).toBe(409);
    for (const place of ['Upper Riverland', 'Lower Riverland']) expect(later.html).toContain(place);
  });
});
