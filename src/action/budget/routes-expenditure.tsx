import { keepPaper, type PaperForm, PaperFormPage, paperForm, papersBeside } from '../../papers/index.ts';
import { dayMarkIn, limitOf, markOfDay, paged, wholeOf } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  type Context,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { seeSupplierPerson } from '../procurement/permissions.ts';
import { listPayable, mapContractNames } from '../procurement/queries.ts';
import { supplierFor } from '../procurement/words.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { listCurrencies } from '../rates/queries.ts';
import { findVatRule } from '../vat/queries.ts';
import { counterExpenditure } from './counter-expenditure.ts';
import { editExpenditure } from './edit-expenditure.ts';
import { ExpenditureListPage } from './pages/expenditure-list-page.tsx';
import { ExpenditurePage } from './pages/expenditure-page.tsx';
import { RecordExpenditurePage } from './pages/record-expenditure-page.tsx';
import {
  attachDocumentPermission,
  counterExpenditurePermission,
  editExpenditurePermission,
  readExpenditurePermission,
  recordExpenditurePermission,
  seeBudget,
} from './permissions.ts';
import { type ExpenditureFilter, listBudgetByHeading, listExpenditure } from './queries.ts';
import { listCommitments } from './queries-commitments.ts';
import { findExpenditure, listChanges, type RecordedExpenditure } from './queries-expenditure.ts';
import { listLines } from './queries-questions.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { seenOfEntry, whyNotAttached, whyNotEditable, whyNotReversible } from './rules-expenditure.ts';
import {
  type CounterForm,
  counterForm,
  type EditForm,
  type ExpenditureForm,
  editForm,
  expenditureForm,
} from './schema.ts';
import { expenditurePapers, expenditureSubject } from './subject.ts';
import { typedOf } from './typed.ts';
import { type Weighed, weighExpenditure } from './weigh-expenditure.ts';

const exportLimit = 100_000;
const list = '/staff/budget/expenditure';

