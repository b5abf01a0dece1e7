import { papersBeside } from '../../papers/index.ts';
import { dayMarkIn, filterOnly, limitOf, markOfDay, paged, wholeOf } from '../../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { ProcurementListPage } from './pages/procurement-list-page.tsx';
import { ProcurementPage } from './pages/procurement-page.tsx';
import * as permissions from './permissions.ts';
import { procurementRows } from './procurement-rows.ts';
import { listContractsOf, type Procurement } from './queries.ts';
import { listChangesOf, listEntriesOf } from './queries-store.ts';
import { recordProcurement } from './record-procurement.ts';
import { procurementFormPage } from './route-form.tsx';
import { procurementStepRoutes } from './routes-steps.tsx';
import { whyNotChanged, whyNotWithdrawn } from './rules.ts';
import {
  type ProcurementFilter,
  type ProcurementForm,
  procurementFilter,
  procurementForm,
} from './schema.ts';
import { procurementPapers, procurementSubject } from './subject.ts';

const list = '/staff/procurement';
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('action.procurement.title') },
});

/** The register of contracts with suppliers: the list and its file, one contract, recording. */
export const procurementRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: permissions.listProcurement,
    async show(context) {
      const { tx, actor, actionId, query, language } = context;
      const filter = procurementFilter.parse(query);
      const asked = { actionId, ...conditionsOf(filter), limit: limitOf(query) };
      const typed = typedFilter(filter);
      const { rows, next } = paged(
        { ...typed, ...wholeOf(query) },
        await listContractsOf(tx, asked),
        ({ signedOn: day, id }) => markOfDay({ day, id }),
      );
      return page(
        language.t('action.procurement.title'),
        <ProcurementListPage
          action={(await getDefinition(tx, actionId)).action}
          partners={await listPartners(tx, actionId)}
          contracts={rows}
          filter={typed}
          next={next}
          csv={`${list}.csv?${new URLSearchParams(typed)}`}
          mayRecord={may(actor, permissions.recordProcurementPermission, undefined)}
          isFiltered={Object.keys(typed).length > 0 || query.after !== undefined}
          seesPerson={(one) => may(actor, permissions.seeSupplierPerson, one)}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    may: permissions.listProcurement,
    stepUp: true,
    async show({ tx, actionId, query, language }) {
      const { after: _page, ...conditions } = conditionsOf(procurementFilter.parse(query));
      const { action } = await getDefinition(tx, actionId);
      const found = await listContractsOf(tx, { actionId, ...conditions });
      return csv('procurement.csv', procurementRows(language, action, found));
    },
  }),
  formRoute<void, ProcurementForm>({
    path: `${list}/new`,
    may: permissions.recordProcurementPermission,
    stepUp: true,
    schema: procurementForm,
    show: async (context, _none, state) =>
      page(
        context.language.t('action.procurement.record.title'),
        await procurementFormPage(context, state, { partnerId: context.actor.organisationId }),
        backToList(context),
      ),
    act: async ({ work }, _none, form) => redirect(`${list}/${await recordProcurement(work, form)}`),
  }),
  pageRoute<Procurement>({
    path: `${list}/:procurementId`,
    may: permissions.readProcurement,
    subject: procurementSubject,
    async show(context, contract) {
      const { tx, actionId, actor, language, token } = context;
      const why = whyNotWithdrawn(contract);
      const mayWithdraw = may(actor, permissions.withdrawProcurementPermission, contract);
      const isWithdrawn = whyNotChanged(contract) !== undefined;
      return page(
        contract.subject,
        <ProcurementPage
          contract={contract}
          action={(await getDefinition(tx, actionId)).action}
          entries={await listEntriesOf(tx, contract.id)}
          changes={await listChangesOf(tx, contract.id)}
          documents={await papersBeside(context, procurementPapers, [contract.id])}
          token={token}
          may={{
            change: may(actor, permissions.changeProcurementPermission, contract) && !isWithdrawn,
            withdraw: mayWithdraw && !why,
            attach: may(actor, permissions.attachProcurementPermission, contract) && !isWithdrawn,
          }}
          seesPerson={may(actor, permissions.seeSupplierPerson, contract)}
          whyNot={
            mayWithdraw && why && !isWithdrawn ? language.t(`problem.${why.code}`, why.details) : undefined
          }
        />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  ...procurementStepRoutes,
];

function conditionsOf({ kind, partner, state, after }: ProcurementFilter) {
  return { kind, partnerId: partner, state, after: dayMarkIn(after) };
}

/** What was chosen, without what was left out. */
function typedFilter(filter: ProcurementFilter): Record<string, string> {
  const { kind, partner, state } = filterOnly(filter);
  return { ...(kind ? { kind } : {}), ...(partner ? { partner } : {}), ...(state ? { state } : {}) };
}
