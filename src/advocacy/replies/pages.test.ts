import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { saveAsked } from '../recommendations/queries-addressees.ts';
import { buildAddressee, buildRecommendation, definition } from '../recommendations/testing.ts';
import { advocacyRoutes } from '../routes.ts';
import { buildColleague, buildReply } from './testing.ts';

it('A reply that is not for publication is read by the partner, and neither by the public nor by another institution.', async () => {
  const db = await testDatabase();
  const { cast, recommendationId, replyId, mira } = await db.transaction().execute(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { actionId } = cast;
    const recommendationId = await buildRecommendation(tx, { actionId, recordedBy: cast.elira.personId });
    const addressees = [cast, cast.foreign].map(({ organisations }) =>
      buildAddressee(tx, actionId, { organisationId: organisations.institution }),
    );
    await saveAsked(tx, recommendationId, await Promise.all(addressees));
    const work = { ...cast.work(cast.dragan), tx };
    const mira = await buildColleague(work);
    const replyId = await buildReply(work, { recommendationId, until: 'submitted' });
    return { cast, recommendationId, replyId, mira };
  });
  const { visit, errors } = openPages(db, cast.actionId, advocacyRoutes);
  const dragan = visit(cast.dragan);
  for (const path of [`/replies/${replyId}`, `/asked/${recommendationId}`]) {
    const page = await dragan.go(path);
    expect([path, page.html.includes(`/replies/${replyId}/send"`), await faultsOf(page)]).toEqual([
      path,
      false,
      [],
    ]);
    expect(page.html).not.toContain(`/asked/${recommendationId}/respond`);
  }
  const waiting = await dragan.go(`/asked/${recommendationId}`);
  expect(waiting.html).toContain('A reply waits for approval by a colleague.');
  expect(waiting.html).toContain(`href="/replies/${replyId}"`);
  expect((await dragan.go('/asked')).html).toContain('No date was set');
  expect((await visit(cast.elira).go(`/replies/${replyId}`)).status).toBe(404);
  expect((await visit(cast.foreign.dragan).go(`/replies/${replyId}`)).status).toBe(404);
  const approver = visit(mira);
  expect(await faultsOf(await approver.go(`/replies/${replyId}/return`))).toEqual([]);
  const form = await approver.go(`/replies/${replyId}/send`);
  expect(await faultsOf(form)).toEqual([]);
  expect((await approver.send({})).status).toBe(422);
  expect((await approver.send({ publication: 'no' })).html).toContain('Not for publication');
  const read = async (actor: typeof mira | undefined, path: string) =>
    /We have read it|>Noted</.test((await visit(actor).go(path)).html);
  expect(await read(cast.elira, `/staff/recommendations/${recommendationId}`)).toBe(true);
  expect(await read(cast.dragan, `/asked/${recommendationId}`)).toBe(true);
  expect(await read(cast.foreign.dragan, `/asked/${recommendationId}`)).toBe(false);
  expect(await read(undefined, `/recommendations/${recommendationId}`)).toBe(false);
  expect(errors).toEqual([]);
});
