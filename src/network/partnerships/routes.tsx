import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { csvRows } from '../../platform/public-tables/csv-rows.ts';
import { zone } from '../../platform/zone.ts';
import { partnershipHistory } from '../histories.ts';
import { listChoices } from '../queries.ts';
import { addResult } from './add-result.ts';
import { editPartnership } from './edit-partnership.ts';
import { PartnershipFormPage } from './pages/partnership-form-page.tsx';
import { PartnershipListPage } from './pages/partnership-list-page.tsx';
import { PartnershipMapPage } from './pages/partnership-map-page.tsx';
import { PartnershipPage } from './pages/partnership-page.tsx';
import { PublishPage } from './pages/publish-page.tsx';
import { ResultFormPage } from './pages/result-form-page.tsx';
import { partnershipColumns } from './partnerships-table.ts';
import * as permissions from './permissions.ts';
import { holdPartnership, publishPartnership } from './publish-partnership.ts';
import { listPartnerships, listResults, type Partnership } from './queries.ts';
import { listOrigins } from './queries-origins.ts';
import { recordPartnership } from './record-partnership.ts';
import { hasBegun } from './rules.ts';
import {
  type PartnershipForm,
  type PublicationForm,
  partnershipFilter,
  partnershipForm,
  publicationForm,
  type ResultForm,
  resultForm,
} from './schema.ts';
import { partnershipPapers, partnershipSubject } from './subject.ts';
import { typedOf } from './typed.ts';
import { partiesOf, whoWithWhom } from './who-with-whom.ts';

const backToList = ({ language }: Pick<ActingContext, 'language'>) => ({
  back: { href: '/staff/partnerships', text: language.t('network.partnership.list.title') },
});
const backTo = ({ id, subject }: Partnership) => ({
  back: { href: `/staff/partnerships/${id}`, text: subject },
});

async function form(context: ActingContext, state: FormState, title: string, partnership?: Partnership) {
  return page(
    title,
    <PartnershipFormPage
      context={context}
      state={state}
      title={title}
      organisations={await listChoices(context.tx, context.actionId)}
      origins={await listOrigins(context.tx, context.actionId)}
      {...(partnership ? { stored: typedOf(partnership) } : {})}
    />,
    partnership ? backTo(partnership) : backToList(context),
  );
}

export const partnershipRoutes: Route[] = [
  pageRoute({
    path: '/staff/partnerships',
    may: permissions.listPartnershipsPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPartnerships(tx, actionId, partnershipFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('network.partnership.list.title'),
        <PartnershipListPage
          context={context}
          partnerships={rows}
          next={next}
          csv={`/staff/partnerships.csv?${new URLSearchParams(filterOnly(query))}`}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/partnerships.csv',
    may: permissions.listPartnershipsPermission,
    stepUp: true,
    show: async ({ tx, actionId, query, language }) => {
      const filter = filterOnly(partnershipFilter.parse(query));
      return csv(
        'partnerships.csv',
        csvRows(partnershipColumns, await listPartnerships(tx, actionId, filter), language),
      );
    },
  }),
  pageRoute({
    path: '/staff/partnerships/map',
    may: permissions.listPartnershipsPermission,
    show: async (context) => {
      const { tx, actionId, language, now } = context;
      const today = dayIn(zone, now);
      const all = await listPartnerships(tx, actionId, {});
      const drawn = whoWithWhom(all.filter((one) => hasBegun(one, today)).map(partiesOf));
      return page(
        language.t('network.partnership.map.title'),
        <PartnershipMapPage {...drawn} today={today} />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  formRoute<void, PartnershipForm>({
    path: '/staff/partnerships/new',
    may: permissions.recordPartnershipPermission,
    schema: partnershipForm,
    show: (context, _none, state) =>
      form(context, state, context.language.t('network.partnership.record.title')),
    act: async ({ work }, _none, typed) =>
      redirect(`/staff/partnerships/${await recordPartnership(work, typed)}`),
  }),
  pageRoute<Partnership>({
    path: '/staff/partnerships/:partnershipId',
    may: permissions.seePartnership,
    subject: partnershipSubject,
    history: partnershipHistory,
    show: async (context, partnership) => {
      const { tx, actor, token } = context;
      const body = (
        <PartnershipPage
          partnership={partnership}
          results={await listResults(tx, partnership.id)}
          papers={await papersBeside(context, partnershipPapers, [partnership.id])}
          token={token}
          history={await context.history({}, [partnership.id])}
          begun={hasBegun(partnership, dayIn(zone, context.now))}
          may={{
            edit: may(actor, permissions.editPartnershipPermission, undefined),
            addResult: may(actor, permissions.addResultPermission, undefined),
            publish: may(actor, permissions.publishPartnershipPermission, undefined),
          }}
        />
      );
      return page(partnership.subject, body, backToList(context));
    },
  }),
  formRoute<Partnership, PartnershipForm>({
    path: '/staff/partnerships/:partnershipId/edit',
    may: permissions.editPartnershipPermission,
    subject: partnershipSubject,
    schema: partnershipForm,
    fill: (_context, partnership) => typedOf(partnership),
    show: (context, partnership, state) =>
      form(context, state, context.language.t('network.partnership.edit.title'), partnership),
    act: async ({ work }, { id }, typed) => {
      await editPartnership(work, { partnershipId: id, form: typed });
      return redirect(`/staff/partnerships/${id}`);
    },
  }),
  formRoute<Partnership, PublicationForm>({
    path: '/staff/partnerships/:partnershipId/publish',
    may: permissions.publishPartnershipPermission,
    subject: partnershipSubject,
    schema: publicationForm,
    show: (context, partnership, state) =>
      page(
        context.language.t('network.partnership.publish.action'),
        <PublishPage context={context} state={state} partnership={partnership} />,
        backTo(partnership),
      ),
    act: async ({ work }, { id }, { seen }) => {
      await publishPartnership(work, { partnershipId: id, seen });
      return redirect(`/staff/partnerships/${id}`);
    },
  }),
  buttonRoute<Partnership>({
    path: '/staff/partnerships/:partnershipId/hold',
    done: 'partnership.hold',
    may: permissions.publishPartnershipPermission,
    subject: partnershipSubject,
    back: (_context, { id }) => `/staff/partnerships/${id}`,
    act: async ({ work }, { id }) => {
      await holdPartnership(work, { partnershipId: id });
      return redirect(`/staff/partnerships/${id}`);
    },
  }),
  formRoute<Partnership, ResultForm>({
    path: '/staff/partnerships/:partnershipId/result',
    may: permissions.addResultPermission,
    subject: partnershipSubject,
    schema: resultForm,
    show: (context, partnership, state) =>
      page(
        context.language.t('network.partnership.result.action'),
        <ResultFormPage context={context} state={state} partnership={partnership} />,
        backTo(partnership),
      ),
    act: async ({ work }, { id }, typed) => {
      await addResult(work, { partnershipId: id, form: typed });
      return redirect(`/staff/partnerships/${id}`);
    },
  }),
];
