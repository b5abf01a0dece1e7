import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import type { Findable } from '../../platform/search/findable.ts';
import { openKinds } from '../../platform/search/queries.ts';
import { zone } from '../../platform/zone.ts';
import { seePayments } from '../payments/permissions.ts';
import { resultsPermissions, seeResults } from '../permissions.ts';
import { publicStanding } from '../public/published-values.ts';
import { listPublishedTargets } from '../public/queries.ts';
import { riskPermissions } from '../risks/permissions.ts';
import { lateAndNext, publicMilestones } from '../workplan/milestones.ts';
import { expenditureTable } from './expenditure-table.ts';
import { gatherStatus } from './gather-status.ts';
import { PublicStatusPage } from './pages/public-status-page.tsx';
import { StatusPage } from './pages/status-page.tsx';
import { publicStatusOf } from './public-status.ts';
import { findPublishedPeriod, listFrozenExpenditure, listPublishedGrants } from './queries-public.ts';
import { timeElapsed } from './rules.ts';

/** The Action at a glance: for those who run it, for each partner, and for everybody. */
export const statusRoutes = ({ findables }: { readonly findables: readonly Findable[] }): Route[] => [
  pageRoute({
    path: '/staff/status',
    may: resultsPermissions.readStatus,
    async show({ tx, actor, actionId, now, language }) {
      const { action } = await getDefinition(tx, actionId);
      return page(
        language.t('results.status.title'),
        <StatusPage
          action={action}
          status={await gatherStatus(tx, { actionId, now })}
          actor={actor!}
          today={dayIn(zone, now)}
          mayRecordContract={may(actor, resultsPermissions.createPeriod, undefined)}
          mayReadRisks={may(actor, riskPermissions.list, undefined)}
          seesForecast={may(actor, seePayments, undefined)}
          openKinds={openKinds(findables, { actor, actionId, language })}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/status/:partnerId',
    may: resultsPermissions.readStatus,
    async show({ tx, actor, actionId, now, params, language }) {
      const { action } = await getDefinition(tx, actionId);
      const status = await gatherStatus(tx, { actionId, now, partnerId: params.partnerId! });
      const partner = status.partners.find(({ id }) => id === params.partnerId);
      if (!partner) throw problem('not_found');
      return page(
        partner.name,
        <StatusPage
          action={action}
          status={status}
          partner={partner}
          actor={actor!}
          today={dayIn(zone, now)}
          mayRecordContract={false}
          mayReadRisks={may(actor, riskPermissions.list, undefined)}
          seesForecast={may(actor, seePayments, undefined)}
          openKinds={new Set()}
        />,
        { wide: true, back: { href: '/staff/status', text: language.t('results.status.title') } },
      );
    },
  }),
  pageRoute({
    path: '/status',
    may: seeResults,
    portal: true,
    async show({ tx, actionId, now, language }) {
      const definition = await getDefinition(tx, actionId);
      const today = dayIn(zone, now);
      const targets = await listPublishedTargets(tx, actionId);
      const standing = await publicStanding(tx, actionId, now);
      const milestones = await publicMilestones(tx, { actionId, definition, today, now });
      return page(
        language.t('results.status.title'),
        <PublicStatusPage
          definition={definition}
          time={timeElapsed(await findPublishedPeriod(tx, actionId), today)}
          status={publicStatusOf(definition, { targets, standing })}
          grants={await listPublishedGrants(tx, actionId)}
          expenditure={await listFrozenExpenditure(tx, actionId)}
          today={today}
          {...lateAndNext(milestones)}
        />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(expenditureTable),
];
