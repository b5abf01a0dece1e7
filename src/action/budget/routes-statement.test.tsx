import { describe, expect, it } from 'vitest';
import { type Cast, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { htmlValidator } from '../../../tests/support/html-validator.ts';
import { languageOf } from '../../../tests/support/language.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { importBudget } from './import-budget.ts';
import { importExpenditure } from './import-expenditure.ts';
import { listLines } from './queries-questions.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { importExpenditureRoutes } from './routes-import.tsx';
import { statementForm } from './schema-statement.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';

const language = languageOf();
const csv = [
  'Account in EUR;;;',
  'Date;Payee;Purpose;Amount',
  '02.11.2026;Bus line;Tickets;-120,00',
  '03.11.2026;Bakery;Coffee;-45,50',
  '04.11.2026;Donor;Grant;9.000,00',
].join('\n');

/** What the form at this path answers to what was sent, as the page that follows. */
async function send(cast: Cast, ending: string, typed: Record<string, string>): Promise<string> {
  const route = importExpenditureRoutes.find(({ path }) => path.endsWith(ending));
  if (route?.kind !== 'form') throw new Error('no form');
  const work = cast.work(cast.fatos);
  const context = {
    ...{ work, tx: work.tx, actor: cast.fatos, actionId: cast.actionId, now: noon, language },
    ...{ url: new URL(`https://mostura.example/${ending}`), query: {}, token: 'a.b', files: {} },
  } as unknown as ActingContext;
  const read = route.schema.safeParse(typed);
  const answer = read.success
    ? await route.act(context, undefined, read.data)
    : await route.show(context, undefined, {
        typed,
        errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message])),
        conflict: false,
      });
  if (answer?.result !== 'page') throw new Error('not a page');
  const html = renderIn(language, answer.body);
  expect(await htmlValidator.validateString(html)).toMatchObject({ valid: true });
  return html;
}

