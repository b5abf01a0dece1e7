import { expect, it } from 'vitest';
import { noon } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { FileStore } from '../../platform/files/store.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { agreementRoutes } from '../agreements/routes.tsx';
import { memoryStore } from '../dossier/testing.ts';
import { buildAgreement, grantsCast, secretOfTests } from '../testing.ts';
import { signingRoutes } from './routes.tsx';

const pdf = (words: string) => new File([`%PDF-1.4 ${words}`], `${words}.pdf`, { type: 'application/pdf' });
const text = new File(['no scan'], 'notes.txt', { type: 'text/plain' });

it('Both sides read the text, send what they signed and see what is missing; a refused file loses no date.', async () => {
  const db = await testDatabase();
  const { cast, agreementId } = await db.transaction().execute(async (tx) => {
    const made = await grantsCast(tx);
    return { cast: made, ...(await buildAgreement(made, { draft: true })) };
  });
  const parts = {
    ...{ secret: secretOfTests, secretsBefore: [], store: memoryStore() as unknown as FileStore },
    ...{ baseUrl: 'http://localhost', demonstration: false, english: languageOf('en') },
  };
  const { visit, errors } = openPages(db, cast.actionId, [
    ...agreementRoutes(parts),
    ...signingRoutes(parts),
  ]);
  const { t } = uiLanguage('en');
  const [besa, bora, elira, fatos] = [cast.besa, cast.bora, cast.elira, cast.fatos].map((one) => visit(one));
  const page = `/agreements/${agreementId}`;

  expect((await besa!.go(page)).html).toContain(t('grants.signing.who.offer'));
  expect((await visit(cast.foreign.besa).go(`${page}/scan`)).status).toBe(404);
  const form = await elira!.go(`${page}/offer`);
  expect(await faultsOf(form)).toEqual([]);
  expect((await elira!.send()).html).toContain(t('grants.signing.who.confirm_reading'));
  const read = await besa!.go(`${page}/reading`);
  expect(await faultsOf(read)).toEqual([]);
  expect((await besa!.send()).html).toContain(`href="${page}/scan"`);

  const [year = '', month = '', date = ''] = noon.slice(0, 10).split('-');
  const day = { 'signed_on-day': date, 'signed_on-month': month, 'signed_on-year': year };
  expect(await faultsOf(await besa!.go(`${page}/scan`))).toEqual([]);
  const refused = await besa!.send(day, { scan: text });
  expect(refused.html).toContain('PDF, JPEG, PNG');
  expect(refused.html).toContain(`value="${year}"`);
  expect((await besa!.send(day)).html).toContain(t('problem.scan_without_file'));
  const kept = await besa!.send(day, { scan: pdf('ours') });
  expect(kept.html).toContain('ours.pdf');
  expect(await faultsOf(kept)).toEqual([]);

  expect((await bora!.go(page)).html).toContain(t('grants.signing.who.keep_partner_scan'));
  expect((await fatos!.go(page)).html).toContain(t('problem.scan_of_partner_missing'));
  await elira!.go(`${page}/partner-scan`);
  expect((await elira!.send(day, { scan: pdf('theirs') })).html).toContain(
    t('problem.agreement_checked_by_uploader'),
  );
  const check = await fatos!.go(`${page}/sign`);
  expect(await faultsOf(check)).toEqual([]);
  expect(check.html).toContain('ours.pdf');
  expect(check.html).toContain('theirs.pdf');
  const asked = await fatos!.send();
  expect(asked.html).toContain(t('problem.signing_days_not_confirmed'));
  const signed = await fatos!.send({ days_confirmed: 'yes' });
  expect(signed.html).toContain(t('grants.agreement.state.signed'));
  expect(signed.html).not.toContain(t('grants.signing.before_scans'));
  expect(errors).toEqual([]);
});
