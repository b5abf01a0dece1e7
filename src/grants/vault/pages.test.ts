import { expect, it } from 'vitest';
import { untilItWaits } from '../../../tests/support/at-once.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import type { Tx } from '../../platform/work.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { removeAttachment } from '../applications/attach-file.ts';
import { applicationRoutes } from '../applications/routes.tsx';
import { buildDraft, buildPublishedCall, grantsCast, secretOfTests, times } from '../testing.ts';
import { removeDocument } from './remove-document.ts';
import { vaultRoutes } from './routes.tsx';
import { datesInWords } from './said-of-files.ts';
import { takeDocument } from './take-document.ts';
import { buildVaultDocument, keptAt } from './testing.ts';

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
  expect(section.html).toContain(
    t('forms.file.offer.expired', {
      names: `${t('grants.vault.type.other')}, ${datesInWords(uiLanguage('en'), { issuedOn: '2024-03-31', validUntil: '2026-11-24' })} (our-statute.pdf)`,
    }),
  );
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

it('A document that is taken into an application is held: who replaces or deletes it waits, and its content stays.', async () => {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, documentId: await buildVaultDocument(cast) };
  });
  const { cast, documentId } = made;
  const work = (tx: Tx) => ({ ...cast.work(cast.besa, keptAt), tx });
  const { organisationId } = cast.besa;
  const taking = { documentId, organisationId, field: 'q.statute@kept' };
  const [one, other] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  await takeDocument(work(one), taking);
  let isRemoved = false;
  const { running } = await untilItWaits(other, async () => {
    await removeDocument(work(other), { documentId });
    isRemoved = true;
  });
  expect(isRemoved).toBe(false);
  await one.commit().execute();
  await running;
  await other.commit().execute();
  await db
    .transaction()
    .execute((tx) => expectRefusal(takeDocument(work(tx), taking), 'vault_document_gone'));
});
