import type { ClientBase, Pool } from 'pg';

/**
 * Five published cycles of the standards of the Action in the six jurisdictions, two questions a strand, each with two
 * sources and a reason, and a reply a place: what the public pages of the matrix are measured over. The rows take the way of the states, because nothing is written into a published cycle.
 */
export async function insertCycles(client: ClientBase | Pool, count = 5): Promise<void> {
  await client.query(
    `insert into matrix.cycle (id, action_id, title, as_of, language, state, created_at, updated_at)
     select gen_random_uuid(), a.id, 'Cycle ' || n, date '2020-01-01' + n * 365, 'en', 'drafted', now(), now()
     from (select id from action.action limit 1) a, generate_series(1, $1::int) n`,
    [count],
  );
  for (const statement of [
    `insert into matrix.cycle_place select gen_random_uuid(), c.id, code, place from matrix.cycle c,
       unnest(array['AL', 'BA', 'XK', 'ME', 'MK', 'RS']) with ordinality as p (code, place)`,
    `insert into matrix.cycle_standard select gen_random_uuid(), c.id, s.id, s.version, row_number() over (order by s.position)
     from matrix.cycle c join matrix.standard s on s.action_id = c.action_id`,
    `insert into matrix.question select gen_random_uuid(), s.id, strand, strand || at, 'Does it say so, and how far?', 1, at
     from matrix.cycle_standard s, unnest(array['law', 'policy', 'practice']) strand, generate_series(1, 2) at`,
    `insert into people.person (id, name, email, created_at, confirmed_at)
     select gen_random_uuid(), 'Assessor ' || n, 'assessor-' || n || '@bench.example', now(), now() from generate_series(1, 2) n`,
    `insert into matrix.seat (id, place_id, seat, person_id, organisation_id, appointed_by, appointed_at)
     select gen_random_uuid(), p.id, seat, who.id, o.id, who.id, now()
     from matrix.cycle_place p
       cross join (values ('national', 1), ('second', 2)) as s (seat, n)
       join people.person who on who.email = 'assessor-' || s.n || '@bench.example'
       cross join (select id from network.organisation order by id limit 1) o`,
    `update matrix.cycle set state = 'answering', answer_until = date '2025-12-31'`,
    `insert into matrix.answer (seat_id, question_id, kind, source_title, source_place, source_on, source_quote, source_url, updated_at)
     select s.id, q.id, (array['0', '25', '50', '75', '100'])[1 + abs(hashtext(s.id::text || q.id::text)) % 5],
       'Imagined Criminal Code of the country, consolidated text read by the ' || s.seat || ' assessor', 'art_298__para_2',
       date '2019-06-01', repeat('Nobody is punished for having been carried over a border. ', 3),
       'https://example.org/gazette/' || s.seat, now()
     from matrix.seat s join matrix.cycle_place p on p.id = s.place_id
       join matrix.cycle_standard c on c.cycle_id = p.cycle_id join matrix.question q on q.cycle_standard_id = c.id`,
    `update matrix.cycle set state = 'adjudicating'`,
    `insert into matrix.verdict (place_id, question_id, kind, reason, decided_at)
     select p.id, q.id, (array['0', '25', '50', '75', '100'])[1 + abs(hashtext(p.id::text || q.id::text)) % 5],
       'The narrower of the two readings follows the words of the source, and no court has read it otherwise.', now()
     from matrix.cycle_place p join matrix.cycle_standard s on s.cycle_id = p.cycle_id
       join matrix.question q on q.cycle_standard_id = s.id`,
    `insert into matrix.invitation select gen_random_uuid(), p.id, o.id, o.id, now()
     from matrix.cycle_place p cross join (select id from network.organisation order by id limit 1) o`,
    `update matrix.cycle set state = 'reply'`,
    `insert into matrix.reply (id, invitation_id, text, way, replied_on, written_by, created_at)
     select gen_random_uuid(), id, repeat('The rulebook was amended after the day of this cycle. ', 12), 'page', '2025-01-01', invited_by, now()
     from matrix.invitation`,
    `update matrix.cycle set state = 'published', published_at = now(), content = '{"agreement":[]}', sha256 = repeat('0', 64)`,
    'analyze matrix.answer, matrix.seat, matrix.verdict, matrix.question, matrix.cycle_standard, matrix.cycle_place, matrix.cycle',
  ])
    await client.query(statement);
}
