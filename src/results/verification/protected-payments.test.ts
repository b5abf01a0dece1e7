// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { listBudgetByHeading, listBudgetByPartner, listExpenditure } from '../../action/budget/queries.ts';
import { findExpenditure } from '../../action/budget/queries-expenditure.ts';
import { roundsBooks } from '../../action/budget/queries-spending.ts';
import { listNotes, listWatched } from '../../action/budget/queries-warnings.ts';
import { expenditureRoutes } from '../../action/budget/routes-expenditure.tsx';
import { expenditurePapers } from '../../action/budget/subject.ts';
import { listSpending } from '../../action/index.ts';
import { protectAgreement } from '../../grants/agreements/protect-agreement.ts';
import { buildAgreement, buildPaid } from '../../grants/testing.ts';
import { keepPaper } from '../../papers/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import { readTable } from '../../platform/files/read-table.ts';
import { readZip } from '../../platform/files/testing.ts';
import type { ActingContext, Answer } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/permissions.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { findPeriod } from '../periods/queries.ts';
import { readStatusFacts } from '../status/queries.ts';
import { writeVerificationPack } from './write-pack.ts';

const language = languageOf('en');
const store = { read: async () => new Response('paper').body as ReadableStream };
const list = '/staff/budget/expenditure';

async function asRequestOf<Found>(cast: Cast, actor: Actor, look: () => Promise<Found>): Promise<Found> {
  const tx = tables(cast);
  await sql`set local role mostura_app`.execute(tx);
  const found = await asSeenBy(tx, actor, look);
  await sql`set local role none`.execute(tx);
  return found;
}

/** What a route of the ledger answers to this person, as text: of every partner, where the list begins with the own one. */
function look(
  cast: Cast,
  actor: Actor,
  path: string,
  query: Record<string, string> = { partner: '' },
): Promise<string> {
  return asRequestOf(cast, actor, async () => {
    const route = expenditureRoutes.find((one) => one.path === path);
    if (!route || route.kind === 'button') throw new Error(`nothing to look at: ${path}`);
    const work = cast.work(actor);
    const url = new URL(`https://mostura.example${path}`);
    const context = { ...work, work, url, language, query, token: 'a.b' } as unknown as ActingContext;
    const answer: Answer = await route.show(context, undefined, { typed: {}, errors: {}, conflict: false });
    if (answer.result === 'csv') return writeCsv(answer.rows);
    if (answer.result !== 'page') throw new Error('not a page');
    return renderIn(language, answer.body);
  });
}

/** What each sum of a partner and its heading says that this person reads: here each holds one payment alone. */
function sums(cast: Cast, actor: Actor): Promise<{ spent: number[]; rounded: boolean[] }> {
  const { actionId } = cast;
  const tx = tables(cast);
  const today = '2026-11-25';
  const days = { today, until: today, since: `${today}T00:00:00.000Z` };
  return asRequestOf(cast, actor, async () => {
    const status = await readStatusFacts(tx, { actionId, currency: 'EUR', ...days, words: [] });
    const ofPartner = { partnerId: cast.organisations.partner };
    const spending = await listSpending(tx, actionId, { since: '2026-01-01', until: today });
    return {
      spent: [
        ...(await listBudgetByHeading(tx, actionId, ofPartner)).map(({ spentMinor }) => spentMinor),
        ...(await listBudgetByPartner(tx, actionId)).map(({ spentMinor }) => spentMinor),
        ...(await listWatched(tx, actionId)).map(({ spent }) => spent),
        ...spending.flatMap(({ spentMinor, recentMinor }) => [spentMinor, recentMinor]),
        ...status.money.map(({ spent }) => spent),
      ],
      rounded: [status.rounded, await roundsBooks(tx, actionId)],
    };
  });
}

/** The breakdown of expenditure of a period as this person takes it away, a line a row. */
function breakdown(cast: Cast, actor: Actor, periodId: string): Promise<string> {
  return asRequestOf(cast, actor, async () => {
    const tx = tables(cast);
    const period = (await findPeriod(tx, periodId))!;
    const pack = await writeVerificationPack(tx, language, { period, demonstration: false, store });
    const files = await readZip(pack);
    const rows = await readTable(files.get('detailed-breakdown.xlsx')!, 30);
    return [...rows!.map((cells) => cells.join('|')), ...files.keys(), String(files.get('README.txt'))].join(
      '\n',
    );
  });
}

