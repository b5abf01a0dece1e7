import { getDefinition } from '../../action/index.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { screeningListHistory } from '../histories.ts';
import { officerPermissions } from '../officers/permissions.ts';
import type { GrantsParts } from '../parts.ts';
import { readsOfficers } from '../sensitive-records.ts';
import { listOpenIn } from '../vault/queries.ts';
import { loadList } from './load-list.ts';
import { ListPage } from './pages/list-page.tsx';
import { ListsPage } from './pages/lists-page.tsx';
import { LoadPage } from './pages/load-page.tsx';
import { OrganisationScreeningPage } from './pages/organisation-screening-page.tsx';
import { ScreeningsPage } from './pages/screenings-page.tsx';
import { screeningPermissions, screeningReach } from './permissions.ts';
import { listHits, listLatest, listScreenings, type Screened } from './queries.ts';
import { findLatestList, listLists, type ScreeningList } from './queries-lists.ts';
import { hitRoutes } from './routes-hits.tsx';
import { canBeWithdrawn } from './rules.ts';
import { loadForm, screeningFilter, withdrawForm } from './schema.ts';
import { screenOrganisation } from './screen-organisation.ts';
import { screeningNoticeFor } from './screening-notice.tsx';
import { listSubject, screenedSubject } from './subject.ts';
import { screeningTermsOf } from './terms.ts';
import { withdrawList } from './withdraw-list.ts';

const lists = '/staff/screening';
const backToLists = ({ language: { t } }: Pick<Context, 'language'>) => ({
  back: { href: lists, text: t('grants.screening.lists.title') },
});
const ofOrganisation = (id: string) => `/staff/organisations/${id}/screening`;
const termsFor = async ({ tx, actionId }: Context) => screeningTermsOf(await getDefinition(tx, actionId));

/** Lists of restrictive measures, and what the screenings of organisations against them found. */
export function screeningRoutes({ store }: Pick<GrantsParts, 'store'>): Route[] {
  return [
    pageRoute({
      path: lists,
      may: screeningPermissions.listLists,
      show: async (context) =>
        page(
          context.language.t('grants.screening.lists.title'),
          <ListsPage
            context={context}
            lists={await listLists(context.tx, context.actionId)}
            loads={may(context.actor, screeningPermissions.load, undefined)}
          />,
        ),
    }),
    formRoute<void, Record<string, never>>({
      path: `${lists}/new`,
      may: screeningPermissions.load,
      schema: loadForm,
      files: 'kept',
      show: async (context, _none, state) =>
        page(
          context.language.t('grants.screening.load.title'),
          <LoadPage {...{ context, state }} terms={await termsFor(context)} />,
          backToLists(context),
        ),
      act: async (context) => {
        const loaded = await loadList(context.work, { file: context.files.file?.[0], store });
        if ('listId' in loaded) return redirect(`${lists}/lists/${loaded.listId}`);
        const state = { typed: {}, errors: {}, conflict: false };
        return page(
          context.language.t('grants.screening.load.title'),
          <LoadPage {...{ context, state, ...loaded }} terms={await termsFor(context)} />,
          backToLists(context),
        );
      },
    }),
    pageRoute<ScreeningList>({
      path: `${lists}/lists/:screeningListId`,
      may: screeningPermissions.readList,
      subject: listSubject,
      history: screeningListHistory,
      show: async (context, list) =>
        page(
          context.language.t('grants.screening.list.title', { day: context.language.day(list.listedOn) }),
          <ListPage
            {...{ context, list }}
            withdraws={canBeWithdrawn(list) && may(context.actor, screeningPermissions.withdraw, list)}
            history={await context.history({}, [list.id])}
          />,
          backToLists(context),
        ),
    }),
    formRoute<ScreeningList, { reason: string }>({
      path: `${lists}/lists/:screeningListId/withdraw`,
      stepUp: true,
      may: screeningPermissions.withdraw,
      subject: listSubject,
      schema: withdrawForm,
      show: (context, list, state) => {
        const { t, day } = context.language;
        const title = t('grants.screening.withdraw.title');
        const caption = t('grants.screening.list.title', { day: day(list.listedOn) });
        const text = <p class="govuk-body">{t('grants.screening.withdraw.text')}</p>;
        return page(title, <ReasonForm {...{ context, state, title, caption, text }} />, {
          back: { href: `${lists}/lists/${list.id}`, text: caption },
        });
      },
      act: async ({ work }, { id }, { reason }) => {
        await withdrawList(work, { listId: id, reason });
        return redirect(`${lists}/lists/${id}`);
      },
    }),
    pageRoute({
      path: '/staff/screenings',
      may: screeningPermissions.list,
      show: async (context) => {
        const { tx, actor, actionId, query, language } = context;
        const { state, after } = screeningFilter.parse(query);
        const found = await listLatest(
          tx,
          { actionId, reach: screeningReach(actor!), after, limit: limitOf(query) },
          state,
        );
        const { rows, next } = paged(query, found);
        return page(
          language.t('grants.screening.all.title'),
          <ScreeningsPage context={context} screenings={rows} typed={filterOnly(query)} next={next} />,
          { wide: true, ...backToLists(context) },
        );
      },
    }),
    pageRoute<Screened>({
      path: '/staff/organisations/:organisationId/screening',
      may: screeningPermissions.read,
      subject: screenedSubject,
      reads: readsOfficers,
      show: async (context, organisation) => {
        const { tx, actor, actionId, language } = context;
        const { id: organisationId, name } = organisation;
        const screenings = [];
        for (const one of await listScreenings(tx, organisationId))
          screenings.push({ ...one, found: await listHits(tx, one.id) });
        const { list } = await findLatestList(tx, actionId);
        const owner = { organisationId, openIn: await listOpenIn(tx, organisationId) };
        return page(
          language.t('grants.screening.title'),
          <OrganisationScreeningPage
            {...{ context, organisation, screenings }}
            notice={await screeningNoticeFor(context, organisationId, true)}
            screens={list !== undefined && may(actor, screeningPermissions.make, organisation)}
            officersHref={
              may(actor, officerPermissions.listOfApplicant, owner)
                ? `/staff/organisations/${organisationId}/officers`
                : undefined
            }
          />,
          { wide: true, back: { href: `/staff/organisations/${organisationId}`, text: name } },
        );
      },
    }),
    buttonRoute<Screened>({
      path: '/staff/organisations/:organisationId/screening/make',
      may: screeningPermissions.make,
      subject: screenedSubject,
      back: (_context, { id }) => ofOrganisation(id),
      act: async ({ work }, { id: organisationId }) => {
        await screenOrganisation(work, { organisationId });
        return redirect(ofOrganisation(organisationId));
      },
    }),
    ...hitRoutes,
  ];
}
