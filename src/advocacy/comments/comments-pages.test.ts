import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { handInMaterial, takeBackMaterial } from '../materials/hand-in.ts';
import { owedBy } from '../materials/owed.ts';
import { publishMaterial } from '../materials/publish-material.ts';
import { materialRoutes } from '../materials/routes.tsx';
import { saveText } from '../materials/save-text.ts';
import { approve, buildMaterial, textFormOf } from '../materials/testing.ts';
import { definition } from '../recommendations/testing.ts';

let cast: Cast;
let db: Awaited<ReturnType<typeof testDatabase>>;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition }));
  const store = { read: async () => undefined };
  const needs = { baseUrl: 'https://mostura.example', demonstration: false, language: languageOf, store };
  pages = openPages(db, cast.actionId, materialRoutes(needs));
});
/** The work of this person in a transaction of its own. */
const does = <T>(run: (cast: Cast) => Promise<T>) =>
  db.transaction().execute((tx) => run({ ...cast, work: (actor) => ({ ...cast.work(actor), tx }) }));

describe('comments beside a text', () => {
  it('are written, answered and settled below their paragraph, and are read by authors and reviewers alone', async () => {
    const id = await does((own) =>
      buildMaterial(own, {
        ...{ writer: cast.elira, reviewer: cast.ana, until: 'in_review' },
        publisher: 'Ferry & Sons',
      }),
    );
    const here = `/staff/materials/${id}`;
    const [cene, elira, goran] = [pages.visit(cast.cene), pages.visit(cast.elira), pages.visit(cast.goran)];
    const before = await cene.go(`${here}/read/en`);
    expect([before.status, await faultsOf(before)]).toEqual([200, []]);
    expect(before.html).toContain(`href="${here}/read/en/2/comment"`);
    for (const none of ['0', '3', 'x'])
      expect((await cene.go(`${here}/read/en/${none}/comment`)).status).toBe(404);
    const form = await cene.go(`${here}/read/en/2/comment`);
    expect([form.html.includes('It is cold.'), await faultsOf(form)]).toEqual([true, []]);
    const refused = await cene.send({ comment: '' });
    expect([refused.status, await faultsOf(refused)]).toEqual([422, []]);
    const written = await cene.send({ comment: 'How cold <b>exactly</b>?' });
    expect(written.html).toContain('How cold &lt;b&gt;exactly&lt;/b&gt;?');
    expect([written.html.includes('Cene'), await faultsOf(written)]).toEqual([true, []]);

    expect((await elira.go(here)).html).toContain('Open comments: 1');
    for (const page of [here, `${here}/read/en`]) {
      const { status, html } = await goran.go(page);
      expect([status, html.includes('Open comments'), html.includes('How cold')]).toEqual([
        200,
        false,
        false,
      ]);
    }
    const comment = /\/staff\/materials\/comments\/[0-9a-f-]{36}/.exec(written.html)![0];
    expect((await goran.go(`${comment}/answer`)).status).toBe(404);
    const answering = await elira.go(`${comment}/answer`);
    expect([answering.html.includes('How cold'), await faultsOf(answering)]).toEqual([true, []]);
    expect((await elira.send({ answer: 'Minus ten.' })).html).toContain('Minus ten.');

    await does(async (own) => {
      const work = own.work(cast.elira);
      await takeBackMaterial(work, { materialId: id });
      const form = textFormOf({ version: 1, body: '## Why\n\nIt is ten below zero.' });
      await saveText(work, { materialId: id, language: 'en', form });
    });
    const changed = await elira.go(`${here}/read/en`);
    expect([changed.html.includes('changed or removed since'), await faultsOf(changed)]).toEqual([true, []]);
    for (const kept of ['It is cold.', 'How cold', 'Minus ten.']) expect(changed.html).toContain(kept);
    const settled = await elira.press(`${comment}/settle`);
    expect([settled.html.includes('Settled'), settled.html.includes(`${comment}/answer`)]).toEqual([
      true,
      false,
    ]);
    expect((await elira.go(here)).html).not.toContain('Open comments');

    await elira.go(`${here}/read/en/1/comment`);
    await does(async (own) => {
      await handInMaterial(own.work(cast.elira), { materialId: id });
      await approve(own, cast.cene, id);
      const owedIn = owedBy(languageOf, 'Ferry & Sons');
      await publishMaterial(own.work(cast.elira), { materialId: id, owedIn });
    });
    const late = await elira.send({ comment: 'Typed for an hour.' });
    expect([late.status, late.html.includes('Typed for an hour.')]).toEqual([409, true]);
    expect(late.html).toContain('takes no comments');
    const closed = await elira.go(`${here}/read/en`);
    expect([closed.html.includes('How cold'), closed.html.includes('/comment"')]).toEqual([true, false]);
    expect((await elira.go(`${here}/read/en/1/comment`)).status).toBe(409);
    const anyone = pages.visit();
    for (const page of [`/materials/${id}`, `/materials/${id}/edition.json`, `/materials/${id}/text.pdf`])
      expect([page, (await anyone.go(page)).html.includes('How cold')]).toEqual([page, false]);
  });
});
