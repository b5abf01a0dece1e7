import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { findInDump } from '../support/dump.ts';
import { unescaped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { secret } from './kept-world.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const send = async (actor: Actor | undefined, path: string, fields: Record<string, string>) =>
  instance.ask(actor, path, { ...(await instance.tokensOf(actor)), ...fields });
const find = (words: readonly string[]) => findInDump(instance.to, secret, words);

/** One for each text that a person types about a case. */
const words = {
  report: 'Kanarinka kërkoi para',
  again: 'канаринка тражи новац',
  reach: 'kanarinka.reporter@example.org',
  unlisted: 'The Kanarinka shelter',
  reply: 'Which Kanarinka was it',
  note: 'Not the first Kanarinka',
  answer: 'No more Kanarinka courses',
  addition: 'The second Kanarinka Tuesday',
  unsent: 'Half a Kanarinka sentence',
} as const;

async function report(fields: Record<string, string>) {
  const { body } = await send(undefined, '/voice', { step: 'send', kind: 'complaint', reach: '', ...fields });
  const number = /V-\d{4}-\d{4}/.exec(body)![0];
  const code = /name="secret" value="([^"]+)"/.exec(body)![1]!;
  const { rows } = await instance.pool.query('select id from voice.case_file where number = $1', [number]);
  return { number, secret: code, page: `/staff/voice/cases/${rows[0].id}` };
}

describe('the texts of a case', () => {
  it('are in no table and in no archive of the database, whatever its handlers, its reporter and the officer do with it', async () => {
    const { elira, hana, goran } = instance.world.cast;
    const mayBe = { apart: 'may_be', 'shown[]': goran.organisationId };
    const kept = await report({ text: words.again, keep_unlisted: words.unlisted, ...mayBe });
    const one = await report({ text: words.report, reach: words.reach });
    const page = await instance.ask(elira, one.page);
    expect(unescaped(page.body)).toContain(words.report);
    expect(page.body).toContain(words.reach);

    // Handlers write, a form of theirs waits for a sign-in, and the reporter comes back.
    for (const [version, as] of [
      ['1', 'reply'],
      ['2', 'note'],
      ['3', 'answer'],
    ] as const)
      expect((await send(elira, `${one.page}/write`, { version, as, text: words[as] })).status).toBe(303);
    const ended = await send(undefined, `${one.page}/write`, { as: 'note', text: words.unsent });
    expect(ended.location).toContain('stash=');
    await send(elira, `${one.page}/close`, { version: '4', outcome: 'upheld' });
    const { number, secret: code } = one;
    const back = await send(undefined, '/voice/case', { number, secret: code, text: words.addition });
    expect(unescaped(back.body)).toContain(words.addition);

    // The officer takes the contact away for a request, and records that texts of cases were read by others.
    await send(hana, '/staff/privacy/requests/new', {
      ...{ kind: 'erasure', channel: 'letter', name: 'A reporter', reach: 'By the number of the case' },
      ...{ 'received_on-day': '20', 'received_on-month': '11', 'received_on-year': '2026', about: number },
    });
    const asked = await instance.pool.query('select id from privacy.request where about = $1', [number]);
    const desk = `/staff/privacy/requests/${asked.rows[0].id}`;
    expect((await send(hana, `${desk}/find`, { way: 'case', sought: number })).status).toBe(303);
    expect((await instance.ask(hana, `${desk}/held`)).status).toBe(200);
    const shown = await instance.ask(hana, `${desk}/erase`);
    const seen = /name="seen" value="(\w+)"/.exec(shown.body)![1]!;
    expect((await send(hana, `${desk}/erase`, { seen, sure: 'yes' })).status).toBe(303);
    expect((await send(hana, `${desk}/answer`, { version: '1', outcome: 'partly' })).status).toBe(303);
    const breach = await send(hana, '/staff/privacy/breaches/new', {
      ...{ version: '1', title: 'A screen was seen', happened: 'A visitor stood behind the desk.' },
      ...{ 'known_on-day': '24', 'known_on-month': '11', 'known_on-year': '2026', known_time: '08:00' },
      ...{ 'jurisdictions[]': 'RS', 'records[]': 'voice' },
    });
    expect(breach.location).toMatch(/breaches\/[\w-]{36}/);

    expect(await find([...Object.values(words), one.secret, kept.secret])).toEqual([]);
    expect(instance.lines.filter((line) => /kanarinka|канаринка/i.test(line))).toEqual([]);
  });

  it('would be found: a word in the clear is, in its table and in the archive, also in base64 and in hexadecimal', async () => {
    await instance.pool.query(
      `insert into platform.mail (id, action_id, to_address, locale, template, args, created_at)
        values (gen_random_uuid(), $1, 'someone@example.org', 'en', 'voice.mail.late', $2, now())`,
      [
        instance.world.cast.actionId,
        { plain: words.reply, coded: Buffer.from(`: ${words.note}`).toString('base64') },
      ],
    );
    await instance.pool.query(
      `insert into people.stashed_form (id, path, typed, created_at) values (gen_random_uuid(), 'x', $1, now())`,
      [Buffer.from(words.answer)],
    );
    const found = await find(Object.values(words));
    for (const [word, table] of [
      [words.reply, 'platform.mail'],
      [words.note, 'platform.mail'],
      [words.answer, 'people.stashed_form'],
    ] as const)
      for (const where of [table, 'the archive']) expect(found).toContainEqual({ where, word });
  });
});
