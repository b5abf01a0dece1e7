import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { unescaped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true, hourlyLimits: 1 });
});
afterAll(() => instance.close());

type Fields = Record<string, string>;
const send = async (actor: Actor | undefined, path: string, fields: Fields, token?: Fields) =>
  instance.ask(actor, path, { ...(token ?? (await instance.tokensOf(actor))), ...fields });
const said = 'The coordinator of the evening course asked for money before he wrote the list.';

/** Sends a report and reads number and secret from the page that answers. */
async function report(actor: Actor | undefined, fields: Fields = {}, token?: Fields) {
  const answered = await send(
    actor,
    '/voice',
    { step: 'send', kind: 'complaint', text: said, reach: '', ...fields },
    token,
  );
  const number = /V-\d{4}-\d{4}/.exec(answered.body)?.[0] ?? '';
  const secret = /name="secret" value="([^"]+)"/.exec(answered.body)?.[1] ?? '';
  return { answered, number, secret };
}

const caseIdOf = async (number: string) =>
  (await instance.pool.query<{ id: string }>('select id from voice.case_file where number = $1', [number]))
    .rows[0]!.id;

describe('a complaint by somebody who is not signed in', () => {
  it('is refused with everything kept when nothing was said', async () => {
    const { answered } = await report(undefined, { text: '', reach: '070 000 000' });
    expect(answered.status).toBe(422);
    expect(answered.body).toContain('070 000 000');
    const unknown = await report(undefined, { 'keep[]': instance.world.cast.ana.personId });
    expect([unknown.answered.status, unescaped(unknown.answered.body).includes(said)]).toEqual([422, true]);
  });

  it('gets a number and a secret, is answered, and is read by both sides and nobody else', async () => {
    const { cast } = instance.world;
    const { number, secret } = await report(undefined, { reach: 'ring in the evening' });
    const caseId = await caseIdOf(number);
    const page = `/staff/voice/cases/${caseId}`;
    for (const actor of [cast.ana, cast.ivo, cast.hana, cast.fatos, cast.foreign.elira])
      expect((await instance.ask(actor, page)).status).toBe(404);
    const seen = await instance.ask(cast.elira, page);
    expect(seen.status).toBe(200);
    expect(unescaped(seen.body)).toContain(said);
    expect(seen.body).toContain('ring in the evening');
    const written = await send(cast.elira, `${page}/write`, {
      version: '1',
      as: 'reply',
      text: 'Which evening was it?',
    });
    expect(written.status).toBe(303);
    await send(cast.elira, `${page}/write`, { version: '2', as: 'note', text: 'Not the first about him.' });
    const back = await send(undefined, '/voice/case', {
      number: number.toLowerCase(),
      secret: secret.toLowerCase(),
    });
    expect(back.status).toBe(200);
    expect(back.body).toContain('Which evening was it?');
    expect(back.body).not.toContain('Not the first about him.');
    expect(back.body).not.toContain('Elira');
    await send(undefined, '/voice/case', { number, secret, text: 'The second Tuesday.' });
    expect((await instance.ask(cast.elira, page)).body).toContain('The second Tuesday.');
  });

  it('says to whoever comes back when nobody may handle it', async () => {
    const warned = 'No person who may handle this case';
    const { number, secret } = await report(undefined);
    expect((await send(undefined, '/voice/case', { number, secret })).body).not.toContain(warned);
    await instance.pool.query('update voice.case_file set kept_from = $2 where number = $1', [
      number,
      [instance.world.cast.organisations.partner, instance.world.cast.foreign.organisations.partner],
    ]);
    expect((await send(undefined, '/voice/case', { number, secret })).body).toContain(warned);
    await instance.pool.query(
      `update voice.case_file set state = 'answered', answered_at = now() where number = $1`,
      [number],
    );
    expect((await send(undefined, '/voice/case', { number, secret })).body).not.toContain(warned);
  });

  it('is opened again by whoever wrote it, once it was closed', async () => {
    const { cast } = instance.world;
    const { number, secret } = await report(undefined);
    const page = `/staff/voice/cases/${await caseIdOf(number)}`;
    await send(cast.elira, `${page}/write`, {
      version: '1',
      as: 'answer',
      text: 'He gives no courses any more.',
    });
    expect((await send(cast.elira, `${page}/close`, { version: '1', outcome: 'upheld' })).status).not.toBe(
      303,
    );
    expect((await send(cast.elira, `${page}/close`, { version: '2', outcome: 'upheld' })).status).toBe(303);
    const opened = await send(undefined, '/voice/case', { number, secret });
    expect(opened.body).toContain('Established');
    await send(undefined, '/voice/case', { number, secret, text: 'He came again today.' });
    const { rows } = await instance.pool.query(
      'select state, outcome, closed_at from voice.case_file where number = $1',
      [number],
    );
    expect(rows).toEqual([{ state: 'reopened', outcome: null, closed_at: null }]);
  });

  it('sent twice is one case with one secret; the same form with other words is refused', async () => {
    const token = await instance.tokensOf(undefined);
    const first = await report(undefined, {}, token);
    const again = await report(undefined, {}, token);
    expect([again.number, again.secret]).toEqual([first.number, first.secret]);
    expect((await report(undefined, { text: 'Something else.' }, token)).answered.status).toBe(409);
  });

  it('shows number and secret again when only another language is chosen there', async () => {
    const { number, secret } = await report(undefined);
    const chosen = await send(undefined, '/voice?lang=sq', { number, secret, _language: 'sq' });
    expect([chosen.status, chosen.body.includes(number), chosen.body.includes(secret)]).toEqual([
      200,
      true,
      true,
    ]);
    expect(chosen.body).toContain('lang="sq"');
    const own = await send(undefined, '/voice/case?lang=mk', {
      number,
      secret,
      _language: 'mk',
      text: 'half',
    });
    expect(unescaped(own.body)).toContain(said);
    expect(own.body).toContain('half');
  });

  it('leaves neither who sent it nor its secret in the database, the log or the trail', async () => {
    const { cast } = instance.world;
    const { number, secret } = await report(cast.besa);
    const caseId = await caseIdOf(number);
    const { rows: tables } = await instance.pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema in ('voice', 'platform')`,
    );
    for (const { name } of tables) {
      const { rows } = await instance.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      const about = rows.filter(({ row }) => row.includes(caseId) || row.includes(number));
      expect([name, about.filter(({ row }) => row.includes(cast.besa.personId))]).toEqual([name, []]);
      expect([name, rows.filter(({ row }) => row.includes(secret) || row.includes(said))]).toEqual([
        name,
        [],
      ]);
    }
    expect(instance.lines.filter((line) => line.includes(secret) || line.includes(number))).toEqual([]);
  });
});

describe('before a report is sent', () => {
  const look = (fields: Fields) => report(undefined, { step: 'look', ...fields });
  const sent = async () =>
    (await instance.pool.query('select count(*)::int as count from voice.case_file')).rows[0].count as number;

  it('the page names by role and organisation who will read it, and nothing is stored', async () => {
    const before = await sent();
    const { answered, number } = await look({});
    expect([answered.status, number, await sent()]).toEqual([200, '', before]);
    expect(unescaped(answered.body)).toContain(said);
    const { rows } = await instance.pool.query<{ name: string }>(
      'select name from network.organisation where id = $1',
      [instance.world.cast.elira.organisationId],
    );
    expect(unescaped(answered.body)).toContain(`Grant officer, ${rows[0]!.name} (1 person)`);
  });

  it('it says that nobody may read a report of abuse without an answer, until unclear reports have readers', async () => {
    const { answered } = await look({ kind: 'safeguarding', keep_unknown: 'yes' });
    expect(answered.body).toContain('No person who may read this report has been appointed yet');
  });

  it('the days are the same before sending, on the receipt and in the case, and are promised by nobody while nobody reads it', async () => {
    const fields = { kind: 'safeguarding', keep_unknown: 'yes' };
    const days = /You should hear by ([^.]+) that it was read, and get an answer by ([^.]+)\./;
    const before = (await look(fields)).answered.body;
    const { answered, number, secret } = await report(undefined, fields);
    const found = days.exec(before)?.slice(1);
    expect(found).toHaveLength(2);
    expect(days.exec(answered.body)?.slice(1)).toEqual(found);
    const opened = (await send(undefined, '/voice/case', { number, secret })).body;
    for (const day of found!) expect(opened).toContain(day);
    expect(before).not.toContain('They have until');
    expect(answered.body).not.toContain('will read it and write to you');
    expect(answered.body).toContain('No person who may handle this case');
  });

  it('and on every later page, whom to call and the way out are one press away', async () => {
    const { answered, number, secret } = await report(undefined);
    const pages = [
      (await look({})).answered,
      answered,
      await send(undefined, '/voice/case', { number, secret }),
      await instance.ask(undefined, '/voice/case'),
    ];
    for (const { body } of pages)
      expect([body.includes('href="tel:'), body.includes('data-leave')]).toEqual([true, true]);
  });

  it('it promises of a name in the reporter’s words only that nobody of a partner reads it, and names no reader of one', async () => {
    const name = instance.world.cast.elira.organisationId;
    const { rows } = await instance.pool.query<{ name: string }>(
      'select name from network.organisation where id = $1',
      [name],
    );
    const { answered } = await look({ kind: 'feedback', keep_unlisted: rows[0]!.name });
    const shown = unescaped(answered.body).replace(/<input[^>]*>/g, '');
    expect(shown).toContain('Only people who belong to none of the partners read this report.');
    expect(shown).not.toContain(`Grant officer, ${rows[0]!.name}`);
    expect(shown).not.toContain('will not read it');
  });

  it('everything typed comes back to be changed', async () => {
    const { answered } = await report(undefined, { step: 'change', keep_unlisted: 'The Kahan centre' });
    expect(unescaped(answered.body)).toContain(said);
    expect(answered.body).toContain('The Kahan centre');
  });
});

describe('a case and its secret', () => {
  it('are told apart from a number that is not there by nothing', async () => {
    const { number } = await report(undefined);
    const bodies = [];
    for (const one of [number, 'V-0000-0001']) {
      const { status, body } = await send(undefined, '/voice/case', {
        number: one,
        secret: 'AAAA-BBBB-CCCC-DDDD',
      });
      bodies.push([status, /error-summary[\s\S]*?<\/div>/.exec(body)?.[0]]);
    }
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[0]![0]).toBe(422);
  });

  it('of another case do not open it', async () => {
    const [one, two] = [await report(undefined), await report(undefined)];
    expect((await send(undefined, '/voice/case', { number: one.number, secret: two.secret })).status).toBe(
      422,
    );
  });

  it('are not kept from whoever reported by others who know the number: they wait themselves, also in one network', async () => {
    const { number, secret } = await report(undefined);
    const from = async (address: string, tried: string) => {
      const sent = { number, secret: tried, ...(await instance.tokensOf(undefined)) };
      return (await instance.ask(undefined, '/voice/case', sent, { 'x-forwarded-for': address })).status;
    };
    for (let tries = 0; tries < 60; tries++)
      expect(await from(`2001:db8:7:1::${tries}`, `AAAA-${tries}`)).toBe(422);
    expect(await from('2001:db8:7:1::fffe', 'AAAA-60')).toBe(429);
    expect(await from('2001:db8:7:1::ffff', secret)).toBe(200);
    expect(await from('2001:db8:9:1::1', secret)).toBe(200);
    expect(await from('192.0.2.44', secret)).toBe(200);
  });

  it('that are wrong count in another language, too, and those that are right never', async () => {
    const { number, secret } = await report(undefined);
    const send = async (typed: Record<string, string>) => {
      const sent = { number, ...typed, ...(await instance.tokensOf(undefined)) };
      return (await instance.ask(undefined, '/voice/case', sent, { 'x-forwarded-for': '192.0.2.45' })).status;
    };
    for (let tries = 0; tries < 65; tries++) expect(await send({ secret })).toBe(200);
    for (let tries = 0; tries < 60; tries++)
      expect(await send({ secret: `AAAA-${tries}`, _language: 'sq' })).toBe(422);
    expect(await send({ secret: 'AAAA-60' })).toBe(429);
    expect(await send({ secret })).toBe(200);
  });
});

describe('a handler whose own organisation is concerned', () => {
  it('passes the case on, and sees it no more', async () => {
    const { cast } = instance.world;
    const { number } = await report(undefined);
    const page = `/staff/voice/cases/${await caseIdOf(number)}`;
    expect((await send(cast.elira, `${page}/pass-on`, { version: '1' })).location).toBe('/staff/voice');
    expect((await instance.ask(cast.elira, page)).status).toBe(404);
    expect((await instance.ask(cast.foreign.elira, page)).status).toBe(200);
    expect((await send(cast.foreign.elira, `${page}/pass-on`, { version: '2' })).status).toBe(409);
  });
});

describe('whoever runs the Action', () => {
  it('sees how many there are, appoints others and never themselves', async () => {
    const { cast } = instance.world;
    const desk = await instance.ask(cast.ana, '/staff/voice');
    expect([desk.status, /V-\d{4}-\d{4}/.test(desk.body)]).toEqual([200, false]);
    const person = ({ personId, organisationId }: Actor) => `${personId}:${organisationId}`;
    const appoint = (actor: Actor, whom: Actor) =>
      send(actor, '/staff/voice/handlers/new', { person: person(whom), kind: 'fraud' });
    expect((await appoint(cast.ana, cast.ana)).status).toBe(422);
    expect((await appoint(cast.ana, cast.besa)).status).toBe(422);
    expect((await appoint(cast.ana, cast.fatos)).status).toBe(303);
    expect((await appoint(cast.ana, cast.fatos)).status).toBe(422);
  });
});
