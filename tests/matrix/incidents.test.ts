// @dear: 500 identifying strings are sent as people would type them, and looked for in every table afterwards.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { distinctCases, frames } from '../../src/protection/incidents/rules/testing.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const list = '/staff/incidents';
const canary = 'Zvezdana Kanarinković, +381 64 765 4321';

/** Every row of every table that holds the text, by table; and the log. */
async function found(text: string): Promise<string[]> {
  const { rows } = await instance.pool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const holding: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await instance.pool.query(
      `select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`,
      [text],
    );
    if (hits.length > 0) holding.push(name);
  }
  return holding;
}
/** Which of these texts stand in a row of which table. */
async function holding(texts: readonly string[]): Promise<Set<string>> {
  const { rows: tables } = await instance.pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const held = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await instance.pool.query<{ text: string }>(
      `select distinct said.text from ${name} t, unnest($1::text[]) said (text) where strpos(t::text, said.text) > 0`,
      [texts],
    );
    for (const { text } of rows) held.add(`${name}: ${text}`);
  }
  return held;
}
const countsOf = async () =>
  (
    await instance.pool.query<
      Record<string, string>
    >(`select (select count(*) from platform.once_key) as keys,
      (select count(*) from people.stashed_form) as stashed, (select count(*) from platform.audit_entry) as entries,
      (select count(*) from platform.sensitive_read) as reads`)
  ).rows[0];

/** Sends a form with the version that its page has now, or another. */
const sendingAs = (actor: Actor) => async (target: string, typed: Record<string, string>) => {
  const form = /\/(what|people|place|acts|sources|assess)$/.test(target);
  const version = form ? versionIn((await instance.ask(actor, target)).body) : undefined;
  return instance.ask(actor, target, {
    ...(await instance.tokensOf(actor)),
    ...(version === undefined ? {} : { version }),
    ...typed,
  });
};
const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1];

