import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inFrame } from '../../src/platform/database/frame.ts';
import { inventedIncidents } from '../../src/protection/demonstration/invented-incidents.ts';
import { inventedServices } from '../../src/protection/demonstration/invented-services.ts';
import { textFault } from '../../src/protection/directory/free-text.ts';
import { listServicesOf } from '../../src/protection/directory/street/queries-street.ts';
import { doubtOf, refusalOf } from '../../src/protection/incidents/rules/identifying.ts';
import { anchor, type TestYear, today } from './test-year.ts';

export { planProtection as planApart } from '../../src/protection/index.ts';

/** What the year holds of services for people on the move, and of who keeps them. */
export function holdsServices({ parts }: TestYear) {
  // No other page's role reads them.
  const all = async (query: string) => (await sql.raw(query).execute(parts().db)).rows;
  it('holds services in each state, in invented places alone, of which the public reads what another organisation confirmed', async () => {
    expect(
      await all('select state, count(*)::int as count from directory.service group by state order by state'),
    ).toEqual([
      { state: 'closed', count: 1 },
      { state: 'draft', count: 1 },
      { state: 'listed', count: 6 },
      { state: 'suspended', count: 1 },
    ]);
    expect(
      await all(`select jurisdiction, state, content ->> 'need' as need from directory.service
        where jurisdiction !~ '^X[1-6]$' or content ->> 'provider' not like '%(demonstration)'`),
    ).toEqual([]);
    expect(
      await all(`select distinct phone from directory.service, jsonb_array_elements_text(content -> 'phones') phone
        where phone not like '+000 %'`),
    ).toEqual([]);
  });

  it('shows the public one to ring before going, one suspended, one closed, and no draft', async () => {
    const { db, actionId } = parts();
    const ofTown = (jurisdiction: string, area: string) =>
      inFrame(db, { role: 'mostura_portal', actor: undefined, arrived: anchor }, ({ tx }) =>
        listServicesOf(tx, actionId, { jurisdiction, area, today }),
      );
    const listed = await Promise.all([
      ofTown('X1', 'imagined-riverside-demonstration'),
      ofTown('X1', 'imagined-quay-demonstration'),
      ofTown('X2', 'imagined-hilltop-demonstration'),
    ]);
    expect(listed.map((services) => services.map(({ need, mark }) => `${need} ${mark}`))).toEqual([
      ['health checked', 'safe_place checked', 'legal checked', 'food ring_first'],
      ['helpline checked', 'washing suspended'],
      ['items closed', 'child_protection checked'],
    ]);
  });

  it('holds no service in a text of which a number, an address or a way to a secret place stands', () => {
    const faulty = inventedServices.flatMap(({ content }) =>
      Object.values(content.texts).filter((text) => textFault(text, content.placeKind)),
    );
    expect(faulty).toEqual([]);
  });

  it('holds incidents of four organisations in invented places alone: some checked, some not yet, and none that names anybody', async () => {
    expect(
      await all(`select state, standing, count(*)::int as count, count(distinct organisation_id)::int as organisations
        from incidents.incident group by state, standing order by state, standing`),
    ).toEqual([
      { state: 'recorded', standing: 'corroborated', count: 1, organisations: 1 },
      { state: 'recorded', standing: 'one_source', count: 153, organisations: 4 },
      { state: 'recorded', standing: 'unchecked', count: 2, organisations: 2 },
    ]);
    // One of them was told to two organisations, of which one has answered.
    expect(
      await all(
        'select array_remove(array[first_answer, second_answer], null) as answers from incidents.comparison',
      ),
    ).toEqual([{ answers: ['same'] }]);
    expect(await all(`select 1 from incidents.incident where jurisdiction !~ '^X[1-6]$'`)).toEqual([]);
    for (const { pages } of inventedIncidents)
      expect([refusalOf(pages.what.note), doubtOf(pages.what.note)]).toEqual([undefined, undefined]);
  });

  it('holds a table that another organisation signed, with its small numbers hidden, and one that waits to be signed', async () => {
    expect(
      await all(`select r.table_key, r.state, r.number is not null as numbered, r.prepared_for <> r.signed_for as by_another,
          (select count(*)::int from release.cell c where c.release_id = r.id and c.value is null) > 0 as hides,
          (select count(*)::int from release.cell c where c.release_id = r.id and c.value is not null) > 5 as shows
        from release.release r order by r.table_key`),
    ).toEqual([
      {
        ...{ tableKey: 'acts_by_place', state: 'signed', numbered: true, byAnother: true },
        ...{ hides: true, shows: true },
      },
      {
        ...{ tableKey: 'people_by_place', state: 'ready', numbered: false, byAnother: null },
        ...{ hides: true, shows: true },
      },
    ]);
    expect(
      await all('select count(*)::int as answers, min(answer) as answer from release.contribution'),
    ).toEqual([{ answers: 4, answer: 'yes' }]);
  });

  it('holds keepers of two organisations, monitors of four, statisticians of two, a reader, and a duty that waits for the officer', async () => {
    expect(
      await all(`select duty, state, count(*)::int as count, count(distinct organisation_id)::int as organisations
        from protection.appointment group by duty, state order by duty, state`),
    ).toEqual([
      { duty: 'keeper', state: 'confirmed', count: 2, organisations: 2 },
      { duty: 'monitor', state: 'confirmed', count: 5, organisations: 4 },
      { duty: 'reader', state: 'confirmed', count: 1, organisations: 1 },
      { duty: 'reader', state: 'proposed', count: 1, organisations: 1 },
      { duty: 'statistician', state: 'confirmed', count: 2, organisations: 2 },
    ]);
  });
}
