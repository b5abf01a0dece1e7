import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staged, tables } from '../../../tests/support/stage.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { askForGap, cancelGap } from '../gaps/ask-for-gap.ts';
import { replyToGap } from '../gaps/reply-to-gap.ts';
import { buildCheck, buildPublishedCall, buildSubmitted, grantsCast, statute, times } from '../testing.ts';
import { listSubmitted } from './queries-lists.ts';
import { staffApplicationRoutes } from './staff-routes.tsx';

const form = { kind: 'document', request: 'The statute is missing.', due_on: '2026-03-01' } as const;

it(
  'The list of applications says what an applicant was asked for until the check is concluded.',
  staged(async (cast) => {
    const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
    const elira = cast.work(cast.elira, times.after);
    const wish = { actionId: cast.actionId, reach: 'all', limit: 10 } as const;
    const asked = async (mark?: 'waiting' | 'answered') =>
      (await listSubmitted(tables(cast), { ...wish, asked: mark })).map((row) => row.asked);
    expect(await asked()).toEqual([null]);
    expect(await asked('waiting')).toEqual([]);
    await cancelGap(elira, { gapId: await askForGap(elira, { applicationId, form }) });
    expect(await asked()).toEqual([null]);
    const gapId = await askForGap(elira, { applicationId, form });
    const waits = { kind: 'document', dueOn: '2026-03-01', answered: false };
    expect([await asked(), await asked('waiting'), await asked('answered')]).toEqual([[waits], [waits], []]);
    await replyToGap(cast.work(cast.besa, times.after), { gapId, reply: 'Here it is.', files: [statute] });
    const answered = { ...waits, answered: true };
    expect([await asked(), await asked('waiting'), await asked('answered')]).toEqual([
      [answered],
      [],
      [answered],
    ]);
    await askForGap(elira, { applicationId, form: { ...form, kind: 'clarification' } });
    expect(await asked()).toEqual([{ ...waits, kind: 'clarification' }]);
    await concludeCheck(cast.work(cast.elira, times.decided), {
      applicationId,
      items: buildCheck(),
      reasons: '',
    });
    expect([await asked(), await asked('waiting')]).toEqual([[null], []]);
  }),
);

it('An officer sees on the list until when a document is waited for, and finds these applications.', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
    await askForGap(cast.work(cast.elira, times.after), { applicationId, form });
    return cast;
  });
  const { visit, errors } = openPages(db, cast.actionId, staffApplicationRoutes);
  const officer = visit(cast.elira);
  const page = await officer.go('/staff/applications?asked=waiting');
  expect(page.html).toMatch(/(Document due by|Overdue: answer was due by) 1 March 2026/);
  expect(await faultsOf(page)).toEqual([]);
  expect((await officer.go('/staff/applications?asked=answered')).html).not.toMatch(/1 March 2026/);
  expect((await officer.go('/staff/applications.csv')).html).toContain(',waiting,2026-03-01,');
  expect(errors).toEqual([]);
});
