// @second-database: migrations, the driver and its connections

import { expect, it } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { makeDatabase } from '../support/database.ts';

const id = (number: number) => `0191d7c0-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
const at = "'2026-01-20T09:00:00Z'";
const [action, bridges, rivers] = [id(1), id(2), id(3)];
/** A published recommendation with two steps, one of which was corrected, and a reply; another; and a draft that asks nobody, with a step. */
const before = `
  insert into action.action (id, slug, title, short_name, definition, definition_sha256, loaded_at)
    values ('${action}', 'tests', 'Tests', 'Tests', '{}', '', ${at});
  insert into advocacy.addressee (id, action_id, name, name_key, created_at) values
    ('${bridges}', '${action}', 'Board of Bridges', 'board of bridges', ${at}),
    ('${rivers}', '${action}', 'Office of Rivers', 'office of rivers', ${at});
  insert into advocacy.recommendation (id, action_id, title, ask, addressee_id, source, state, published_on, created_at, updated_at) values
    ('${id(4)}', '${action}', 'Answer', 'Answer.', '${bridges}', 'own_brief', 'published', '2026-01-20', ${at}, ${at}),
    ('${id(5)}', '${action}', 'Open', 'Open.', '${rivers}', 'own_brief', 'published', '2026-01-21', ${at}, ${at}),
    ('${id(6)}', '${action}', 'Ask', 'Ask.', null, 'round_table', 'draft', null, ${at}, ${at});
  insert into advocacy.status_evidence (id, recommendation_id, step, value, happened_on, text, reference, recorded_at, corrects) values
    ('${id(7)}', '${id(4)}', 'done', 100, '2026-02-01', 'It moved.', 'Order 7', ${at}, null),
    ('${id(8)}', '${id(4)}', 'against', -10, '2026-02-02', 'It moved.', 'Order 8', ${at}, '${id(7)}'),
    ('${id(9)}', '${id(6)}', 'done', 100, '2026-02-01', 'It moved.', 'Order 9', ${at}, null);
  insert into advocacy.response (id, recommendation_id, stance, text, language, given_on, channel, letter_reference, created_at) values
    ('${id(10)}', '${id(4)}', 'noted', 'We have read it.', 'en', '2026-03-02', 'letter', '03-11/2026', ${at});`;

it('what one body was asked, came to and replied is its own when several can be asked, and what is public says the same', async () => {
  const { pool, close } = connect({ to: await makeDatabase('empty'), max: 2 });
  const run = (upTo?: string) =>
    migrate(pool, { folder: 'migrations', log: () => {}, ...(upTo ? { upTo } : {}) });
  const all = async (sql: string) => (await pool.query(sql)).rows;
  const shown = () =>
    all(
      `select id, addressee_id, addressee_name, step, value, step_on::text from published.recommendation order by id`,
    );
  try {
    await run('0075-what-feeds-no-figure.sql');
    await pool.query(before);
    const published = await shown();
    expect(published).toMatchObject([{ addressee_name: 'Board of Bridges', value: -10 }, { value: null }]);
    expect(await run()).toContain('0076-several-addressees.sql');
    expect(await shown()).toEqual(published);
    expect(
      await all('select recommendation_id, addressee_id, position from advocacy.asked order by 1'),
    ).toEqual([
      { recommendation_id: id(4), addressee_id: bridges, position: 0 },
      { recommendation_id: id(5), addressee_id: rivers, position: 0 },
    ]);
    expect(await all('select evidence_id, addressee_id from advocacy.came_to order by 1')).toEqual([
      { evidence_id: id(7), addressee_id: bridges },
      { evidence_id: id(8), addressee_id: bridges },
    ]);
    expect(await all('select id, addressee_id from advocacy.response')).toEqual([
      { id: id(10), addressee_id: bridges },
    ]);
    expect(await all('select count(*)::int as steps from advocacy.status_evidence')).toEqual([{ steps: 3 }]);
  } finally {
    await close();
  }
});