it(
  'Another partner’s staff read a payment of a protected sub-grant in steps in the list, its file and the pack',
  staged(async (cast) => {
    const tx = tables(cast);
    // The cast of sub-grants has an Action without a name, and the pack says it.
    await sql`update action.action set definition = jsonb_set(definition, '{action,title}', '"Bridges"')
      where id = ${cast.actionId}`.execute(tx);
    const { instalments, agreementId } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    const ofAction = tx.selectFrom('action.expenditure').where('actionId', '=', cast.actionId);
    const { id, description, amountMinor, spentOn } = await ofAction.selectAll().executeTakeFirstOrThrow();
    expect([description.includes('/ 1'), spentOn]).toEqual([true, '2026-03-12']);
    // A paper and what people wrote, from before payments were marked.
    const written = {
      supplier: 'Club Kanarinkovo',
      line: 'Hall Kanarinkovo',
      questions: ['large'],
      confirmedBecause: 'The hall of Kanarinkovo is dear.',
    };
    const mark = (fromPayment: boolean, of: string | null) =>
      tx
        .updateTable('action.expenditure')
        .set({ fromPayment, agreementId: of, ...written })
        .where('id', '=', id)
        .execute();
    await mark(false, null);
    await keepPaper(cast.work(cast.fatos), {
      ...{ owner: expenditurePapers, ownerId: id, form: { title: 'Order Kanarinkovo', language: 'en' } },
      file: { sha256: 'a'.repeat(64), size: 5, type: 'application/pdf', name: 'x.pdf' },
    });
    await mark(true, agreementId);
    const year = { name: 'Year', startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const month = { name: 'March', startsOn: '2026-03-01', endsOn: '2026-03-31' };
    const periodId = await createPeriod(cast.work(cast.ana), year);
    const monthId = await createPeriod(cast.work(cast.ana), month);
    const seenBy = async (actor: Actor) => ({
      texts: [
        ...[await look(cast, actor, list), await look(cast, actor, `${list}.csv`)],
        await breakdown(cast, actor, periodId),
      ],
      month: (await breakdown(cast, actor, monthId)).split('\n').filter((row) => /^1\|/.test(row)),
      found: (await asRequestOf(cast, actor, () => findExpenditure(tx, id)))?.id,
      rows: await asRequestOf(cast, actor, () => listExpenditure(tx, cast.actionId, {}, 10)),
    });
    const whole = await seenBy(cast.fatos);
    expect(whole.rows).toMatchObject([{ known: true, description, spentOn, amountMinor }]);
    expect([whole.found, whole.month.length]).toEqual([id, 1]);
    for (const text of whole.texts) for (const told of [description, 'SWIFT 1']) expect(text).toContain(told);
    const asked = language.t('action.expenditure.asked.large');
    for (const told of [written.supplier, written.line, written.confirmedBecause, asked])
      expect(whole.texts[2]).toContain(told);
    expect(whole.texts[1]).toContain(`${written.line},${description},${written.supplier}`);
    // Before it is protected.
    expect(await seenBy(cast.foreign.fatos)).toEqual(whole);

    const protection = { delayUntil: null, generalisePlace: true, withholdName: true };
    await protectAgreement(cast.work(cast.elira), {
      agreementId,
      protection: { ...protection, protectionReason: 'Threats in the town.' },
    });
    const known = [cast.fatos, cast.elira, cast.ana, cast.goran, cast.hana];
    for (const actor of known) expect((await seenBy(actor)).rows).toEqual(whole.rows);
    for (const text of (await seenBy(cast.fatos)).texts) expect(text).toContain(description);
    expect((await seenBy(cast.fatos)).texts[2]).toContain('kanarinkovo');

    const { rows: steps } = await sql<{ amountMinor: number }>`
      select grants.coarse_amount(${amountMinor}::bigint) as amount_minor`.execute(tx);
    for (const actor of [cast.foreign.fatos, cast.foreign.elira, cast.foreign.cene]) {
      const seen = await seenBy(actor);
      expect(seen.rows).toMatchObject([
        { known: false, description: null, documentReference: null, rate: null, rateMonth: null },
      ]);
      expect(seen.rows).toMatchObject([{ spentOn: '2026-01-01', ...steps[0] }]);
      expect(seen.rows[0]).toMatchObject({ originalMinor: steps[0]!.amountMinor, originalCurrency: 'EUR' });
      expect(seen.rows[0]).toMatchObject({ supplier: '', line: '', questions: [], confirmedBecause: null });
      expect(seen.found).toBeUndefined();
      for (const text of seen.texts) {
        expect(text).toContain('Payment of a protected sub-grant');
        for (const told of [description, 'SWIFT 1', '2026-03', 'March', id, 'anarinkovo', asked])
          expect(text).not.toContain(told);
      }
      // A period that begins within the quarter would tell its month.
      expect(seen.month).toEqual([]);
    }
    // A sum of its partner may hold one payment alone; the note of a line that holds none stays exact.
    const lines = ['', written.line, 'Bus'];
    for (const line of lines)
      await sql`insert into action.budget_warning (id, action_id, partner_id, heading, line, level, reason, currency, budget_minor,
          spent_minor, noted_by, noted_at)
        select gen_random_uuid(), action_id, partner_id, heading, ${line}, 'over', 'Seen.', currency, 0, amount_minor,
          ${cast.ana.personId}, created_at from action.expenditure where id = ${id}`.execute(tx);
    const notes = async (actor: Actor) =>
      new Map(
        (await asRequestOf(cast, actor, () => listNotes(tx, cast.actionId))).map((one) => [
          one.line,
          one.spent,
        ]),
      );
    const inSteps = steps[0]!.amountMinor;
    for (const actor of known) {
      expect(await sums(cast, actor)).toEqual({ spent: Array(7).fill(amountMinor), rounded: [false, false] });
      expect(await notes(actor)).toEqual(new Map(lines.map((line) => [line, amountMinor])));
    }
    for (const actor of [cast.foreign.fatos, cast.foreign.elira]) {
      // The line of the payment is none that they read.
      expect(await sums(cast, actor)).toEqual({ spent: Array(6).fill(inSteps), rounded: [true, true] });
      expect(await notes(actor)).toEqual(
        new Map(lines.map((line) => [line, line === 'Bus' ? amountMinor : inSteps])),
      );
    }
    // A page that begins after a day begins after the day that is read: the place tells no other.
    const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    const from = (actor: Actor, day: string) =>
      asRequestOf(cast, actor, () => listExpenditure(tx, cast.actionId, { after: { day, id: last } }, 10));
    expect(await from(cast.foreign.fatos, '2025-12-31')).toEqual([]);
    for (const day of ['2026-01-01', '2026-03-11', '2026-03-12'])
      expect(await from(cast.foreign.fatos, day)).toHaveLength(1);
    expect(await from(cast.fatos, '2026-03-11')).toEqual([]);
  }),
);
