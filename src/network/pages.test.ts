import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { networkRoutes } from './index.ts';
import { buildOrganisation } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    for (let number = 0; number < 20; number++)
      await buildOrganisation(tx, {
        actionId: made.actionId,
        name: `Udruženje ${String(number).padStart(2, '0')} <b>`,
        jurisdiction: 'BA',
      });
    return made;
  });
  pages = openPages(db, cast.actionId, networkRoutes);
});

describe('the pages of the network', () => {
  it('are shut to the public and to organisations, but for one’s own profile', async () => {
    const besa = pages.visit(cast.besa);
    expect((await besa.go('/staff/organisations')).status).toBe(403);
    expect((await besa.go(`/staff/organisations/${cast.organisations.cso}`)).status).toBe(404);
    expect((await besa.go('/staff/outputs/new')).status).toBe(403);
    expect((await besa.go('/organisation')).html).toContain('Bridge Youth Centre');
    const ana = pages.visit(cast.ana);
    expect((await ana.go('/organisation/edit')).status).toBe(403);
    const edit = `/staff/organisations/${cast.organisations.partner}/edit`;
    expect((await ana.go('/organisation')).html).toContain(`href="${edit}"`);
    expect((await ana.go(edit)).status).toBe(200);
    expect((await pages.visit().go('/organisation')).path).toContain('/sign-in');
  });

  it('show a list that is searched, turned and taken away as a file', async () => {
    const ana = pages.visit(cast.ana);
    const first = await ana.go('/staff/organisations?jurisdiction=BA');
    expect(first.html).toContain('Udruženje 00 &lt;b&gt;');
    expect(first.html).not.toContain('Udruženje 19');
    const next = /href="(\?[^"]*after=[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    expect((await ana.go(`/staff/organisations${next}`)).html).toContain('Udruženje 19');
    expect((await ana.go('/staff/organisations?q=удружење+07')).html).toContain('Udruženje 07');
    const { html } = await ana.go('/staff/organisations.csv?jurisdiction=BA&kind=nonsense');
    expect(html.split('\r\n')).toHaveLength(22);
  });

  it('let two people of one organisation see both versions when they save at once', async () => {
    const typed = { name: 'Bridge Youth Centre', jurisdiction: 'RS', 'fields[]': ['youth', 'migration'] };
    const besa = pages.visit(cast.besa);
    const bora = pages.visit(cast.bora);
    await besa.go('/organisation/edit');
    await bora.go('/organisation/edit');
    const wrong = await besa.send({ ...typed, name: '', website: 'not a page' });
    expect(wrong).toMatchObject({ status: 422 });
    expect(wrong.html).toContain('value="not a page"');
    expect((await besa.send({ ...typed, municipality: 'Šabac' })).path).toBe('/organisation');
    const later = await bora.send({ ...typed, municipality: 'Niš' });
    expect(later.status).toBe(409);
    expect(later.html).toContain('Šabac');
    expect(later.html).toContain('value="Niš"');
    expect((await bora.send({ ...typed, municipality: 'Niš' })).path).toBe('/organisation');
  });

  it('record an output and show it with its authors', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/outputs/new');
    const output = {
      title: 'Joint brief',
      kind: 'analysis',
      'published_on-day': '1',
      'published_on-month': '2',
    };
    const wrong = await elira.send({ ...output, 'published_on-year': '2026', 'author-0': 'nonsense' });
    expect(wrong.status).toBe(422);
    const listed = await elira.send({
      ...output,
      'published_on-year': '2026',
      'author-0': cast.organisations.cso,
    });
    expect(listed.path).toBe('/staff/outputs');
    expect(listed.html).toContain('Bridge Youth Centre');
    const profile = await elira.go(`/staff/organisations/${cast.organisations.cso}`);
    expect(profile.html).toContain('Joint brief');
  });

  it('are valid, and nothing unforeseen happened', async () => {
    const ana = pages.visit(cast.ana);
    const { institution, partner } = cast.organisations;
    for (const path of [
      '/staff/organisations',
      '/staff/organisations/new',
      `/staff/organisations/${institution}`,
      `/staff/organisations/${institution}/edit`,
      `/staff/organisations/${partner}`,
      '/staff/outputs',
      '/staff/outputs/new',
    ]) {
      const landed = await ana.go(path);
      expect([path, landed.status, await faultsOf(landed)]).toEqual([path, 200, []]);
    }
    expect(pages.errors).toEqual([]);
  });
});
