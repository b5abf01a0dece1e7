import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { storeMatrixOfAction } from './definition/store-matrix-of-action.ts';
import { listStandards } from './queries.ts';
import { matrixRoutes } from './routes.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
let first: string;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    await storeMatrixOfAction(made.work(made.ana), 'actions/shbb');
    return made;
  });
  pages = openPages(db, cast.actionId, matrixRoutes);
  const standards = await db.transaction().execute((tx) => listStandards(tx, cast.actionId));
  first = standards.find(({ key }) => key === 'smuggling-offence')!.id;
});

describe('the public pages of standards', () => {
  it('show all standards by area, each with its provisions, their marks and their instruments, in pages a phone can load', async () => {
    const visitor = pages.visit();
    const list = await visitor.go('/standards');
    expect(list.status).toBe(200);
    expect(list.html).toContain(
      '25 standards from 70 provisions: 0 verified by a lawyer, 37 seen in a source, 33 not verified yet',
    );
    expect(list.html.match(/href="\/standards\/[0-9a-f-]{36}"/g)).toHaveLength(25);
    const standard = await visitor.go(`/standards/${first}`);
    expect(standard.html).toContain('Financial or material benefit as an element of the smuggling offence');
    expect(standard.html).toContain('Seen in a source, not yet verified by a lawyer');
    const links = /href="(\/instruments\/[0-9a-f-]{36})#(provision-[0-9a-f-]{36})"/g;
    const cited = [...standard.html.matchAll(links)];
    const instruments = cited.map(([, to]) => to!);
    const treaty = await visitor.go(instruments[0]!);
    // A link leads to the provision itself.
    expect(treaty.html).toContain(`id="${cited[0]![2]}"`);
    // Legal force is told where a source was seen for it.
    expect(treaty.html).toContain('United Nations Treaty Collection');
    expect(treaty.html).not.toContain('Not a party');
    const proposal = await visitor.go(instruments.at(-1)!);
    expect(proposal.html).toContain('uri=CELEX:52023PC0755');
    for (const landed of [list, standard, treaty, proposal]) {
      expect([landed.path, await faultsOf(landed)]).toEqual([landed.path, []]);
      expect(Buffer.byteLength(landed.html)).toBeLessThan(50_000);
    }
    const file = await visitor.go('/standards.csv');
    expect(file.html).toContain('#indicator+name,#meta+version');
    expect(file.html.trim().split('\n')).toHaveLength(72);
    expect(pages.errors).toEqual([]);
  });

  it('lead to national law, in the version that was read, and nothing that is from memory', async () => {
    const visitor = pages.visit();
    const list = await visitor.go('/laws');
    expect([list.status, await faultsOf(list)]).toEqual([200, []]);
    expect(Buffer.byteLength(list.html)).toBeLessThan(50_000);
    expect(list.html).toContain('Kosovo*');
    const law = await visitor.go(/href="(\/laws\/[0-9a-f-]{36})"/.exec(list.html)![1]!);
    expect([law.status, await faultsOf(law)]).toEqual([200, []]);
    for (const text of ['Art. 298', '/eli/fz/1995/7895', 'Unofficial translation'])
      expect([text, law.html.includes(text)]).toEqual([text, true]);
    // What nobody has seen in a source is not published.
    expect([list.html, law.html].join()).not.toContain('From memory');
    const file = await visitor.go('/laws.csv');
    expect(file.html).toContain('#adm1+name');
    expect((await visitor.go(`/laws/${cast.actionId}`)).status).toBe(404);
    expect(pages.errors).toEqual([]);
  });

  it('lead to the series of others, drawn apart, each with its definition, and whose numbers they are', async () => {
    const series = await pages.visit().go('/series');
    expect([series.status, await faultsOf(series)]).toEqual([200, []]);
    expect(Buffer.byteLength(series.html)).toBeLessThan(50_000);
    expect(series.html.match(/<svg class="m-bars"/g)).toHaveLength(1);
    expect(series.html).toContain('One person may be detected several times.');
    expect(series.html).toContain('European Western Balkans');
    expect(series.html).toContain('Preliminary');
    // 52,500 of a year and 26,500 of nine months: neither added up nor compared.
    expect(series.html).toContain('about 26,500');
    expect(series.html).toContain('Part of a year');
    expect(series.html).not.toMatch(/79,000|>Total|Together|tfoot/);
    // A figure that nobody saw in a source is not published.
    expect(series.html).not.toContain('764,033');
    const file = await pages.visit().go('/series.csv');
    expect(file.html).toContain('#meta+mapper');
    expect(file.html).not.toContain('764033');
    expect(pages.errors).toEqual([]);
  });

  it('are found by nobody under a wrong address', async () => {
    for (const path of ['/standards/none', `/standards/${cast.actionId}`, `/instruments/${cast.actionId}`])
      expect([path, (await pages.visit().go(path)).status]).toEqual([path, 404]);
  });
});

