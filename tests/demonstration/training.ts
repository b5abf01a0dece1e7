import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inventedHeldTraining as training } from '../../src/demonstration/invented/held-training.ts';
import { countByState } from '../../src/demonstration/testing.ts';
import type { Tx } from '../../src/platform/work.ts';
import { type TestYear, unmarkedIn } from './test-year.ts';

/** What the year holds of trainings: one to come, one that was held. */
export function holdsTrainings(year: TestYear) {
  const { read, all } = year;
  it('has a training to come with people who have a place, who wait in turn, and who moved up', async () => {
    expect(await read((tx) => countByState(tx, 'training.participant'))).toEqual({
      registered: 6 + 13,
      waiting: 2,
      cancelled: 1,
      invited: 2 + 4,
    });
    const [moved] = await all(
      `select count(*)::int as count from platform.mail where template = 'training.mail.moved_up'`,
    );
    expect(moved).toEqual({ count: 1 });
    expect(await all('select needs from training.need')).toHaveLength(2);
  });

  it('has an event that waits for the approval of the programme manager', async () => {
    expect(
      await all(`select p.name = (select name from people.person where id = g.approver_id) as told, g.published_at
        from training.gathering g join people.membership m on m.person_id = g.approver_id and m.role = 'programme_manager'
        join people.person p on p.id = m.person_id where g.approval = 'asked'`),
    ).toEqual([{ told: true, publishedAt: null }]);
  });

  it('has a training that was held: who came is counted from the list, and who was there often enough has a certificate', async () => {
    expect(
      await all(`select other_women as women, other_men as men, other_unsaid as unsaid from training.gathering g
        where exists (select from training.check_in c where c.gathering_id = g.id)`),
    ).toEqual([{ women: 3, men: 2, unsaid: 1 }]);
    // Seven came for two organisations of the registry; of one who came nobody said yet for which.
    expect(
      await all(`select o.name, a.women, a.men from training.attendance a join network.organisation o on o.id = a.organisation_id
        where exists (select from training.check_in c where c.gathering_id = a.gathering_id) order by a.women + a.men`),
    ).toEqual([
      { name: 'Klub mladih „Mostić“ 🌉', women: 2, men: 1 },
      { name: 'Удружење „Замишљени мост“', women: 2, men: 2 },
    ]);
    expect(
      await all(`select p.organisation_name as wrote from training.participant p where p.organisation_id is null
        and p.organisation_settled_at is null and exists (select from training.check_in c where c.participant_id = p.id)`),
    ).toEqual([{ wrote: 'Imagined Radio of the Bridge' }]);
    expect(
      await all(
        'select attended, count(*)::int as people from training.certificate group by attended order by attended',
      ),
    ).toEqual([
      { attended: 3, people: 3 },
      { attended: 4, people: 8 },
    ]);
    const [test] = await all('select figures from training.test');
    const figures = test!.figures as unknown as { groups: { gain: object | null }[] };
    expect(figures).toMatchObject({ all: { n: 12, before: 20, after: 39 }, gained: 10 });
    expect(figures.groups.filter(({ gain }) => gain).length).toBeGreaterThan(1);
    expect(figures.groups.filter(({ gain }) => !gain).length).toBeGreaterThan(0);
    expect(await all('select answers from training.evaluation_answer')).toHaveLength(training.said.length);
    expect(
      await all(`select id from platform.mail where template = 'training.mail.certificate'`),
    ).toHaveLength(10);
    // One has no mail address, two share their office's, and one certificate was taken back.
    expect(
      await all(
        `select key_basis, count(*)::int as people from training.participant where key_basis <> 'mail' group by 1 order by 1`,
      ),
    ).toEqual([
      { keyBasis: 'alone', people: 1 },
      { keyBasis: 'shared_mail', people: 2 },
    ]);
    expect(await all('select id from training.certificate where revoked_at is not null')).toHaveLength(1);
  });

  it('has a simulated investigation that is invented and says so, dealt to all who have a place, with one stage open', async () => {
    expect(
      await all(`select p.edition, p.stages_opened, (select count(*)::int from training.played_role) as people,
        count(distinct r.position)::int as roles, bool_and(x.state = 'registered') as have_a_place
        from training.play p join training.played_role r using (session_id) join training.participant x on x.id = r.participant_id
        group by p.session_id`),
    ).toEqual([{ edition: 1, stagesOpened: 1, people: 6, roles: 6, haveAPlace: true }]);
    const [told] = await all(`select text -> 'roles' -> 0 ->> 'brief' as brief from training.exercise`);
    expect(told!.brief).toMatch(/^DEMONSTRATION/);
  });

  it('has speakers, media and public conclusions where something was concluded', async () => {
    const [counted] = await all(`select
      (select count(distinct gathering_id)::int from published.speaker) as spoken,
      (select count(*)::int from published.speaker where name <> '') as named,
      (select count(distinct gathering_id)::int from published.media where was_present) as covered,
      (select count(distinct gathering_id)::int from published.clause) as concluded,
      (select count(*)::int from published.clause where recommendation_id is not null) as recommended`);
    expect(counted).toMatchObject({
      spoken: counted!.concluded,
      named: counted!.concluded,
      covered: counted!.concluded,
    });
    expect(Number(counted!.concluded)).toBeGreaterThan(3);
    expect(Number(counted!.recommended)).toBeGreaterThan(0);
  });

  it('has handouts of a training, and letters that were answered', async () => {
    expect(await all(`select count(*)::int as handouts from published.handout`)).toEqual([{ handouts: 1 }]);
    expect(await all(`select distinct answer from training.letter`)).toEqual([{ answer: 'comes' }]);
  });

  it('invites organisations to what they were weak in, some of them to a training to come', async () => {
    const applicants = await all('select distinct organisation_id as id from grants.application order by 1');
    const invited: { organisation: string; module: string; coming: number }[] = [];
    // An invitation is read by the organisation that it is for, and by nobody else.
    for (const { id } of applicants)
      invited.push(...(await year.own(String(id), (tx) => invitationsIn(tx).then(({ rows }) => rows))));
    const distinct = (one: 'organisation' | 'module') => new Set(invited.map((row) => row[one])).size;
    expect(distinct('organisation')).toBeGreaterThan(4);
    expect(distinct('module')).toBe(3);
    expect(invited.filter(({ coming }) => coming > 0).length).toBeGreaterThan(0);
    expect(await year.read(invitationsIn)).toMatchObject({ rows: [] });
  });

  it('shows what changed for those who applied again: five of them who were taught in between, and five who were not', async () => {
    const changes = await all('select criterion, was_taught, organisations::int from published.loop_change');
    const of = (taught: boolean) => changes.filter(({ wasTaught }) => wasTaught === taught);
    expect(of(true).length).toBeGreaterThan(2);
    expect(
      of(true)
        .map(({ criterion }) => criterion)
        .toSorted(),
    ).toEqual(
      of(false)
        .map(({ criterion }) => criterion)
        .toSorted(),
    );
    for (const one of changes) expect(one).toMatchObject({ organisations: 5 });
  });

  it('marks every gathering as invented', async () => {
    expect(
      await unmarkedIn(year, [
        `select title from training.gathering where title not like '%(demonstration)'`,
        `select mail from training.participant where mail not like '%@demonstration.example'`,
        `select title from training.module where title not like '%(demonstration)'`,
      ]),
    ).toEqual([]);
  });
}

const invitationsIn = (tx: Tx) =>
  sql<{ organisation: string; module: string; coming: number }>`
    select i.organisation_id as organisation, i.module_id as module,
      count(g.id) filter (where g.starts_on > i.invited_at::date)::int as coming
    from training.loop_invitation i left join training.session s on s.module_id = i.module_id
      left join training.gathering g on g.id = s.gathering_id
    group by 1, 2`.execute(tx);
