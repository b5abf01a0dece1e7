import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { buildPublishedCall, buildSubmitted, grantsCast, secretOfTests } from '../testing.ts';
import { findApplication } from './queries.ts';
import { receiptDocument } from './receipt-document.ts';
import { applicationRoutes } from './routes.tsx';

it('A receipt says the same on its page and in its PDF: number, moment to the second, zone and hash', async () => {
  const db = await testDatabase();
  const { cast, applicationId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast), { sealed: true });
    return { cast, applicationId };
  });
  const parts = { secret: secretOfTests, secretsBefore: [] };
  const { visit, errors } = openPages(db, cast.actionId, applicationRoutes(parts as never));
  const { html } = await visit(cast.besa).go(`/applications/${applicationId}`);
  const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  const application = (await findApplication(db as never, applicationId))!;
  const { blocks, header } = receiptDocument(
    languageOf(),
    { ...application, receipt: application.receipt! },
    false,
  );
  expect(header).toBe(application.number);
  const values = blocks
    .flatMap((block) => (block.kind === 'keyValues' ? block.pairs : []))
    .map(({ value }) => value.replace(/\s+/g, ' '));
  const said = [
    values.find((value) => value.startsWith(`${application.number} · `))?.split(' · ')[0],
    values.find((value) => /\d:\d\d:\d\d/.test(value)),
    values.find((value) => value.endsWith(' EUR')),
    values.find((value) => value === application.receipt!.contentSha256),
  ];
  expect(said.map((value) => value !== undefined && text.includes(value))).toEqual([true, true, true, true]);
  expect(errors).toEqual([]);
});
