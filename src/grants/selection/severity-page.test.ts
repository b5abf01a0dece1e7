import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { refuseAssignment } from '../assessment/declare-impartiality.ts';
import { submitAssessment } from '../assessment/score-application.ts';
import {
  buildAssignment,
  buildEligible,
  buildPublishedCall,
  buildScores,
  grantsCast,
  times,
} from '../testing.ts';
import { makeRanking } from './make-ranking.ts';
import { selectionRoutes } from './routes.tsx';

it('The staff of a call compare its assessors once all have handed in, and no other person does.', async () => {
  const db = await testDatabase();
  const { cast, open, assignmentId, call } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const open = await buildPublishedCall(cast);
    const waits = await buildEligible(cast, open);
    await buildAssignment(cast, waits.applicationId, { assessor: 'cene', points: 4 });
    const refused = await buildAssignment(cast, waits.applicationId, { assessor: 'krsto' });
    const krsto = cast.work(cast.krsto, times.assessed);
    await refuseAssignment(krsto, { assignmentId: refused, reason: 'We are neighbours.' });
    const assignmentId = await buildAssignment(cast, waits.applicationId, { assessor: 'jana' });
    const call = await buildPublishedCall(cast, { form: { divergence: '100' } });
    for (const points of [5, 4, 3, 3, 2]) {
      const { applicationId } = await buildEligible(cast, call);
      await buildAssignment(cast, applicationId, { assessor: 'cene', points });
      await buildAssignment(cast, applicationId, { assessor: 'jana', points: 3 });
    }
    await makeRanking(cast.work(cast.elira, times.decided), call);
    return { cast, open, assignmentId, call };
  });
  const { visit, errors } = openPages(db, cast.actionId, selectionRoutes);
  const { t } = languageOf();
  const path = `/staff/calls/${call.callId}/ranking/assessors`;
  const others = [cast.besa, cast.cene, cast.jana, cast.foreign.elira, undefined];
  for (const actor of others) expect((await visit(actor).go(path)).status).not.toBe(200);

  for (const actor of [cast.elira, cast.ana]) {
    const ranking = await visit(actor).go(`/staff/calls/${call.callId}/ranking`);
    expect(ranking.html).toContain(`href="${path}"`);
    const { html, ...landed } = await visit(actor).go(path);
    // The totals of one are 20, 16, 12, 12 and 8; the other gave 12 each time.
    expect(html).toContain('+1.60');
    expect(html).toContain('−1.60');
    expect(html).toContain(t('grants.severity.sums', { count: 5, own: '68.00', others: '60.00' }));
    expect(html).not.toContain(t('grants.severity.few'));
    expect(await faultsOf({ html, ...landed })).toEqual([]);
  }

  const waiting = `/staff/calls/${open.callId}/ranking/assessors`;
  const early = await visit(cast.elira).go(waiting);
  expect(early.html).toContain(t('grants.severity.open', { count: 1 }));
  expect(early.html).not.toContain('<table');
  expect(await faultsOf(early)).toEqual([]);

  await db.transaction().execute((tx) =>
    submitAssessment(
      { ...cast.work(cast.jana, times.assessed), tx },
      {
        assignmentId,
        version: 0,
        scores: buildScores(3),
        comments: '',
      },
    ),
  );
  const one = await visit(cast.elira).go(waiting);
  expect(one.html).toContain(t('grants.severity.few'));
  expect([await faultsOf(one), errors]).toEqual([[], []]);
});
