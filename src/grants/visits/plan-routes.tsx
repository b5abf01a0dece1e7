import { listForms } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { cardSize, limitOf, paged } from '../../platform/http/paging.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { PlanPage } from './pages/plan-page.tsx';
import { VisitListPage } from './pages/visit-list-page.tsx';
import { visitPermissions, visitReach } from './permissions.ts';
import { planVisit } from './plan-visit.ts';
import { listVisits } from './queries.ts';
import { listRiskFacts } from './queries-risk.ts';
import { byRisk, reasonsOf } from './risk.ts';
import { type PlanForm, planForm, visitFilter } from './schema.ts';

/** So many proposals are shown, the riskiest first. */
const shownProposals = 20;

/** Which sub-grants are visited next, and planning one. */
export const planRoutes: Route[] = [
  pageRoute({
    path: '/staff/visits',
    may: visitPermissions.list,
    show: async (context) => {
      const { tx, actor, actionId, query, language, now } = context;
      const today = dayIn(zone, now);
      const asked = { actionId, reach: visitReach(actor!) };
      const { rows, next } = paged(
        query,
        await listVisits(tx, { ...asked, limit: limitOf(query, cardSize), ...visitFilter.parse(query) }),
        ({ id }) => id,
        cardSize,
      );
      const proposals = (await listRiskFacts(tx, { ...asked, today }))
        .map((one) => ({ ...one, reasons: reasonsOf(one, today), href: `/agreements/${one.id}` }))
        .filter(({ reasons }) => reasons.length > 0)
        .sort(byRisk)
        .slice(0, shownProposals);
      return page(
        language.t('grants.visit.list.title'),
        <VisitListPage context={context} proposals={proposals} visits={rows} typed={query} next={next} />,
        { wide: true },
      );
    },
  }),
  formRoute<Agreement, PlanForm>({
    path: agreementSteps.plan_visit.button.path,
    may: agreementSteps.plan_visit.permission,
    subject: agreementSubject,
    reads: readsAgreement,
    schema: planForm,
    show: async (context, agreement, state) => {
      const { tx, actionId, now, language } = context;
      const today = dayIn(zone, now);
      const [facts] = await listRiskFacts(tx, { actionId, reach: 'all', today, agreementId: agreement.id });
      return page(
        language.t('grants.visit.plan.title'),
        <PlanPage
          context={context}
          state={state}
          caption={`${agreement.number} · ${agreement.organisationName}`}
          reasons={facts ? reasonsOf(facts, today) : []}
          checklists={await listForms(tx, actionId, 'visit')}
        />,
        { back: { href: `/agreements/${agreement.id}`, text: agreement.number } },
      );
    },
    act: async ({ work }, { id }, { purpose, checklist, visit_on: visitOn, place, message }) => {
      const planned = { agreementId: id, purpose, checklist, visitOn, place, message };
      return redirect(`/visits/${await planVisit(work, planned)}`);
    },
  }),
];
