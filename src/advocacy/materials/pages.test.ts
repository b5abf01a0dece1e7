import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { paperRoutes } from '../../papers/index.ts';
import { definition } from '../recommendations/testing.ts';
import { advocacyRoutes } from '../routes.ts';
import { keepOwnFile } from './keep-own-file.ts';
import { owedBy } from './owed.ts';
import { materialRoutes } from './routes.tsx';
import { materialPapers } from './subject.ts';

const store = { read: async () => new Response('%PDF-1.4').body as ReadableStream };
const baseUrl = 'https://mostura.example';
let cast: Cast;
let db: Awaited<ReturnType<typeof testDatabase>>;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition }));
  const needs = { baseUrl, demonstration: false, language: languageOf, store };
  pages = openPages(db, cast.actionId, [
    ...advocacyRoutes,
    ...materialRoutes(needs),
    ...paperRoutes({ store, owners: [materialPapers] }),
  ]);
});

const facts = () => ({
  kind: 'analysis',
  topic: 'protection',
  original_language: 'en',
  publisher: 'Ferry & Sons',
  'authors[]': [cast.organisations.partner],
});
const text = {
  title: 'Who answers <at night>',
  summary: 'Nobody does.',
  body: '## Law\n\nIn Kosovo* too.[^1] <script>alert(1)</script>\n\n> Said others.\n\n[^1]: Act 7.',
};

describe('the pages of publications', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/materials')).status).toBe(403);
    const goran = pages.visit(cast.goran);
    const list = await goran.go('/staff/materials');
    expect([list.status, list.html.includes('/staff/materials/new')]).toEqual([200, false]);
    expect((await goran.go('/staff/materials/new')).status).toBe(403);
  });

  it('take one from its draft over the review to what everybody reads, cites and takes away', async () => {
    const elira = pages.visit(cast.elira);
    const cene = pages.visit(cast.cene);
    const anyone = pages.visit();
    await elira.go('/staff/materials/new');
    const refused = await elira.send({ ...facts(), 'authors[]': [] });
    expect([refused.status, refused.html.includes('Ferry &amp; Sons')]).toEqual([422, true]);
    const blank = await elira.send(facts());
    expect(blank.html).toContain('## Court practice');
    const here = blank.path.replace(/\/texts\/en$/, '');
    const id = here.split('/').at(-1)!;
    await elira.send(text);
    await elira.go(`${here}/texts/mk`);
    await elira.send({ ...text, title: 'Кој одговара', translator: 'Translators' });
    for (const part of ['', '/files/new', '/read/en', '/texts/mk', '/edit', '/links']) {
      const shown = await elira.go(`${here}${part}`);
      expect([part, shown.status, await faultsOf(shown)]).toEqual([part, 200, []]);
    }
    expect((await elira.go(`${here}/read/hr`)).status).toBe(404);
    expect((await elira.go(`${here}/texts/xx`)).status).toBe(404);
    expect((await anyone.go(`/materials/${id}`)).status).toBe(404);
    await elira.go(here);
    expect((await elira.send()).html).toContain('In review');
    const inReview = await elira.go(`${here}/texts/en`);
    expect([inReview.status, inReview.html.includes('name="body"')]).toEqual([200, false]);
    await elira.go(here);
    expect((await cene.go(`${here}/files/new`)).status).toBe(404);
    const adding = await elira.go(`${here}/files/new`);
    expect(adding.html).toContain('type="file"');
    expect(adding.html).toContain('Funded by the European Union');
    const nothing = await elira.send({ language: 'en' });
    expect([nothing.status, nothing.html.includes('Choose')]).toEqual([422, true]);
    const ownFile = await db.transaction().execute((tx) =>
      keepOwnFile(
        { ...cast.work(cast.elira), tx },
        {
          ...{ materialId: id, form: { language: 'en' }, text: undefined },
          file: { sha256: 'f'.repeat(64), size: 8000, type: 'application/pdf', name: 'designed.pdf' },
          owedIn: owedBy(languageOf, 'Ferry & Sons'),
        },
      ),
    );
    expect((await anyone.go(`/papers/${ownFile}`)).status).toBe(404);
    const review = await cene.go(`${here}/review`);
    for (const told of ['unread_translation:mk', 'file_unread:en', `/staff/papers/material/${ownFile}`])
      expect(review.html).toContain(told);
    expect((await cene.go(`/staff/papers/material/${ownFile}`)).html).toBe('%PDF-1.4');
    expect((await elira.go(`/staff/papers/material/${ownFile}/publish`)).status).toBe(404);
    await cene.go(`${here}/review`);
    const hasty = await cene.send({ decision: 'approved' });
    expect([hasty.status, await faultsOf(hasty)]).toEqual([422, []]);
    const confirmed = ['sections:en', 'sections:mk', 'unread_translation:mk'];
    expect((await cene.send({ decision: 'approved', 'confirmed[]': confirmed })).status).toBe(422);
    confirmed.push('file_unread:en');
    expect((await cene.send({ decision: 'approved', 'confirmed[]': confirmed })).status).toBe(200);
    await elira.go(here);
    expect((await elira.send()).html).toContain('Public page');

    const shown = await anyone.go(`/materials/${id}`);
    expect([shown.status, await faultsOf(shown)]).toEqual([200, []]);
    expect(shown.html).toContain('Who answers &lt;at night&gt;');
    expect(shown.html).toContain('&lt;script&gt;alert(1)');
    expect(shown.html).toContain('<blockquote');
    expect(shown.html).toContain('href="#note-1"');
    expect(shown.html).toContain('sole responsibility of Ferry &amp; Sons');
    expect(shown.html).toContain('The authors’ own file (PDF, 8 KB)');
    expect((await anyone.go(`/papers/${ownFile}`)).html).toBe('%PDF-1.4');
    const other = await anyone.go(`/materials/${id}?text=mk`);
    expect(other.html).not.toContain('own file (');
    expect(other.html).toContain('The translation has not been reviewed.');
    expect(other.html).toContain('lang="mk"');
    expect((await anyone.go(`/materials/${id}?edition=9`)).status).toBe(404);
    for (const part of ['/materials', '/media-echo', '/materials?language=mk&kind=analysis']) {
      const landed = await anyone.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    expect((await anyone.go('/materials?language=sq')).html).not.toContain('Who answers');
    expect((await anyone.go('/materials.csv')).html).toContain('#org+author+name');
    const feed = (await anyone.go('/materials.atom')).html;
    expect(feed).toContain('<title>Who answers &lt;at night&gt;</title>');
    expect((await anyone.go(`/materials/${id}/citation.ris`)).html).toContain('TI  - Who answers <at night>');
    expect((await anyone.go(`/materials/${id}/citation.json`)).html).toContain('"type": "report"');
    expect((await anyone.go(`/materials/${id}/text.pdf`)).html).toContain('%PDF');

    await elira.go(`/staff/media-echo/new?material=${id}`);
    const when = { 'appeared_on-day': '20', 'appeared_on-month': '11', 'appeared_on-year': '2026' };
    await elira.send({
      material: id,
      outlet: 'Gazette',
      title: 'Nobody answers',
      language: 'mk',
      ...when,
    });
    expect((await anyone.go(`/materials/${id}`)).html).toContain('Media coverage: 1');
  });
});