/** What was spent: the list and its file, an entry, recording, changing and taking back. */
export const expenditureRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: seeBudget,
    async show(context) {
      const { tx, actionId, actor, language, query } = context;
      const { action } = await getDefinition(tx, actionId);
      const partners = await listPartners(tx, actionId);
      const mayRecord = may(actor, recordExpenditurePermission, undefined);
      // Who records expenditure begins with that of the own partner; “any” is asked for by an empty word.
      const own = partners.find(({ id }) => mayRecord && id === actor?.organisationId)?.id;
      const filter = filterOf(query.partner === undefined && own ? { ...query, partner: own } : query);
      const found = await listExpenditure(tx, actionId, filter, limitOf(query));
      const chosen = {
        ...(filter.partnerId || own ? { partner: filter.partnerId ?? '' } : {}),
        ...(filter.heading ? { heading: filter.heading } : {}),
      };
      const { rows, next } = paged({ ...chosen, ...wholeOf(query) }, found, ({ spentOn: day, id }) =>
        markOfDay({ day, id }),
      );
      const savedId = idIn(query.saved);
      const saved = savedId ? await findExpenditure(tx, savedId) : undefined;
      const isOwn = saved?.actionId === actionId && saved.partnerId === actor?.organisationId;
      return page(
        language.t('action.expenditure.list.title'),
        <ExpenditureListPage
          action={action}
          partners={partners}
          rows={rows}
          saved={isOwn ? saved : undefined}
          taken={countIn(query.taken)}
          late={Math.min(countIn(query.late) ?? 0, countIn(query.taken) ?? 0)}
          filter={chosen}
          next={next}
          csv={`${list}.csv?${new URLSearchParams(chosen)}`}
          mayRecord={mayRecord}
        />,
        { wide: true, back: backToBudget(context) },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    stepUp: true,
    may: seeBudget,
    async show({ tx, actionId, query, language }) {
      const partners = new Map((await listPartners(tx, actionId)).map(({ id, name }) => [id, name]));
      const rows = await listExpenditure(tx, actionId, filterOf(query), exportLimit);
      const contracts = await mapContractNames(tx, actionId);
      const paid = (id: string | null) => (id === null ? undefined : contracts.get(id));
      return csv('expenditure.csv', [
        [
          ...['spent_on', 'partner', 'heading', 'line', 'description', 'supplier', 'document'],
          ...[
            'original',
            'original_currency',
            'rate',
            'rate_month',
            'amount',
            'currency',
            'confirmed_because',
            'contract',
            'includes_vat',
          ],
        ],
        ...rows.map((row) => [
          row.spentOn,
          partners.get(row.partnerId),
          row.heading,
          row.line,
          row.description ?? language.t('action.expenditure.protected'),
          supplierFor(language, row, false),
          row.documentReference,
          toDecimal(money(row.originalMinor, row.originalCurrency)),
          row.originalCurrency,
          row.rate,
          row.rateMonth?.slice(0, 7),
          toDecimal(money(row.amountMinor, row.currency)),
          row.currency,
          row.confirmedBecause,
          paid(row.procurementId)?.number,
          row.includesVat ? 'yes' : 'no',
        ]),
      ]);
    },
  }),
  formRoute<void, ExpenditureForm>({
    path: `${list}/new`,
    done: toldByPage,
    stepUp: true,
    may: recordExpenditurePermission,
    schema: expenditureForm,
    async show(context, _none, state) {
      const partnerId = context.actor.organisationId;
      return page(
        context.language.t('action.expenditure.record.title'),
        <RecordExpenditurePage {...(await shown(context, state, { partnerId }))} />,
        { back: backToList(context) },
      );
    },
    async act({ work }, _none, input) {
      return redirect(`${list}?saved=${await recordExpenditure(work, input)}`);
    },
  }),
  pageRoute<RecordedExpenditure>({
    path: `${list}/:expenditureId`,
    may: readExpenditurePermission,
    subject: expenditureSubject,
    async show(context, expenditure) {
      const { tx, actionId, actor, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const partners = await listPartners(tx, actionId);
      const isOwn = may(actor, editExpenditurePermission, expenditure);
      const why = whyNotEditable(expenditure);
      return page(
        expenditure.description,
        <ExpenditurePage
          expenditure={expenditure}
          action={action}
          partner={partners.find(({ id }) => id === expenditure.partnerId)?.name ?? ''}
          contracts={await mapContractNames(tx, actionId, expenditure.partnerId)}
          seesPerson={may(actor, seeSupplierPerson, expenditure)}
          changes={await listChanges(tx, expenditure.id)}
          documents={await papersBeside(context, expenditurePapers, [expenditure.id])}
          mayAttach={may(actor, attachDocumentPermission, expenditure) && !whyNotAttached(expenditure)}
          token={context.token}
          mayEdit={isOwn && !why}
          mayCounter={may(actor, counterExpenditurePermission, expenditure) && !whyNotReversible(expenditure)}
          whyNot={
            isOwn && why ? language.t(`problem.${why}`, { period: expenditure.frozenIn ?? '' }) : undefined
          }
        />,
        { wide: true, back: backToList(context) },
      );
    },
  }),
  formRoute<RecordedExpenditure, PaperForm>({
    path: `${list}/:expenditureId/documents/new`,
    may: attachDocumentPermission,
    subject: expenditureSubject,
    schema: paperForm,
    files: 'kept',
    fill: ({ language }, { documentReference }) => ({ language: language.locale, title: documentReference }),
    show: ({ language, url, token }, { id, description }, state) =>
      page(
        language.t('papers.keep.action'),
        <PaperFormPage
          state={state}
          action={url.pathname}
          token={token}
          caption={description}
          text={language.t('action.expenditure.documents.text')}
        />,
        { back: { href: `${list}/${id}`, text: description } },
      ),
    act: async ({ work, files }, { id }, form) => {
      await keepPaper(work, { owner: expenditurePapers, ownerId: id, form, file: files.file?.[0] });
      return redirect(`${list}/${id}`);
    },
  }),
  formRoute<RecordedExpenditure, EditForm>({
    path: `${list}/:expenditureId/edit`,
    done: toldByPage,
    stepUp: true,
    may: editExpenditurePermission,
    subject: expenditureSubject,
    schema: editForm,
    fill: async ({ tx, actionId }, entry) => typedOf(entry, await listLines(tx, actionId, entry.partnerId)),
    async show(context, entry, state) {
      const { id, partnerId, originalMinor } = entry;
      const about = { partnerId, except: id, correction: originalMinor < 0 };
      return page(
        context.language.t('action.expenditure.edit.title'),
        <RecordExpenditurePage {...(await shown(context, state, about))} edits={entry} />,
        { back: backToEntry(context, id) },
      );
    },
    async act({ work }, { id }, form) {
      await editExpenditure(work, { expenditureId: id, form });
      return redirect(`${list}?saved=${id}`);
    },
  }),
  formRoute<RecordedExpenditure, CounterForm>({
    path: `${list}/:expenditureId/counter`,
    done: toldByPage,
    stepUp: true,
    may: counterExpenditurePermission,
    subject: expenditureSubject,
    schema: counterForm,
    show: (context, expenditure, state) => {
      const { language } = context;
      return page(
        language.t('action.expenditure.counter.title'),
        <ReasonForm
          context={context}
          state={state}
          title={language.t('action.expenditure.counter.title')}
          caption={expenditure.description}
          text={
            <>
              <SeenField state={state} now={seenOfEntry(expenditure)} />
              <p class="govuk-body">
                {language.t('action.expenditure.counter.text', {
                  amount: language.money(money(-expenditure.amountMinor, expenditure.currency)),
                })}
              </p>
            </>
          }
        />,
        { back: backToEntry(context, expenditure.id) },
      );
    },
    async act({ work }, { id }, form) {
      return redirect(`${list}?saved=${await counterExpenditure(work, { expenditureId: id, ...form })}`);
    },
  }),
];