describe('The pages of incidents', () => {
  it('take one from the first page to a record, and leave nothing outside the store', async () => {
    const { fatos } = instance.world.cast;
    // The first request of somebody makes their sign-in.
    await instance.ask(fatos, list);
    const before = await countsOf();
    const send = sendingAs(fatos);
    const started = await send(`${list}/start`, {});
    const path = started.location!.replace(/\/what$/, '');
    expect(started.location).toMatch(/^\/staff\/incidents\/[0-9a-f-]{36}\/what$/);
    expect((await send(`${list}/start`, {})).location).toBe(started.location);
    const refused = await send(`${path}/what`, { kind: 'violation', note: canary });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('phone number')]);
    // The box comes only with a note that is asked back, and counts for that very note.
    expect((await instance.ask(fatos, `${path}/what`)).body).not.toContain('note_read');
    expect(refused.body).not.toContain('note_read');
    const ticked = { kind: 'violation', 'note_read[]': 'yes' };
    const named = await send(`${path}/what`, { ...ticked, note: 'Officers knew Zvezdana Kanarinković.' });
    expect([named.status, named.body]).toEqual([422, expect.stringContaining('may contain a name')]);
    expect(named.body).toContain('I read the note again');
    expect(named.body).not.toMatch(/name="note_read\[\]"[^>]*checked/);
    const note_mark = /name="note_mark" value="([^"]+)"/.exec(named.body)![1]!;
    const other = await send(`${path}/what`, { ...ticked, note_mark, note: 'Officers knew Kanarinković.' });
    expect(other.status).toBe(422);
    const known = { ...ticked, note_mark, note: 'Officers knew Zvezdana Kanarinković.' };
    expect((await send(`${path}/what`, known)).location).toBe(`${path}/people`);
    const pages: [string, Record<string, string>][] = [
      ['what', { kind: 'violation', note: 'Shoes were taken by the officers.' }],
      ['people', { men: '12-15', boys: '3', alone: '1-2', 'groups[]': 'south_asia' }],
      [
        'place',
        {
          ...{
            place: 'X1',
            border: 'X2',
            place_kind: 'green_border',
            direction: 'leaving',
            part_of_day: 'night',
          },
          ...{ 'from_on-day': '1', 'from_on-month': '11', 'from_on-year': '2026' },
          ...{ 'to_on-day': '3', 'to_on-month': '11', 'to_on-year': '2026' },
        },
      ],
      [
        'acts',
        {
          ...{ act_1: 'sexual_violence', perpetrator_1: 'border_police', done_by_1: '2', hurt_1: '15-18' },
          ...{
            consequence_1: 'injury',
            asked_unpaid_work: 'no',
            asked_forced_work: 'no',
            asked_job_offer: 'no',
          },
          ...{ asked_arranged_marriage: 'no', asked_held: 'yes', mechanism: 'referred' },
        },
      ],
      [
        'sources',
        {
          ...{ source_1: 'person_affected', independent_1: '2', reliability_1: 'b', credibility_1: 'c2' },
          ...{ month_1: '2026-11', may_count_1: 'yes' },
        },
      ],
    ];
    const next = ['people', 'place', 'acts', 'sources', undefined];
    for (const [at, [page, typed]] of pages.entries()) {
      expect((await instance.ask(fatos, `${path}/${page}`)).status).toBe(200);
      const { status, location, body } = await send(`${path}/${page}`, typed);
      expect([page, status, location, status === 422 ? body : '']).toEqual([
        ...[page, 303, next[at] ? `${path}/${next[at]}` : path, ''],
      ]);
    }
    const summary = await instance.ask(fatos, path);
    for (const said of ['15–18 people', 'Shoes were taken', '72', 'Record the incident'])
      expect(summary.body).toContain(said);
    expect((await send(`${path}/record`, {})).location).toBe(path);
    expect((await send(`${path}/record`, {})).location).toBe(path);
    const recorded = await instance.ask(fatos, path);
    for (const said of ['Not checked yet', 'Does not count yet', 'This incident is not published'])
      expect(recorded.body).toContain(said);
    expect(
      (await instance.ask(fatos, `${list}?kind=violation&half=2026-07-01&standing=unchecked&place=X1`)).body,
    ).toContain(path);
    expect((await instance.ask(fatos, `${list}?kind=crime`)).body).not.toContain(path);
    expect(await countsOf()).toEqual(before);
    const id = path.split('/').at(-1)!;
    expect((await found(id)).toSorted()).toEqual([
      ...['incidents.act', 'incidents.incident', 'incidents.source', 'protection.event'],
    ]);
    // The log has the second of each request: it has none of these, but where a person without the duty was refused.
    const logged = instance.lines.filter((line) => line.includes('/staff/incidents'));
    expect(logged.filter((line) => !line.includes('"refused"'))).toEqual([]);
    expect(instance.lines.join('\n')).not.toMatch(new RegExp(`${id}|Kanarin|765 4321|7654321|Shoes|kind=`));
    for (const text of ['Kanarinković', '765 4321', '7654321', 'Shoes were taken by'])
      expect(await found(text)).toEqual([]);
  });

  it('refuse each of 500 identifying strings, which are then in no table and no line of the log', async () => {
    const { fatos } = instance.world.cast;
    await instance.ask(fatos, list);
    const started = (await sendingAs(fatos)(`${list}/start`, {})).location!;
    const version = versionIn((await instance.ask(fatos, started)).body)!;
    const texts = [...new Set(distinctCases.map(({ text }) => text))];
    expect(texts.length).toBeGreaterThanOrEqual(500);
    const before = await holding(texts);
    const [lines, errors] = [instance.lines.length, instance.errors.length];
    const tokens = await instance.tokensOf(fatos);
    const taken: string[] = [];
    for (const { script, text } of distinctCases) {
      const typed = { ...tokens, version, kind: 'violation', note: frames[script]!(text) };
      const { status } = await instance.ask(fatos, started, typed);
      if (status !== 422) taken.push(`${status} ${text}`);
    }
    expect(taken).toEqual([]);
    expect([...(await holding(texts))].filter((one) => !before.has(one))).toEqual([]);
    const said = [...instance.lines.slice(lines), ...instance.errors.slice(errors).map(String)].join('\n');
    // Signs that any line may have by itself prove nothing: a time or an id holds a few digits.
    expect(texts.filter((text) => text.length > 5 && said.includes(text))).toEqual([]);
    // The search finds what there is.
    const kept = await holding([started.split('/').at(-2)!]);
    expect([...kept].map((one) => one.split(':')[0])).toEqual(['incidents.incident']);
  });

  it('are not there for a person without the duty, lists too, and keep nothing of who signs in again', async () => {
    const { cast, own } = instance.world;
    const id = own.incident as string;
    const unknown = await instance.ask(cast.besa, '/staff/nothing');
    for (const actor of [
      cast.besa,
      cast.ana,
      cast.dragan,
      cast.goran,
      cast.hana,
      cast.ivo,
      cast.foreign.fatos,
    ])
      for (const target of [list, `${list}/${id}`, `${list}/${id}/what`]) {
        const { status } = await instance.ask(actor, target);
        const reached = actor === cast.foreign.fatos && target === list;
        expect([target, status]).toEqual([target, reached ? 200 : 404]);
      }
    expect(unknown.status).toBe(404);
    const before = await countsOf();
    const tokens = await instance.tokensOf(undefined);
    const { status, location } = await instance.ask(undefined, `${list}/${id}/what`, {
      ...tokens,
      kind: 'crime',
      note: canary,
    });
    expect([status, location]).toEqual([303, `/sign-in?next=${encodeURIComponent(`${list}/${id}/what`)}`]);
    expect(await countsOf()).toEqual(before);
  });

  it('take no older version, say the same twice, and keep a draft whose place has left the duty', async () => {
    const { cast, own } = instance.world;
    const { elira, fatos } = cast;
    const path = `${list}/${own.incident}`;
    await instance.pool.query(
      `insert into protection.appointment (id, action_id, person_id, organisation_id, duty, jurisdictions, state, proposed_by, proposed_at, confirmed_by, confirmed_at)
        select gen_random_uuid(), action_id, $2, organisation_id, duty, jurisdictions, state, proposed_by, proposed_at, confirmed_by, confirmed_at
        from protection.appointment where person_id = $1 and duty = 'monitor'`,
      [fatos.personId, elira.personId],
    );
    await instance.ask(elira, list);
    const [asElira, asFatos] = [sendingAs(elira), sendingAs(fatos)];
    const events = async () =>
      (await instance.pool.query('select word from protection.event where record_id = $1', [own.incident]))
        .rows.length;
    const version = versionIn((await instance.ask(fatos, `${path}/what`)).body)!;
    const typed = { kind: 'violation', note: 'Shoes were taken.' };
    const before = await events();
    // A second tab, and the same press twice.
    for (let press = 0; press < 2; press++)
      expect((await asFatos(`${path}/what`, { ...typed, version })).status).toBe(303);
    expect(await events()).toBe(before + 1);
    const stale = await asElira(`${path}/what`, { kind: 'crime', note: 'Coats were taken.', version });
    expect([stale.status, stale.body]).toEqual([409, expect.stringContaining('Coats were taken.')]);
    // Both versions are on the page.
    expect(stale.body).toContain('Shoes were taken.');
    expect(versionIn(stale.body)).toBe(String(Number(version) + 1));
    const assessed = { standing: 'corroborated', reason: 'sources_agree' };
    expect((await asElira(`${path}/assess`, { ...assessed, reason: 'sources_differ' })).body).toContain(
      'does not fit',
    );
    const read = versionIn((await instance.ask(elira, `${path}/assess`)).body)!;
    for (let press = 0; press < 2; press++)
      expect((await asElira(`${path}/assess`, { ...assessed, version: read })).location).toBe(path);
    expect(await events()).toBe(before + 2);
    // A note under another SECRET is not checked unseen.
    const kept = await instance.pool.query<{ note: string }>(
      `update incidents.incident i set note = 'v1.AAAA' from incidents.incident before
        where i.id = $1 and before.id = i.id returning before.note`,
      [own.incident],
    );
    const closed = await instance.ask(elira, `${path}/assess`);
    expect(closed.body).toContain('cannot be read, so the incident cannot be checked');
    expect(closed.body).not.toContain('name="standing"');
    const unread = await instance.ask(elira, `${path}/assess`, {
      ...(await instance.tokensOf(elira)),
      ...{ standing: 'verified', reason: 'papers_seen', version: String(Number(read) + 1) },
    });
    expect([unread.status, unread.body]).toEqual([409, expect.stringContaining('cannot be read')]);
    await instance.pool.query('update incidents.incident set note = $2 where id = $1', [
      ...[own.incident, kept.rows[0]!.note],
    ]);
    const started = (await asFatos(`${list}/start`, {})).location!;
    const id = started.split('/').at(-2);
    await instance.pool.query(`update incidents.incident set jurisdiction = 'X5' where id = $1`, [id]);
    expect((await asFatos(`${list}/start`, {})).location).toBe(started);
    // A colleague corrects it to a recent day, which hides it from everybody else.
    const days = { 'from_on-day': '1', 'from_on-month': '10', 'from_on-year': '2026' };
    const { rows } = await instance.pool.query<{ y: string; m: string; d: string }>(
      `select extract(year from day)::text y, extract(month from day)::text m, extract(day from day)::text d
        from (select platform.today() - 3 as day) one`,
    );
    const { y, m, d } = rows[0]!;
    await instance.pool.query('update incidents.incident set recorded_on = platform.today() where id = $1', [
      own.incident,
    ]);
    const corrected = await asElira(`${path}/place`, {
      ...{ place: 'X1', border: 'X2', place_kind: 'road', direction: 'leaving', part_of_day: 'night' },
      ...{ ...days, 'to_on-day': d, 'to_on-month': m, 'to_on-year': y },
    });
    expect([corrected.status, corrected.location]).toEqual([303, path]);
    expect((await instance.ask(fatos, path)).status).toBe(404);
    for (let press = 0; press < 2; press++)
      expect((await asElira(`${path}/withdraw`, {})).location).toBe(list);
  });
});
