import { expect, it } from 'vitest';
import type { Side } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { buildAgreement, grantsCast } from '../testing.ts';
import { cancelVisit } from './cancel-visit.ts';
import { visitRecordRoutes } from './record-routes.tsx';
import { visitRoutes } from './routes.tsx';
import { submitVisit } from './submit-visit.ts';
import { buildVisit, finding, visitTimes } from './testing.ts';

const written = [finding.finding, finding.followUp];
const question = 'Are the originals kept?';

it('What is written on a visit is on no page of others before it is submitted, nor after it was cancelled', async () => {
  const db = await testDatabase();
  const { cast, visitId, findings, cancelled } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const granted = await buildAgreement(cast);
    const built = await buildVisit(cast, granted, { until: 'recorded' });
    const side: Side = cast;
    const other = await buildVisit(cast, granted, { side, until: 'recorded' });
    await cancelVisit(cast.work(cast.elira, visitTimes.visited), {
      visitId: other.visitId,
      reason: 'The road is closed.',
    });
    return { cast, ...built, cancelled: other };
  });
  const { visit, errors } = openPages(db, cast.actionId, [
    ...visitRoutes({ demonstration: true }),
    ...visitRecordRoutes,
  ]);
  const pageOf = async (actor: typeof cast.besa, id = visitId) =>
    (await visit(actor).go(`/visits/${id}`)).html;
  const shown = (html: string) => written.filter((one) => html.includes(one));
  expect(shown(await pageOf(cast.elira))).toEqual(written);
  expect(await pageOf(cast.elira)).toContain('It is the first sub-grant');
  for (const actor of [cast.besa, cast.fatos]) {
    const html = await pageOf(actor);
    expect(html).toContain('Bridge Street 1');
    expect(shown(html)).toEqual([]);
    expect(html).not.toContain(question);
    expect(html).not.toContain('It is the first sub-grant');
    expect(shown(await pageOf(actor, cancelled.visitId))).toEqual([]);
  }
  const form = `/visit-findings/${findings.sub_grantee}/follow-up`;
  for (const target of [form, `/visit-findings/${cancelled.findings.sub_grantee}/follow-up`])
    expect((await visit(cast.besa).go(target)).status).toBe(404);
  // Nothing is taken out of a cancelled visit any more.
  expect(await pageOf(cast.elira, cancelled.visitId)).not.toContain('/remove"');

  await db
    .transaction()
    .execute((tx) => submitVisit({ ...cast.work(cast.elira, visitTimes.visited), tx }, { visitId }));
  for (const actor of [cast.elira, cast.besa, cast.fatos])
    expect(shown(await pageOf(actor))).toEqual(written);
  expect(await pageOf(cast.besa)).toContain(question);
  expect((await visit(cast.besa).go(form)).html).toContain(finding.finding);
  expect(errors).toEqual([]);
});