/** What the form of an entry needs; with what was typed weighed, where it can be and was sent. */
async function shown(
  context: ActingContext,
  state: FormState,
  about: {
    readonly partnerId: string;
    readonly except?: string;
    readonly correction?: boolean;
  },
) {
  const { tx, actionId } = context;
  const { action } = await getDefinition(tx, actionId);
  const currencies = [...new Set([action.currency, ...(await listCurrencies(tx))])];
  const lines = await listLines(tx, actionId, about.partnerId);
  const headings = await listBudgetByHeading(tx, actionId, { partnerId: about.partnerId });
  const committed = await listCommitments(tx, { actionId, partnerId: about.partnerId });
  const asked = await weighed(context, state, about);
  const contracts = await listPayable(tx, actionId, about.partnerId);
  const rule = await findVatRule(tx, actionId, about.partnerId);
  const noVat = rule && !rule.eligible ? rule.reason : undefined;
  const budget = { lines, headings, committed };
  return { context, state, action, currencies, ...budget, contracts, noVat, weighed: asked };
}

async function weighed(
  { work }: ActingContext,
  { typed, errors }: FormState,
  {
    correction,
    ...about
  }: { readonly partnerId: string; readonly except?: string; readonly correction?: boolean },
): Promise<Weighed | undefined> {
  if (typed.asked !== 'yes' && errors.reason === undefined) return undefined;
  const read = expenditureForm.safeParse(typed);
  if (!read.success) return undefined;
  const form = { ...read.data, correction: correction ?? read.data.correction };
  return weighExpenditure(work, form, about).catch((error) => {
    // What cannot be weighed has its own error at its field.
    if (error instanceof Problem) return undefined;
    throw error;
  });
}

function backToBudget({ language }: Context) {
  return { href: '/staff/budget', text: language.t('action.budget.title') };
}
function backToList({ language }: Context) {
  return { href: list, text: language.t('action.expenditure.list.title') };
}
function backToEntry({ language }: Context, id: string) {
  return { href: `${list}/${id}`, text: language.t('action.expenditure.entry') };
}

function countIn(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : undefined;
}

function idIn(text: string | undefined): string | undefined {
  return text && isId(text) ? text : undefined;
}

function filterOf(query: Readonly<Record<string, string>>): ExpenditureFilter {
  return {
    partnerId: idIn(query.partner),
    heading: /^[a-z][a-z0-9_-]{0,59}$/.test(query.heading ?? '') ? query.heading : undefined,
    after: dayMarkIn(query.after),
  };
}
