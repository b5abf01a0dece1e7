import {
  type ActingContext,
  type FormState,
  formRoute,
  type Page,
  page,
  type Route,
  toldByPage,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { getDefinition } from '../queries.ts';
import { listCurrencies } from '../rates/queries.ts';
import { checkPage } from './check-table.tsx';
import { chooseTablePage } from './choose-table.tsx';
import { StatementColumnsPage, StatementPaymentsPage } from './pages/statement-pages.tsx';
import { importExpenditurePermission } from './permissions.ts';
import { listBudgetByHeading } from './queries.ts';
import { listCommitments } from './queries-commitments.ts';
import { listHabits, listLines, listRecorded } from './queries-questions.ts';
import {
  guessColumns,
  mostPayments,
  readStatement,
  recordedAlready,
  rowOf,
  type Statement,
  type StatementPayment,
  statementOf,
} from './read-statement.ts';
import { headingAndLine } from './rules.ts';
import {
  columnField,
  columnsIn,
  documentField,
  headingField,
  type StatementForm,
  statementForm,
} from './schema-statement.ts';

const path = '/staff/budget/expenditure/import/statement';

/** A bank statement: what its columns hold, then the budget line of each payment; the table that comes of it is checked like any other. */
export const statementRoutes: readonly Route[] = [
  formRoute<void, StatementForm>({
    path,
    done: toldByPage,
    may: importExpenditurePermission,
    schema: statementForm,
    async show(context, _none, state) {
      const statement = statementIn(state);
      if (!statement) return chooseTablePage(context, state);
      return state.typed.chosen === 'yes'
        ? paymentsPage(context, state, statement)
        : columnsPage(context, state);
    },
    async act(context, _none, form) {
      const statement = statementOf(form.table);
      if (!statement) throw problem('expenditure_table_empty', {}, { field: 'file' });
      const { payments } = readStatement(statement, form.columns, form.currency);
      if (payments.length === 0) throw problem('statement_no_payments', {}, { field: columnField('date') });
      if (payments.length > mostPayments)
        throw problem(
          'statement_long',
          { count: payments.length, max: mostPayments },
          { field: columnField('date') },
        );
      if (!form.chosen) return paymentsPage(context, await proposed(context, form, payments), statement);
      const rows = await rowsOf(context, form, payments);
      if (rows.length === 0)
        throw problem('statement_nothing_chosen', {}, { field: headingField(payments[0]!.row) });
      return checkPage(context, { typed: { lines: rows.join('\n') }, errors: {}, conflict: false });
    },
  }),
];

function statementIn({ typed }: FormState): Statement | undefined {
  return typeof typed.table === 'string' ? statementOf(typed.table.replace(/\r\n?/g, '\n')) : undefined;
}

/** The first page of a statement: its columns, guessed where nothing was chosen yet. */
export async function columnsPage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, language } = context;
  const statement = statementIn(state)!;
  const guessed = Object.entries(guessColumns(statement)).map(([name, at]) => [`column_${name}`, String(at)]);
  const { action } = await getDefinition(tx, actionId);
  const currencies = [...new Set([action.currency, ...(await listCurrencies(tx))])];
  const typed = {
    ...Object.fromEntries(guessed),
    currency: currencyOf(String(state.typed.table), currencies),
    ...state.typed,
  };
  return page(
    language.t('action.statement.columns.title'),
    <StatementColumnsPage {...{ context, statement, currencies }} state={{ ...state, typed }} />,
    { wide: true, ...back(context) },
  );
}

/** The currency whose code the statement names most often, above its table or in it; none where it names none. */
function currencyOf(text: string, currencies: readonly string[]): string {
  const words = text.split(/[^A-Za-z]+/);
  const count = (currency: string) => words.filter((word) => word === currency).length;
  const [best = ''] = currencies.toSorted((a, b) => count(b) - count(a));
  return count(best) > 0 ? best : '';
}

async function paymentsPage(context: ActingContext, state: FormState, statement: Statement): Promise<Page> {
  const { tx, actionId, actor, language } = context;
  const { action } = await getDefinition(tx, actionId);
  const lines = await listLines(tx, actionId, actor.organisationId);
  const headings = await listBudgetByHeading(tx, actionId, { partnerId: actor.organisationId });
  const committed = await listCommitments(tx, { actionId, partnerId: actor.organisationId });
  const currency = typeof state.typed.currency === 'string' ? state.typed.currency : action.currency;
  const read = readStatement(statement, columnsIn(state.typed), currency);
  return page(
    language.t('action.statement.payments.title'),
    <StatementPaymentsPage
      {...{ context, state, action, lines, headings, committed, ...read }}
      recorded={await recordedOf(context, read.payments)}
      payments={read.payments.slice(0, mostPayments)}
    />,
    { wide: true, ...back(context) },
  );
}

/** The rows of those that the partner has recorded already. */
async function recordedOf(
  { tx, actionId, actor }: ActingContext,
  payments: readonly StatementPayment[],
): Promise<ReadonlySet<number>> {
  const days = [...new Set(payments.map(({ spentOn }) => spentOn))];
  return recordedAlready(payments, await listRecorded(tx, actionId, actor.organisationId, days));
}

/**
 * What the second page begins with: of each payment the budget line of the last one to the same supplier, and the reference of the bank.
 * One that is recorded already begins as left out.
 */
async function proposed(
  context: ActingContext,
  form: StatementForm,
  payments: readonly StatementPayment[],
): Promise<FormState> {
  const { tx, actionId, actor } = context;
  const recorded = await recordedOf(context, payments);
  const habits = await listHabits(tx, actionId, actor.organisationId);
  const lines = await listLines(tx, actionId, actor.organisationId);
  const headingOf = ({ row, supplier }: StatementPayment) => {
    if (recorded.has(row)) return '';
    const habit = habits.find((one) => one.supplier === supplier.toLowerCase());
    if (!habit || supplier === '') return '';
    const line = lines.find((one) => one.heading === habit.heading && one.description === habit.line);
    return line ? `${line.heading}/${line.id}` : habit.heading;
  };
  const typed = {
    ...{ table: form.table, currency: form.currency, chosen: 'yes' },
    ...Object.fromEntries(Object.entries(form.columns).map(([name, at]) => [`column_${name}`, String(at)])),
    ...Object.fromEntries(
      payments.flatMap((payment) => [
        [headingField(payment.row), headingOf(payment)],
        [documentField(payment.row), payment.document],
      ]),
    ),
  };
  return { typed, errors: {}, conflict: false };
}

/** The rows of the table of expenditure: a payment for which a budget line was chosen. Problem: `heading_unknown`. */
async function rowsOf(
  { tx, actionId, actor }: ActingContext,
  { headings, documents }: StatementForm,
  payments: readonly StatementPayment[],
): Promise<string[]> {
  const { action } = await getDefinition(tx, actionId);
  const lines = await listLines(tx, actionId, actor.organisationId);
  return payments.flatMap((payment) => {
    const chosen = headings.get(payment.row);
    if (!chosen) return [];
    const [key, id] = chosen.split('/');
    const among = { headings: action.budgetHeadings, lines };
    const { heading, line } = headingAndLine({ heading: key, line: id }, among, headingField(payment.row));
    const document = documents.get(payment.row) ?? '';
    return [rowOf(payment, { heading: heading.key, line: line?.description ?? '', document })];
  });
}

function back({ language }: ActingContext) {
  return {
    back: {
      href: '/staff/budget/expenditure/import',
      text: language.t('action.expenditure.import.title'),
    },
  };
}
