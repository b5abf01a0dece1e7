import { expect, it } from 'vitest';
import { noon } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { FileStore } from '../../platform/files/store.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { buildOfficer } from '../officers/testing.ts';
import { grantsRoutes } from '../routes.ts';
import { buildAgreement, grantsCast, secretOfTests } from '../testing.ts';
import { buildList, hitsOf } from './testing.ts';

it('A hit keeps an agreement from its signature until two people clear it, and its organisation reads nothing of it.', async () => {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { agreementId, applicationId } = await buildAgreement(cast, { draft: true, signing: 'scans' });
    await buildOfficer(cast);
    const rows = [{ name: 'Весна Мостарац', born: '1961-02-03', kind: 'person', reference: 'EU.9' }];
    const listId = await buildList(cast, { rows, listedOn: '2026-11-20', at: noon });
    return { cast, agreementId, applicationId, listId, hitId: (await hitsOf(cast))[0]!.id };
  });
  const { cast, agreementId, listId, hitId } = made;
  const wrong = 'Date;Name\nsoon;Somebody\n';
  const store = { read: async () => new Blob([wrong]).stream() } as unknown as FileStore;
  const parts = { secret: secretOfTests, secretsBefore: [], store, baseUrl: '', demonstration: false };
  const language = uiLanguage('en');
  const routes = grantsRoutes({ ...parts, english: language });
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const { t } = language;
  const [elira, fatos, besa] = [visit(cast.elira), visit(cast.fatos), visit(cast.besa)];
  const agreement = `/agreements/${agreementId}`;
  const screening = `/staff/organisations/${cast.besa.organisationId}/screening`;
  const waits = t('problem.screening_hit_waiting');

  const before = await elira.go(agreement);
  expect(before.html).toContain(waits);
  expect(before.html).toContain(screening);
  expect((await fatos.go(agreement)).html).not.toContain(`${agreement}/sign"`);
  const own = await besa.go(agreement);
  expect(own.status).toBe(200);
  expect(own.html).not.toContain(waits);
  expect(own.html).not.toContain('/screening');
  for (const path of [screening, '/staff/screening', '/staff/screenings', `/screening-hits/${hitId}`])
    expect([path, (await besa.go(path)).status >= 400]).toEqual([path, true]);

  for (const path of [
    ...['/staff/screening', '/staff/screening/new', `/staff/screening/lists/${listId}`, '/staff/screenings'],
    ...[`/staff/screening/lists/${listId}/withdraw`, screening, '/staff/screenings?state=waiting'],
    ...[`/screening-hits/${hitId}`, `/screening-hits/${hitId}/uphold`],
    `/staff/organisations/${cast.besa.organisationId}/officers`,
  ])
    expect([path, await faultsOf(await elira.go(path))]).toEqual([path, []]);
  expect((await elira.go('/staff/screenings?state=cleared')).html).not.toContain(screening);

  await elira.go('/staff/screening/new');
  const refused = await elira.send({}, { file: new File([wrong], 'list.csv', { type: 'text/csv' }) });
  for (const column of ['fileGenerationDate', 'Entity_LogicalId', 'NameAlias_WholeName'])
    expect(refused.html).toContain(
      t('problem.screening_list_column', { line: 1, column, found: 'Date;Name' }),
    );
  expect(await faultsOf(refused)).toEqual([]);

  const hit = await elira.go(`/screening-hits/${hitId}`);
  for (const said of [
    'Vesna Mostarac',
    'Весна Мостарац',
    '1961-02-03',
    'EU.9',
    t('grants.screening.how.exact.text'),
  ])
    expect(hit.html).toContain(said);
  await elira.go(`/screening-hits/${hitId}/clear`);
  await elira.send({ reason: 'Another person: other date of birth.' });
  expect((await elira.go(`/screening-hits/${hitId}`)).html).toContain(t('problem.needs_second_person'));
  await fatos.go(`/screening-hits/${hitId}/confirm-clearing`);
  expect((await fatos.send()).html).toContain(t('grants.screening.hit.state.cleared'));

  const after = await elira.go(agreement);
  expect(after.html).toContain(t('grants.screening.says.cleared', { day: language.day('2026-11-20') }));
  expect((await fatos.go(agreement)).html).toContain(`${agreement}/sign"`);
  expect(errors).toEqual([]);
});
