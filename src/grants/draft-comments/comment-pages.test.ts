import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { applicationRoutes } from '../applications/routes.tsx';
import { staffApplicationRoutes } from '../applications/staff-routes.tsx';
import { submitApplication } from '../applications/submit-application.ts';
import { buildDraft, buildPublishedCall, grantsCast, secretOfTests } from '../testing.ts';
import { draftCommentRoutes } from './routes.tsx';

it('Two colleagues comment on a section, answer and settle; the overview and the check say what is open; no one else sees it.', async () => {
  const db = await testDatabase();
  const { cast, applicationId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast, { form: { deadline_on: '2026-12-15' } });
    return { cast, ...(await buildDraft(cast, call)) };
  });
  const routes = [
    ...applicationRoutes({ secret: secretOfTests, secretsBefore: [] } as never),
    ...draftCommentRoutes,
    ...staffApplicationRoutes,
  ];
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const here = `/applications/${applicationId}`;
  const section = `${here}/sections/project`;
  const [besa, bora, elira] = [visit(cast.besa), visit(cast.bora), visit(cast.elira)];
  const words = 'Is this the <b>2025</b> figure?';
  const shown = 'Is this the &lt;b&gt;2025&lt;/b&gt; figure?';

  const before = await bora.go(section);
  expect([before.html.includes(`href="${section}/comments"`), await faultsOf(before)]).toEqual([true, []]);
  expect((await bora.go(`${here}/sections/none/comments`)).status).toBe(404);
  const form = await bora.go(`${section}/comments`);
  expect([form.status, await faultsOf(form)]).toEqual([200, []]);
  const refused = await bora.send({ comment: '' });
  expect([refused.status, await faultsOf(refused)]).toEqual([422, []]);
  const written = await bora.send({ comment: words });
  expect([written.html.includes(shown), written.html.includes('Bora'), await faultsOf(written)]).toEqual([
    true,
    true,
    [],
  ]);

  for (const path of [here, `${here}/check`, section, `${here}/comments`]) {
    const page = await besa.go(path);
    const says = /Open comments: 1|1 comment is still open|2025/.test(page.html);
    expect([path, page.status, says, await faultsOf(page)]).toEqual([path, 200, true, []]);
  }
  expect((await besa.go(`${here}/check`)).html).toContain(`href="${section}/comments"`);
  expect((await besa.go(`${here}/check`)).html).toContain(`action="${here}/begin"`);
  const comment = /\/application-comments\/[0-9a-f-]{36}/.exec(written.html)![0];
  const answering = await besa.go(`${comment}/answer`);
  expect([answering.html.includes(shown), await faultsOf(answering)]).toEqual([true, []]);
  expect((await besa.send({ answer: 'Of 2024: the audit is late.' })).html).toContain('Of 2024');

  // The officer whom the applicant lets read the draft reads no comment.
  await besa.go(here);
  await besa.press(`${here}/share`);
  const draft = await elira.go(`/staff/applications/${applicationId}`);
  expect([draft.status, draft.html.includes('2025'), draft.html.includes('omment')]).toEqual([
    200,
    false,
    false,
  ]);
  for (const actor of [cast.elira, cast.ana, cast.cene, cast.foreign.besa])
    for (const path of [`${here}/comments`, `${section}/comments`, `${comment}/answer`])
      expect([path, (await visit(actor).go(path)).status]).toEqual([path, 404]);
  expect((await besa.go(`${here}/print`)).html).not.toContain('Of 2024');

  await besa.go(`${section}/comments`);
  const settled = await besa.press(`${comment}/settle`);
  expect([settled.html.includes('Settled'), settled.html.includes(`${comment}/answer`)]).toEqual([
    true,
    false,
  ]);
  expect((await besa.go(here)).html).not.toContain('Open comments');
  expect((await besa.go(`${here}/check`)).html).not.toContain('still open');

  // Another one stays open, and what a colleague types while the draft is submitted is not lost.
  await bora.go(`${section}/comments`);
  await bora.send({ comment: 'And the annex?' });
  await bora.go(`${here}/sections/activities/comments`);
  await db.transaction().execute((tx) => {
    const work = { ...cast.work(cast.besa), tx };
    return submitApplication(work, { applicationId, secret: secretOfTests });
  });
  const late = await bora.send({ comment: 'Typed for an hour.' });
  expect([late.status, late.html.includes('Typed for an hour.'), await faultsOf(late)]).toEqual([
    409,
    true,
    [],
  ]);
  expect(late.html).toContain('no longer takes comments');
  const sent = await besa.go(here);
  expect(sent.html).toContain(`href="${here}/comments"`);
  const kept = await besa.go(`${here}/comments`);
  expect([kept.html.includes(shown), kept.html.includes('And the annex?')]).toEqual([true, true]);
  expect([kept.html.includes('/answer"'), await faultsOf(kept)]).toEqual([false, []]);
  const closed = await besa.go(`${section}/comments`);
  expect([closed.html.includes('<textarea'), await faultsOf(closed)]).toEqual([false, []]);
  for (const path of ['content.json', 'receipt.json'])
    expect((await besa.go(`${here}/${path}`)).html).not.toContain('annex?');
  expect(errors).toEqual([]);
});
