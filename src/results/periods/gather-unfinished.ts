import { countOpenWarnings, getDefinition, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { listOpenDisputes } from '../disputes/queries.ts';
import { isOfDays } from '../disputes/rules.ts';
import { countBehind } from '../report/queries-behind.ts';
import type { Period } from './queries.ts';

/** What of a period is not finished before it is frozen: said, and where it is. */
export type Unfinished = { readonly href: string; readonly name: string; readonly text: string };

/** Disputed values, reports that are not approved, entries without a document and budget warnings. They stop no freeze. */
export async function gatherUnfinished(
  { tx, actionId, now, language }: Pick<ActingContext, 'tx' | 'actionId' | 'now' | 'language'>,
  period: Period,
): Promise<Unfinished[]> {
  const { t, locale } = language;
  const { logframe } = await getDefinition(tx, actionId);
  const disputes = (await listOpenDisputes(tx, actionId)).filter(({ rule }) => isOfDays(rule, period));
  const { startsOn: from, endsOn: to, frozenAt } = period;
  const counted = await countBehind(tx, { actionId, from, to, frozenAt, today: dayIn(zone, now) });
  const many = (count: number, finding: string, href: string, title: string): Unfinished[] =>
    count > 0 ? [{ href, name: t(title), text: t(`results.finding.${finding}`, { count }) }] : [];
  return [
    ...disputes.map(({ id, indicator, raisedAt }) => {
      const known = indicatorsOf(logframe).find(({ code }) => code === indicator);
      const name = known ? inLanguage(known.name, locale) : indicator;
      const day = language.day(dayIn(zone, raisedAt));
      return {
        ...{ href: `/staff/disputes/${id}`, name },
        text: t('results.finding.dispute_open', { indicator: name, day }),
      };
    }),
    ...many(
      counted.openSubGrantReports,
      'sub_grant_report_open',
      '/staff/reports',
      'grants.report.list.title',
    ),
    ...many(
      counted.withoutDocument,
      'entries_without_document',
      '/staff/budget/expenditure',
      'action.expenditure.list.title',
    ),
    ...many(
      await countOpenWarnings(tx, actionId),
      'warnings_open',
      '/staff/budget/warnings',
      'action.warning.title',
    ),
  ];
}
