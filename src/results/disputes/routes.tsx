import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import { type Context, csv, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { disputeHistory } from '../histories.ts';
import { happenedText } from '../periods/happened-text.ts';
import { listHappenedSince } from '../periods/queries-reasons.ts';
import { resultsPermissions } from '../permissions.ts';
import { pathsFor } from '../record-paths.ts';
import { disputeColumns, disputeRows } from './dispute-rows.ts';
import { withChanges } from './gather-dispute.ts';
import { DisputeListPage } from './pages/dispute-list-page.tsx';
import { DisputePage } from './pages/dispute-page.tsx';
import { disputePermissions } from './permissions.ts';
import { type Dispute, listDisputes } from './queries.ts';
import { disputeStepRoutes } from './routes-steps.tsx';
import { disputeFilter } from './schema.ts';
import { disputeSubject } from './subject.ts';
import { disputeWorkflow } from './workflow.ts';

const list = '/staff/disputes';
/** As many as a file holds. */
const whole = 10_000;

/** What an indicator is called in the language of the reader, by its code. */
async function namesOf({
  tx,
  actionId,
  language,
}: Context): Promise<ReadonlyMap<string, Indicator & { text: string }>> {
  const { logframe } = await getDefinition(tx, actionId);
  return new Map(
    indicatorsOf(logframe).map((one) => [one.code, { ...one, text: inLanguage(one.name, language.locale) }]),
  );
}

/** Disputes of values and records: listed, read, answered. */
export const disputeRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: disputePermissions.list,
    async show(context) {
      const { tx, actionId, query, now, language } = context;
      const { state, indicator, after } = disputeFilter.parse(query);
      const found = await listDisputes(tx, actionId, {
        ...{ group: state, indicator, after },
        limit: limitOf(query),
      });
      const { rows, next } = paged(query, found);
      const names = await namesOf(context);
      return page(
        language.t('results.dispute.list.title'),
        <DisputeListPage
          disputes={rows}
          nameOf={(code) => names.get(code)?.text ?? code}
          typed={filterOnly(query)}
          file={`${list}.csv?${new URLSearchParams(filterOnly(query))}`}
          next={next}
          today={dayIn(zone, now)}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    may: disputePermissions.list,
    stepUp: true,
    async show(context) {
      const { state, indicator } = disputeFilter.parse(context.query);
      const { action } = await getDefinition(context.tx, context.actionId);
      const found = await listDisputes(context.tx, context.actionId, {
        group: state,
        indicator,
        limit: whole,
      });
      const rows = disputeRows(context.language, found, {
        names: await namesOf(context),
        currency: action.currency,
      });
      return csv('disputes.csv', taggedTable(disputeColumns, rows));
    },
  }),
  pageRoute<Dispute>({
    path: `${list}/:disputeId`,
    may: disputePermissions.read,
    subject: disputeSubject,
    history: disputeHistory,
    async show(context, found) {
      const { tx, actor, now, language, token } = context;
      const dispute = await withChanges(tx, found);
      const today = dayIn(zone, now);
      const { measures, indicator, changes, periodId, frozenAt } = dispute;
      const since = await listHappenedSince(
        tx,
        changes.moves.map(({ id }) => id),
        dispute.raisedAt,
      );
      const readsPeriod = periodId !== null && may(actor, resultsPermissions.readPeriod, { frozenAt });
      return page(
        language.t('results.dispute.dispute'),
        <DisputePage
          dispute={dispute}
          name={measures ? inLanguage(measures.name, language.locale) : indicator}
          today={today}
          standing={standingOf(disputeWorkflow, actor, dispute, today)}
          token={token}
          pathOf={pathsFor(actor)}
          periodPath={readsPeriod ? `/staff/periods/${periodId}` : undefined}
          happened={({ id }) =>
            happenedText(
              since.filter((one) => one.id === id),
              language,
            )
          }
          history={await context.history({}, [dispute.id])}
        />,
        { wide: true, back: { href: list, text: language.t('results.dispute.list.title') } },
      );
    },
  }),
  ...disputeStepRoutes,
];