describe('keeping standards', () => {
  it('is shut to organisations, shown to staff, and worded by the coordinator with everything typed kept', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/standards')).status).toBe(403);
    const goran = await pages.visit(cast.goran).go(`/staff/standards/${first}`);
    expect([goran.status, goran.html.includes(`${first}/edit`)]).toEqual([200, false]);

    const ana = pages.visit(cast.ana);
    const form = await ana.go(`/staff/standards/${first}/edit`);
    expect([form.status, await faultsOf(form)]).toEqual([200, []]);
    const ids = [...form.html.matchAll(/name="provisions\[\]" type="checkbox" value="([^"]+)" checked/g)].map(
      ([, id]) => id!,
    );
    expect(ids).toHaveLength(4);
    const typed = { area: 'prosecution', title: 'Smuggling <b>needs</b> gain', statement: 'It needs gain.' };
    const refused = await ana.send({ ...typed, 'provisions[]': ids });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Smuggling &lt;b&gt;needs&lt;/b&gt; gain"');
    const saved = await ana.send({ ...typed, 'provisions[]': ids, reason: 'Shorter.' });
    expect([saved.path, saved.html.includes('Smuggling &lt;b&gt;needs&lt;/b&gt; gain')]).toEqual([
      `/staff/standards/${first}`,
      true,
    ]);
    const seen = await pages.visit().go(`/standards/${first}`);
    expect(seen.html).toContain('All 2 wordings');
    expect(seen.html).toContain('Financial or material benefit as an element of the smuggling offence');
    expect(pages.errors).toEqual([]);
  });

  it('shows the later of two people both versions', async () => {
    const [ana, again] = [pages.visit(cast.ana), pages.visit(cast.foreign.ana)];
    const typed = (title: string, ids: string[]) => ({
      area: 'prosecution',
      title,
      statement: 'It needs gain.',
      'provisions[]': ids,
      reason: 'Shorter.',
    });
    const form = await ana.go(`/staff/standards/${first}/edit`);
    const ids = [...form.html.matchAll(/type="checkbox" value="([^"]+)" checked/g)].map(([, id]) => id!);
    await again.go(`/staff/standards/${first}/edit`);
    await ana.send(typed('Gain comes first', ids));
    const later = await again.send(typed('Gain comes last', ids));
    expect(later.status).toBe(409);
    expect(later.html).toContain('Gain comes first');
    expect(later.html).toContain('Gain comes last');
  });

  it('lets a lawyer verify a provision after comparing, and the public see that one did', async () => {
    const cene = pages.visit(cast.cene);
    const standard = await cene.go(`/staff/standards/${first}`);
    const verify = /href="(\/staff\/provisions\/[0-9a-f-]{36}\/verify)"/.exec(standard.html)![1]!;
    const form = await cene.go(verify);
    expect([form.status, await faultsOf(form)]).toEqual([200, []]);
    const refused = await cene.send({});
    expect([refused.status, refused.html.includes('Tick the box to confirm that you compared')]).toEqual([
      422,
      true,
    ]);
    const done = await cene.send({ compared: 'yes' });
    expect(done.path).toBe(`/staff/standards/${first}`);
    expect(done.html).toContain('Verified by a lawyer on');
    const seen = await pages.visit().go(`/standards/${first}`);
    expect(seen.html).toContain('Verified by a lawyer on');
    expect(seen.html).not.toContain('Cene');
    expect((await pages.visit(cast.ana).go(verify)).status).toBe(404);
    expect(pages.errors).toEqual([]);
  });
});
