import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { buildPublishedCall, buildSubmitted, grantsCast } from '../testing.ts';
import { editOfficer } from './edit-officer.ts';
import { countOfficers, listOfficers } from './queries.ts';
import { recordOfficer } from './record-officer.ts';
import { removeOfficer } from './remove-officer.ts';
import { officerRoutes } from './routes.tsx';
import { mostOfficers } from './rules.ts';
import { buildOfficer, officerTyped as form } from './testing.ts';
import { typedOfOfficer } from './typed-officer.ts';

describe('an officer of an organisation', () => {
  it(
    'is recorded by its own people, and by staff only while an application of it is open to them',
    staged(async (cast) => {
      const { organisationId } = cast.besa;
      const record = (actor: typeof cast.besa) => recordOfficer(cast.work(actor), { organisationId, form });
      for (const actor of [
        cast.foreign.besa,
        cast.elira,
        cast.fatos,
        cast.ana,
        cast.cene,
        cast.goran,
        cast.hana,
      ])
        await expectRefusal(record(actor), 'not_permitted');
      await buildSubmitted(cast, await buildPublishedCall(cast));
      for (const actor of [cast.foreign.elira, cast.cene, cast.goran, cast.hana])
        await expectRefusal(record(actor), 'not_permitted');
      for (const actor of [cast.besa, cast.bora, cast.elira, cast.fatos, cast.ana]) await record(actor);
      expect(await countOfficers(tables(cast), organisationId)).toBe(5);
    }),
  );

  it(
    'has days that follow each other, and there is a number of them',
    staged(async (cast) => {
      const { organisationId } = cast.besa;
      const work = cast.work(cast.besa);
      const wrong = { ...form, until: '2024-02-29' };
      await expectRefusal(recordOfficer(work, { organisationId, form: wrong }), 'officer_order');
      for (let count = 0; count < mostOfficers; count++) await buildOfficer(cast);
      await expectRefusal(recordOfficer(work, { organisationId, form }), 'officers_full');
    }),
  );

  it(
    'is changed and deleted by its own organisation and never by another, and screened anew',
    staged(async (cast) => {
      const officerId = await buildOfficer(cast);
      const changed = { ...form, post: 'Director', until: '2026-12-31' };
      for (const actor of [cast.foreign.besa, cast.elira, cast.goran]) {
        await expectRefusal(editOfficer(cast.work(actor), { officerId, form: changed }), 'not_permitted');
        await expectRefusal(removeOfficer(cast.work(actor), { officerId }), 'not_permitted');
      }
      const work = cast.work(cast.bora);
      await expectRefusal(
        editOfficer(work, { officerId, form: { ...changed, until: '2000-01-01' } }),
        'officer_order',
      );
      await editOfficer(work, { officerId, form: changed });
      expect(await listOfficers(tables(cast), cast.besa.organisationId)).toMatchObject([changed]);
      await removeOfficer(work, { officerId });
      await expectRefusal(removeOfficer(work, { officerId }), 'not_found');
      expect(await listOfficers(tables(cast), cast.besa.organisationId)).toEqual([]);
      expect(cast.jobs.filter(({ word }) => word === 'screening.renew')).toHaveLength(3);
    }),
  );
});

it('Of two people who change one officer at once, the second is shown both versions.', async () => {
  const db = await testDatabase();
  const { cast, officerId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, officerId: await buildOfficer(cast) };
  });
  const { visit, errors } = openPages(db, cast.actionId, officerRoutes);
  const { t } = uiLanguage('en');
  const [besa, bora] = [visit(cast.besa), visit(cast.bora)];
  const path = `/organisation/officers/${officerId}/edit`;
  const as = (post: string) => typedOfOfficer({ ...form, post });
  for (const one of [besa, bora]) expect(await faultsOf(await one.go(path))).toEqual([]);
  await besa.send(as('Director'));
  const refused = await bora.send(as('Secretary'));
  expect(refused.status).toBe(409);
  expect(refused.html).toContain(t('ui.both_versions.title'));
  for (const post of ['Director', 'Secretary']) expect(refused.html).toContain(post);
  expect(await faultsOf(refused)).toEqual([]);
  await bora.send(as('Secretary'));
  const kept = await db.transaction().execute((tx) => listOfficers(tx, cast.besa.organisationId));
  expect(kept.map(({ post }) => post)).toEqual(['Secretary']);
  expect(errors).toEqual([]);
});
