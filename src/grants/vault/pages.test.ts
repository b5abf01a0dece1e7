import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { uiLanguage } from '../../ui/testing.tsx';
import { removeAttachment } from '../applications/attach-file.ts';
import { applicationRoutes } from '../applications/routes.tsx';
import { buildDraft, buildPublishedCall, grantsCast, secretOfTests, times } from '../testing.ts';
import { vaultRoutes } from './routes.tsx';
import { buildVaultDocument } from './testing.ts';

it('An applicant chooses a document that is valid, is warned that it expires before the deadline, and deletes it.', async () => {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast, { form: { deadline_on: '2026-12-15' } });
    const built = await buildDraft(cast, call);
    await removeAttachment({ ...cast.work(cast.besa, times.open), tx }, built);
    const ended = await buildVaultDocument(cast, { validUntil: '2026-11-24' });
    const documentId = await buildVaultDocument(cast, { validUntil: '2026-12-01' });
    return { ...{ cast, documentId, ended }, applicationId: built.applicationId };
  });
  const { cast, documentId, ended } = made;
  const parts = { secret: secretOfTests, secretsBefore: [], store: {} } as never;
  const routes = [...applicationRoutes(parts), ...vaultRoutes(parts)];
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const { t } = uiLanguage('en');
  const besa = visit(cast.besa);
  const application = `/applications/${made.applicationId}`;

  const section = await besa.go(`${application}/sections/papers`);
  expect(section.html).toContain(`value="${documentId}"`);
  expect(section.html).not.toContain(`value="${ended}"`);
  await besa.send({ 'q.statute@kept': documentId });
  const check = await besa.go(`${application}/check`);
  const until = uiLanguage('en').day('2026-12-01');
  expect(check.html).toContain(t('grants.application.expires_before', { name: 'our-statute.pdf', until }));

  const one = `/organisation/documents/${documentId}`;
  for (const path of ['/organisation/documents', one, `${one}/replace`, `${one}/remove`])
    expect([path, await faultsOf(await besa.go(path))]).toEqual([path, []]);
  const list = await besa.send();
  expect(list.path).toBe('/organisation/documents');
  expect(list.html).not.toContain(one);
  expect((await besa.go(one)).status).toBe(404);
  expect((await besa.go(`${application}/check`)).html).toContain('our-statute.pdf');
  expect((await besa.go(`/staff/organisations/${cast.besa.organisationId}/documents`)).status).toBe(404);
  expect(errors).toEqual([]);
});
