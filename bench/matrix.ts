import type { ClientBase, Pool } from 'pg';

/**
 * Five published cycles of the standards of the Action in the six jurisdictions, two questions a strand: what the public pages of
 * the matrix are measured over. The rows take the way of the states, because nothing is written into a published cycle.
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
    `update matrix.cycle set state = 'adjudicating'`,
    `insert into matrix.verdict (place_id, question_id, kind, reason, decided_at)
     select p.id, q.id, (array['0', '25', '50', '75', '100'])[1 + abs(hashtext(p.id::text || q.id::text)) % 5], '', now()
     from matrix.cycle_place p join matrix.cycle_standard s on s.cycle_id = p.cycle_id
       join matrix.question q on q.cycle_standard_id = s.id`,
    `update matrix.cycle set state = 'published', published_at = now(), content = '{"agreement":[]}', sha256 = repeat('0', 64)`,
    'analyze matrix.verdict, matrix.question, matrix.cycle_standard, matrix.cycle_place, matrix.cycle',
  ])
    await client.query(statement);
}
