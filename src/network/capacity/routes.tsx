import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { suppressSeries } from '../../platform/suppression.ts';
import { zone } from '../../platform/zone.ts';
import { listOrganisationsPermission } from '../permissions.ts';
import { listChoices } from '../queries.ts';
import { capacityTable } from './capacity-table.ts';
import { endShare } from './end-share.ts';
import { CapacityListPage } from './pages/capacity-list-page.tsx';
import { PublicCapacityPage } from './pages/public-capacity-page.tsx';
import { SharedPage } from './pages/shared-page.tsx';
import { SharingPage } from './pages/sharing-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import * as permissions from './permissions.ts';
import * as queries from './queries.ts';
import { followUpDue, nextRound } from './rules.ts';
import { type ShareForm, type StartForm, shareForm, startForm } from './schema.ts';
import { shareCapacity } from './share-capacity.ts';
import { startAssessment } from './start-assessment.ts';

const shareSubject: Subject<{ id: string; organisationId: string }> = {
  kind: 'capacity_share',
  param: 'shareId',
  find: (tx, id, { actionId }) => queries.findShare(tx, actionId, id),
};
const home = '/organisation/capacity';
const backHome = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: home, text: language.t('network.capacity.title') },
});

/** Where who came to look at what others share came from: their own organisation, or the registry. */
function backFromShared({ actor, language }: Context) {
  if (may(actor, permissions.seeOwnCapacity, undefined))
    return { href: home, text: language.t('network.capacity.title') };
  return may(actor, listOrganisationsPermission, undefined)
    ? { href: '/staff/organisations', text: language.t('network.list.title') }
    : { href: '/organisation', text: language.t('menu.page.organisation') };
}

export const capacityRoutes: Route[] = [
  pageRoute({
    path: home,
    may: permissions.seeOwnCapacity,
    show: async (context) => {
      const { tx, actor, actionId, language } = context;
      const own = await queries.listAssessments(tx, actionId, actor!.organisationId);
      return page(
        language.t('network.capacity.title'),
        <CapacityListPage
          assessments={own}
          due={followUpDue(own, (await getDefinition(tx, actionId)).capacity.followUpDays)}
          shares={await queries.listShares(tx, actor!.organisationId)}
          mayShare={may(actor, permissions.shareCapacityPermission, undefined)}
          token={context.token}
        />,
        { back: { href: '/organisation', text: language.t('menu.page.organisation') } },
      );
    },
  }),
  formRoute<void, StartForm>({
    path: `${home}/new`,
    may: permissions.startCapacity,
    schema: startForm,
    show: async (context, _none, state) => {
      const { tx, actor, actionId, language } = context;
      const title = language.t('network.capacity.start');
      const round = nextRound(await queries.listAssessments(tx, actionId, actor.organisationId));
      const { areas } = (await getDefinition(tx, actionId)).capacity;
      return page(
        title,
        <StartPage context={context} state={state} title={title} round={round} areas={areas} />,
        backHome(context),
      );
    },
    act: async ({ work }, _none, form) => redirect(`/capacity/${await startAssessment(work, form)}`),
  }),
  formRoute<void, ShareForm>({
    path: `${home}/sharing`,
    may: permissions.shareCapacityPermission,
    schema: shareForm,
    show: async (context, _none, state) => {
      const { tx, actor, actionId, language } = context;
      const title = language.t('network.capacity.share.title');
      return page(
        title,
        <SharingPage
          context={context}
          state={state}
          title={title}
          choices={(await listChoices(tx, actionId)).filter(({ id }) => id !== actor.organisationId)}
        />,
        backHome(context),
      );
    },
    act: async ({ work }, _none, form) => {
      await shareCapacity(work, { withId: form.with });
      return redirect(home);
    },
  }),
  buttonRoute<{ id: string; organisationId: string }>({
    path: `${home}/shares/:shareId/end`,
    may: permissions.endSharePermission,
    subject: shareSubject,
    back: () => home,
    act: async ({ work }, { id }) => {
      await endShare(work, { shareId: id });
      return redirect(home);
    },
  }),
  pageRoute({
    path: '/capacity',
    may: permissions.seePublicCapacity,
    portal: true,
    show: async ({ tx, actionId, language, now }) =>
      page(
        language.t('network.capacity.public.title'),
        <PublicCapacityPage
          areas={(await getDefinition(tx, actionId)).capacity.areas}
          means={await queries.listMeans(tx, actionId)}
          improved={suppressSeries([await queries.countImproved(tx, actionId)])[0]!}
          today={dayIn(zone, now)}
        />,
      ),
  }),
  ...tableRoutes(capacityTable),
  pageRoute({
    path: '/capacity/shared',
    may: permissions.listSharedCapacity,
    show: async (context) => {
      const { tx, actor, actionId, language } = context;
      return page(
        language.t('network.capacity.shared.title'),
        <SharedPage assessments={await queries.listShared(tx, actionId, actor!.organisationId)} />,
        { back: backFromShared(context) },
      );
    },
  }),
];
