import { atomFeed } from '../../platform/atom.ts';
import { dayIn, instantIn } from '../../platform/dates.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { seePortal } from '../permissions.ts';
import { detailOf, pageOfChange } from './change-words.ts';
import { ChangesPage } from './pages/changes-page.tsx';
import { findDaysOfChanges, listChanges, listSteps } from './queries.ts';
import { monthSpan, monthsSince } from './rules.ts';
import { changesFilter } from './schema.ts';

const mostInFeed = 50;

/** What changed in public, by month and as a feed. Read under the public's database role. */
export function changesRoutes({
  baseUrl,
  demonstration,
}: {
  baseUrl: string;
  demonstration: boolean;
}): Route[] {
  return [
    pageRoute({
      path: '/changes',
      may: seePortal,
      portal: true,
      show: async (context) => {
        const { tx, actionId, query, language, now } = context;
        const days = await findDaysOfChanges(tx, actionId, { until: now, zone });
        const months = monthsSince(days?.first, dayIn(zone, now));
        // Early in a month little has changed: the page begins with the month of the latest change.
        const asked = [changesFilter.parse(query).month, days?.latest.slice(0, 7), months[0]];
        const month = asked.find((one) => one !== undefined && months.includes(one))!;
        return page(
          language.t('portal.changes.title'),
          <ChangesPage
            context={context}
            month={month}
            months={months}
            changes={await listChanges(tx, actionId, monthSpan(month, { zone, now }), { zone })}
            ladder={await listSteps(tx, actionId)}
          />,
        );
      },
    }),
    pageRoute({
      path: '/changes.atom',
      may: seePortal,
      portal: true,
      api: { id: 'changes', theme: 'work', type: 'application/atom+xml', standard: 'Atom (RFC 4287)' },
      show: async (context) => {
        const { tx, actionId, language, now } = context;
        const { t, locale } = language;
        const { endDay } = monthSpan(dayIn(zone, now).slice(0, 7), { zone, now });
        const changes = await listChanges(
          tx,
          actionId,
          { firstDay: '2000-01-01', endDay, until: now },
          { zone, limit: mostInFeed },
        );
        const ladder = await listSteps(tx, actionId);
        const entries = changes.map((change) => {
          const label = t(`portal.changes.kind.${change.kind}`);
          return {
            id: `urn:uuid:${change.id}:${change.kind}`,
            title: `${label}: ${inLanguage(change.title, locale)}`,
            href: pageOfChange(change),
            updated: instantIn(zone, change.day, '12:00'),
            summary: detailOf(language, change, ladder),
            category: { term: change.kind, label },
          };
        });
        return {
          result: 'data',
          type: 'application/atom+xml; charset=utf-8',
          body: atomFeed(language, entries, {
            ...{ title: t('portal.changes.title'), path: '/changes', baseUrl, now },
            note: demonstration ? t('ui.demonstration.title') : undefined,
          }),
          status: 200,
        };
      },
    }),
  ];
}