/** The fields of a page as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const values = [...html.matchAll(/<input[^>]* name="([^"]+)"[^>]*?(?: value="([^"]*)")?[^>]*>/g)].map(
    ([tag, name = '']) => [name, / value="([^"]*)"/.exec(tag)?.[1] ?? ''],
  );
  const selects = [...html.matchAll(/<select[^>]* name="([^"]+)"[\s\S]*?<\/select>/g)].map(
    ([all, name = '']) => [name, /value="([^"]*)" selected/.exec(all)?.[1] ?? ''],
  );
  return Object.fromEntries([...values, ...selects]);
}

const inCast = (body: (cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 5000'));
    await recordExpenditure(cast.work(cast.fatos), buildExpenditure({ supplier: 'Bus Line', line: '' }));
    await body(cast);
  });

describe('a bank statement', () => {
  it(
    'becomes entries: columns guessed, the line of the supplier proposed, the rest left out',
    inCast(async (cast) => {
      const columns = await send(cast, '/import', { lines: csv });
      expect(columns).toContain(language.t('action.statement.columns.title'));
      const guessed = fieldsOf(columns);
      expect(guessed).toMatchObject({
        column_date: '0',
        column_supplier: '1',
        column_description: '2',
        column_amount: '3',
      });
      const payments = await send(cast, '/statement', guessed);
      expect(fieldsOf(payments)).toMatchObject({ heading_0: 'travel', heading_1: '', chosen: 'yes' });
      // What came in is folded away; every other line was understood.
      expect(payments).toMatch(
        /<details(?: [^>]*)?><summary[^>]*><span[^>]*>Incoming payments, not imported: 1 line</,
      );
      expect(payments).toContain('2 payments were read from the statement. Every line was understood.');
      expect(payments).not.toContain('Not read');
      const checked = await send(cast, '/statement', { ...fieldsOf(payments), document_0: 'R-77' });
      expect(checked).toContain(language.t('action.expenditure.import.check_title'));
      // What will happen comes first; the table is sent on with the answers.
      expect(checked).toContain('1 row was read.');
      expect(checked.indexOf('1 row was read.')).toBeLessThan(checked.indexOf('<form'));
      expect(checked).toContain('Save 1 entry</button>');
      const lines = fieldsOf(checked).lines!;
      expect(lines).toBe('2026-11-02\ttravel\t\tTickets\tBus line\tR-77\tEUR\t120.00');
      const taken = { lines, reason: 'The second journey of the same price.', reasons: new Map() };
      expect(await importExpenditure(cast.work(cast.fatos), taken)).toMatchObject({ taken: 1 });
    }),
  );

  it(
    'shows the lines that were not understood above the payments, apart from money that came in',
    inCast(async (cast) => {
      const lines = `${csv}\n31.11.2026;Taxi;Ride;-12,00\n05.11.2026;Hotel;Night;`;
      const payments = await send(cast, '/statement', fieldsOf(await send(cast, '/import', { lines })));
      expect(payments).toContain('2 lines were not understood: look at them below.');
      const unread = payments.slice(
        payments.indexOf('Not read: look at these lines'),
        payments.indexOf('<form'),
      );
      expect(unread).toContain(
        'This date does not exist: <span dir="auto">31.11.2026 · Taxi · Ride · -12,00',
      );
      expect(unread).toContain('05.11.2026 · Hotel · Night');
      expect(unread).not.toContain('Donor');
      expect(payments).toContain('Incoming payments, not imported: 1 line');
    }),
  );

  it(
    'says of a row with a fault what is in it, and gives it a field',
    inCast(async (cast) => {
      const head = 'date;heading;budget_line;description;supplier;document;currency;amount';
      const checked = await send(cast, '/import', {
        lines: `${head}\n2026-11-02;2;;Bus;;R-1;EUR;5\nno day 1;2;;Boat;;R-2;EUR;6`,
      });
      expect(checked).toContain('1 of 2 rows has an error. 1 row is correct.');
      expect(checked).toContain('no day 1 · 2 · Boat · R-2 · EUR · 6');
      expect(fieldsOf(checked)).toMatchObject({ cell_3_date: 'no day 1' });
    }),
  );

  it(
    'says what is missing: the columns, a document, and any payment at all',
    inCast(async (cast) => {
      const table = csv.replaceAll(';', '\t');
      const faults = (typed: Record<string, string>) =>
        statementForm
          .safeParse({ table, ...typed })
          .error?.issues.map(({ path, message }) => [path.join(), message]);
      expect(faults({})).toEqual([
        ['column_date', 'invalid.choice'],
        ['column_out', 'invalid.statement_amount'],
        ['currency', 'invalid.choice'],
      ]);
      const columns = { column_date: '0', column_amount: '3', column_supplier: '1', currency: 'EUR' };
      expect(faults({ ...columns, chosen: 'yes', heading_0: 'travel' })).toEqual([
        ['document_0', 'invalid.required'],
      ]);
      await expect(send(cast, '/statement', { table, ...columns, chosen: 'yes' })).rejects.toMatchObject({
        ...{ code: 'statement_nothing_chosen', field: 'heading_0' },
      });
      await expect(send(cast, '/statement', { table, ...columns, column_date: '1' })).rejects.toMatchObject({
        ...{ code: 'statement_no_payments', field: 'column_date' },
      });
      const unknown = { ...columns, chosen: 'yes', heading_0: 'nothing', document_0: 'R' };
      await expect(send(cast, '/statement', { table, ...unknown })).rejects.toMatchObject({
        code: 'heading_unknown',
      });
      const ofLength = (length: number) =>
        ['Date\tPayee\tPurpose\tAmount', ...Array.from({ length }, () => '2026-11-02\tBus\tTicket\t-1')].join(
          '\n',
        );
      expect(await send(cast, '/statement', { table: ofLength(40), ...columns })).toContain('heading_39');
      await expect(send(cast, '/statement', { table: ofLength(41), ...columns })).rejects.toMatchObject({
        ...{ code: 'statement_long', details: { count: 41, max: 40 } },
      });
    }),
  );

  it(
    'leaves out what is recorded already, and names the payment whose document is missing',
    inCast(async (cast) => {
      const guessed = fieldsOf(await send(cast, '/import', { lines: csv }));
      const first = fieldsOf(await send(cast, '/statement', guessed));
      const checked = await send(cast, '/statement', { ...first, document_0: 'R-77' });
      expect(checked).toContain('2. Travel');
      const lines = fieldsOf(checked).lines!;
      await importExpenditure(cast.work(cast.fatos), { lines, reason: 'Twice a week.', reasons: new Map() });
      const again = await send(cast, '/statement', guessed);
      expect(fieldsOf(again)).toMatchObject({ heading_0: '', heading_1: '' });
      expect(again.split(language.t('action.statement.recorded'))).toHaveLength(2);
      const missing = await send(cast, '/statement', { ...fieldsOf(again), heading_1: 'travel' });
      expect(missing).toContain('Document of Bakery, 45.50\u00a0EUR: ');
    }),
  );

  it(
    'proposes no line by what another partner paid, and takes no line of another heading or partner',
    inCast(async (cast) => {
      const paid = buildExpenditure({ supplier: 'Bakery' });
      await recordExpenditure(cast.work(cast.foreign.fatos), paid);
      await importBudget(cast.work(cast.ana), buildBudget('Partner of the South; 2; Boat; 900'));
      const sent = {
        table: csv.replaceAll(';', '\t'),
        column_date: '0',
        column_amount: '3',
        currency: 'EUR',
      };
      const payments = await send(cast, '/statement', { ...sent, column_supplier: '1' });
      expect(fieldsOf(payments)).toMatchObject({ heading_0: 'travel', heading_1: '' });
      const { tx, actionId } = cast.work(cast.fatos);
      const [own] = await listLines(tx, actionId, cast.organisations.partner);
      const [foreign] = await listLines(tx, actionId, cast.foreign.fatos.organisationId);
      const choose = (heading: string) =>
        send(cast, '/statement', { ...sent, chosen: 'yes', heading_0: heading, document_0: 'R-77' });
      expect(await choose(`travel/${own!.id}`)).toContain('2026-11-02\ttravel\tBus\t');
      for (const heading of [`other/${own!.id}`, `travel/${foreign!.id}`])
        await expect(choose(heading)).rejects.toMatchObject({ code: 'heading_unknown', field: 'heading_0' });
    }),
  );

  it(
    'is not what a table of our own columns is, with faults or without',
    inCast(async (cast) => {
      const head = 'date;heading;budget_line;description;supplier;document;currency;amount';
      for (const row of [
        '2026-11-02;2;;Bus;;R-1;EUR;5',
        'no day;2;;Bus;;R-1;EUR;5',
        '2026-11-02;99;;Bus;;R;EUR;5',
      ])
        expect(await send(cast, '/import', { lines: `${head}\n${row}` })).toContain(
          language.t('action.expenditure.import.check_title'),
        );
    }),
  );
});
