import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { newId } from '../../platform/ids.ts';
import { buildDraft, buildPublishedCall, grantsCast, secretOfTests } from '../testing.ts';
import { applicationRoutes } from './routes.tsx';

it('A section is saved while it is typed, once for each key, and a colleague’s version is never written over', async () => {
  const db = await testDatabase();
  const { cast, applicationId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast, { form: { deadline_on: '2026-12-15' } });
    return { cast, ...(await buildDraft(cast, call)) };
  });
  const routes = applicationRoutes({ secret: secretOfTests, secretsBefore: [] } as never);
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const path = `/applications/${applicationId}/sections/project`;
  const [besa, bora] = [visit(cast.besa), visit(cast.bora)];
  const seenOn = ({ html }: { html: string }) => /name="seen" value="([^"]+)"/.exec(html)![1]!;
  const shown = seenOn(await besa.go(path));
  await bora.go(path);
  const stored = async () => {
    const rows = await db
      .selectFrom('grants.application')
      .select('answers')
      .where('id', '=', applicationId)
      .execute();
    return (rows[0]!.answers as { answers: Record<string, unknown> }).answers.summary;
  };

  const first = { _keep: 'yes', _once: newId(), seen: shown, 'q.summary': 'Bridges' };
  const answer = await besa.send(first);
  const { seen, said } = JSON.parse(answer.html) as { seen: string; said: string };
  expect([answer.status, answer.path, await stored()]).toEqual([200, path, 'Bridges']);
  expect(said).toMatch(/^Saved at \d\d:\d\d\.$/);

  // The answer was lost on the way: the same again gets the same, and is not taken for another version.
  expect(seenOn(await besa.go(path))).toBe(seen);
  const again = await besa.send(first);
  expect([again.status, JSON.parse(again.html)]).toEqual([200, { seen, said }]);

  const late = await bora.send({ _keep: 'yes', _once: newId(), 'q.summary': 'Roads' });
  expect([late.status, JSON.parse(late.html)]).toMatchObject([409, { conflict: true }]);
  expect(await stored()).toBe('Bridges');
  // By the button the server shows both.
  await bora.go(path);
  const both = await bora.send({ seen: 'older', 'q.summary': 'Roads' });
  expect(both.status).toBe(409);
  for (const words of ['Bridges', 'Roads']) expect(both.html).toContain(words);

  await besa.go(path);
  const next = await besa.send({
    _keep: 'yes',
    _once: newId(),
    'q.summary': 'Bridges and roads',
    'q.documents@sent[]': `${'a'.repeat(64)} a.pdf`,
  });
  expect([next.status, await stored()]).toEqual([200, 'Bridges and roads']);
  const entries = await db
    .selectFrom('platform.auditEntry')
    .select('word')
    .where('subjectId', '=', applicationId)
    .where('word', '=', 'application.save')
    .execute();
  expect(entries.length).toBe(1);

  expect(errors).toEqual([]);
});
