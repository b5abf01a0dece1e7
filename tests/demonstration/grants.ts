import { expect, it } from 'vitest';
import { readClock } from '../../src/demonstration/queries.ts';
import { countByState } from '../../src/demonstration/testing.ts';
import { anchor, type TestYear, today, unmarkedIn } from './test-year.ts';

/** What the year holds of calls, applications, agreements and money. */
export function holdsGrants(year: TestYear) {
  const { read, all, parts } = year;
  it('has calls in every phase, a national one in each jurisdiction and a regional one', async () => {
    expect(await read((tx) => countByState(tx, 'grants.call'))).toEqual({
      published: 10,
      draft: 1,
      cancelled: 1,
    });
    const places = await all(`select distinct coalesce(jurisdiction, 'region') as place from grants.call`);
    expect(places.map(({ place }) => place).sort()).toEqual(['AL', 'BA', 'ME', 'MK', 'RS', 'XK', 'region']);
    const open = await all(
      `select number from grants.call where state = 'published' and deadline_at > '${today}T10:00:00Z'`,
    );
    expect(open).toHaveLength(1);
    const clock = await read((tx) => readClock(tx, parts().actionId, anchor.toISOString()));
    expect(clock).toMatchObject({
      nextDeadline: '2026-11-29T14:00:00.000Z',
      zone: 'Europe/Podgorica',
      ahead: 0,
    });
    expect(await all(`select id from grants.decision where communicated_at is null`)).toHaveLength(1);
  });

  it('has applications in every state', async () => {
    expect(await read((tx) => countByState(tx, 'grants.application'))).toEqual({
      draft: 21,
      submitted: 5,
      withdrawn: 10,
      eligible: 8,
      ineligible: 9,
      awarded: 35,
      reserve: 17,
      rejected: 25,
    });
    expect(await all('select id from grants.application where shared_with_officer')).toHaveLength(1);
    expect(await all('select id from grants.assignment where position = 3')).toHaveLength(8);
    expect(await read((tx) => countByState(tx, 'grants.assignment'))).toMatchObject({
      assigned: 3,
      declared: 4,
      refused: 1,
    });
    const reasons = await all('select distinct reason from grants.ranking_row');
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([
      'below_floor',
      'below_pass_mark',
      'envelope_used',
      'passed_over',
      'within_envelope',
    ]);
  });

  it('has 24 national and 6 regional agreements, paid and reported to every point of the way', async () => {
    const scopes = await all(
      `select scope, count(*) as count from grants.sub_grant_agreement where state = 'signed' group by scope order by scope`,
    );
    expect(scopes.map(({ scope, count }) => [scope, Number(count)])).toEqual([
      ['national', 24],
      ['regional', 6],
    ]);
    expect(await read((tx) => countByState(tx, 'grants.instalment'))).toEqual({
      planned: 34,
      requested: 2,
      approved_once: 1,
      approved: 2,
      paid: 59,
    });
    // Of the two drafts one can be signed, and the other waits for the account of its sub-grantee.
    const drafts = await all(`select coalesce(p.account, '') <> '' as ready from grants.sub_grant_agreement s
      left join grants.party p on p.organisation_id = s.organisation_id where s.state = 'draft'`);
    expect(drafts.map(({ ready }) => ready).sort()).toEqual([false, true]);
    expect(await read((tx) => countByState(tx, 'grants.report'))).toEqual({
      draft: 4,
      submitted: 7,
      returned: 3,
      approved_once: 1,
      approved: 42,
    });
    const lines = await read((tx) => countByState(tx, 'grants.expenditure_line'));
    expect(await read((tx) => countByState(tx, 'grants.correction'))).toEqual({ confirmed: 1 });
    expect(await read((tx) => countByState(tx, 'grants.screening_list'))).toEqual({ loaded: 1 });
    expect(await read((tx) => countByState(tx, 'grants.screening_hit'))).toEqual({ waiting: 1, cleared: 1 });
    expect(Object.keys(lines).sort()).toEqual(['accepted', 'pending', 'queried', 'rejected']);
    expect(await all('select id from grants.expenditure_line where reply is not null')).not.toHaveLength(0);
    const switches = await all(`select delay_until is not null as delay, generalise_place, withhold_name
      from grants.sub_grant_agreement where protection_reason <> ''`);
    for (const name of ['delay', 'generalisePlace', 'withholdName'])
      expect(switches.some((one) => one[name])).toBe(true);
  });

  it('has a decision that departs from its ranking, with the reason that the applicant reads', async () => {
    const passed = await all(`select departure from grants.ranking_row where reason = 'passed_over'`);
    expect(passed).toEqual([{ departure: expect.stringMatching(/^Demonstration: /) }]);
  });

  it('has a document that an applicant is asked for until a day to come, and a question that one has answered', async () => {
    const asked =
      await all(`select kind, due_on > '${today}' as ahead, reply like 'Demonstration: %' as replied
      from grants.gap_request order by kind desc`);
    expect(asked).toEqual([
      { kind: 'document', ahead: true, replied: null },
      { kind: 'clarification', ahead: false, replied: true },
    ]);
  });

  it('has an evaluation report that is signed, and one that waits for a signature until a day to come', async () => {
    expect(await read((tx) => countByState(tx, 'grants.committee'))).toEqual({ signed: 1, signing: 1 });
    const open =
      await all(`select k.sign_by > '${today}' as ahead from grants.committee k join grants.committee_member s
      on s.committee_id = k.id where k.state = 'signing' and s.role <> 'secretary' and s.present and s.signed_at is null`);
    expect(open).toEqual([{ ahead: true }]);
  });

  it('marks every call and what followed it as invented', async () => {
    expect(
      await unmarkedIn(year, [
        `select number from grants.call where title ->> 'en' not like 'Demonstration call: %' or summary ->> 'en' not like 'Invented for the demonstration%'`,
        `select document_reference from grants.expenditure_line where document_reference not like 'DEMO-%'`,
        `select reason from grants.correction where reason not like 'Invented for the demonstration.%'`,
        `select name from grants.officer where post not like '%(invented for the demonstration)'`,
        `select name from grants.listed_name where entity not like 'DEMO-%' or kind <> 'invented for the demonstration'`,
        `select reason from grants.screening_hit where state <> 'waiting' and reason not like '%(invented for the demonstration).'`,
        `select payment_reference from grants.instalment where payment_reference not like 'DEMO-%'`,
      ]),
    ).toEqual([]);
    const marks =
      /Invented for the demonstration\.|E trilluar për demonstrim\.|Измишљено за демонстрацију\.|Izmišljeno za demonstraciju\.|Измислено за демонстрација\./;
    for (const { summary } of await all('select summary from grants.sub_grant_agreement'))
      expect(summary).toMatch(marks);
  });
}
