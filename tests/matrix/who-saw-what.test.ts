import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf } from '../support/pages.tsx';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const reads = async () =>
  (
    await instance.pool.query<{ person_id: string; record_kind: string; record_id: string; word: string }>(
      'select person_id, record_kind, record_id, word from platform.sensitive_read order by first_at, id',
    )
  ).rows;

it('what one’s own people read, and what is refused, is not kept', async () => {
  const { cast, own, foreign } = instance.world;
  expect((await instance.ask(cast.besa, `/agreements/${own.agreement}`)).status).toBe(200);
  expect((await instance.ask(cast.elira, `/staff/applications/${foreign.application}`)).status).toBe(404);
  expect((await instance.ask(cast.besa, '/staff/evidence/reads')).status).toBe(403);
  expect((await instance.ask(cast.besa, `/organisations/${cast.besa.organisationId}/people`)).status).toBe(
    200,
  );
  expect(await reads()).toEqual([]);
});

it('what others read is kept once a day: page, file, list', async () => {
  const { cast, own } = instance.world;
  const { elira } = cast;
  const application = String(own.application);
  for (const path of [
    `/staff/applications/${application}`,
    `/staff/applications/${application}`,
    `/staff/applications/${application}/check`,
    `/attachments/${own.attachment}`,
    '/staff/applications.csv',
    `/reports/${own.report}`,
  ])
    expect([path, (await instance.ask(elira, path)).status]).toEqual([path, 200]);
  const kept = (record_kind: string, record_id: unknown, word: string) => ({
    person_id: elira.personId,
    record_kind,
    record_id,
    word,
  });
  expect(await reads()).toEqual([
    kept('application', application, 'application.read'),
    kept('application_list', cast.actionId, 'application.list'),
    kept('report', own.report, 'report.read'),
  ]);
});

it('a form that is refused shows a record too, and is kept', async () => {
  const { cast, own } = instance.world;
  const before = (await reads()).length;
  const target = `/agreements/${own['agreement of agreement.edit']}/edit`;
  const sent = await instance.ask(cast.elira, target, {
    ...(await instance.tokensOf(cast.elira)),
    version: 'x',
  });
  expect(sent.status).toBe(422);
  expect((await reads()).slice(before)).toMatchObject([{ record_kind: 'agreement', word: 'agreement.edit' }]);
});

it('a form that comes back with what was found, or in another language, shows a record too, and is kept', async () => {
  const { cast, own } = instance.world;
  const target = `/agreements/${own['agreement of agreement.edit']}/edit`;
  const tokens = await instance.tokensOf(cast.elira);
  for (const [field, value] of [
    ['_find', 'applicant'],
    ['_language', 'en'],
  ] as const) {
    await instance.pool.query('delete from platform.sensitive_read where word = $1', ['agreement.edit']);
    const before = (await reads()).length;
    expect((await instance.ask(cast.elira, target, { ...tokens, [field]: value })).status).toBe(200);
    expect((await reads()).slice(before)).toMatchObject([
      { record_kind: 'agreement', word: 'agreement.edit' },
    ]);
  }
});

it('the data protection officer sees who and what, narrows it down by ids, and is kept as well', async () => {
  const { cast, own } = instance.world;
  const { body } = await instance.ask(cast.hana, '/staff/evidence/reads');
  expect(body).toContain('Elira');
  expect(body).toContain('Sub-grant agreement');
  for (const path of ['/staff/evidence', '/staff/evidence/reads']) {
    const { status, body: html } = await instance.ask(cast.hana, path);
    expect(await faultsOf({ status, path, html })).toEqual([]);
  }
  const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
  expect(links.filter((href) => /elira|group/i.test(href))).toEqual([]);
  const ofRecord = await instance.ask(cast.hana, `/staff/evidence/reads?record=${own.report}`);
  expect(ofRecord.body).toContain('Report');
  expect(ofRecord.body).not.toContain('<td class="govuk-table__cell" data-label="What was seen">Application');
  for (const odd of ['person=x', 'record=%00', `after=${own.report}`, 'person=&record='])
    expect([odd, (await instance.ask(cast.hana, `/staff/evidence/reads?${odd}`)).status]).toEqual([odd, 200]);
  expect(await reads()).toContainEqual({
    person_id: cast.hana.personId,
    record_kind: 'reads',
    record_id: own.report,
    word: 'audit.read_reads',
  });
});

it('fifty reads stand on a page, and the next link leads to the rest', async () => {
  const { cast } = instance.world;
  await instance.pool.query(
    `insert into platform.sensitive_read (day, action_id, person_id, organisation_id, word, record_kind, record_id, first_at)
     select '2026-01-01', $1, $2, $3, 'report.read', 'report', gen_random_uuid(), '2026-01-01T10:00:00Z' from generate_series(1, 60)`,
    [cast.actionId, cast.ana.personId, cast.ana.organisationId],
  );
  const path = `/staff/evidence/reads?person=${cast.ana.personId}`;
  const rowsOf = (body: string) => body.split('<tr').length - 2;
  const first = (await instance.ask(cast.hana, path)).body;
  const next = /<a[^>]+href="([^"]+)"[^>]+rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&');
  const second = (await instance.ask(cast.hana, `/staff/evidence/reads${next}`)).body;
  expect([rowsOf(first), rowsOf(second)]).toEqual([20, 20]);
});
