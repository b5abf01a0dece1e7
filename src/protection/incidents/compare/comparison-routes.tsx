import { z } from 'zod';
import { dayIn } from '../../../platform/dates.ts';
import { choice } from '../../../platform/http/fields.ts';
import {
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  type Typed,
} from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import { type IncidentNeeds, list, store } from '../desk/incident-paths.ts';
import { comparePermission, listComparisons } from '../permissions.ts';
import { findIncident } from '../queries.ts';
import { answerComparison } from './answer-comparison.ts';
import { comparisonAnswers } from './answers.ts';
import { comparisonPath, comparisons } from './comparison-paths.ts';
import { ComparisonListPage } from './pages/comparison-list-page.tsx';
import { ComparisonPage } from './pages/comparison-page.tsx';
import { type ComparisonRow, findComparison, listComparisonsOf } from './queries.ts';

const comparisonForm = z.object({ answer: choice(comparisonAnswers) });
type ComparisonForm = z.output<typeof comparisonForm>;

/** The pair of a path, by `:comparisonId`, from the side of the organisation at work. */
const subject: Subject<ComparisonRow> = {
  kind: 'comparison',
  param: 'comparisonId',
  find: (tx, id, { actionId }) => findComparison(tx, actionId, id),
};

/** More than this are answered before the rest is shown. */
const most = 100;

/** Where monitors say whether an incident of theirs is also another organisation's. Nobody sees a record of another organisation. */
export function comparisonRoutes({ inventedName }: Pick<IncidentNeeds, 'inventedName'>): Route[] {
  const unseen = { store, unseen: true } as const;
  const nameIn = ({ language: { locale } }: Context) => placeNameIn(locale, inventedName);
  return [
    pageRoute({
      path: comparisons,
      ...unseen,
      may: listComparisons,
      show: async (context) => {
        const { tx, actionId, language, now } = context;
        return page(
          language.t('incident.compare.title'),
          <ComparisonListPage
            language={language}
            rows={await listComparisonsOf(tx, actionId, most)}
            today={dayIn(zone, now)}
            placeName={nameIn(context)}
          />,
          { back: { href: list, text: language.t('incident.list.title') } },
        );
      },
    }),
    formRoute<ComparisonRow, ComparisonForm>({
      path: `${comparisons}/:comparisonId`,
      ...unseen,
      may: comparePermission,
      subject,
      schema: comparisonForm,
      fill: (_, { answer }): Typed => (answer ? { answer } : {}),
      show: async (context, row, state) => {
        const { tx, actionId, language, now } = context;
        return page(
          language.t('incident.compare.title'),
          <ComparisonPage
            context={context}
            state={state}
            comparison={row}
            incident={await findIncident(tx, actionId, row.incidentId)}
            today={dayIn(zone, now)}
            placeName={nameIn(context)}
          />,
          { back: { href: comparisons, text: language.t('incident.compare.title') } },
        );
      },
      act: async ({ work }, row, { answer }) => {
        await answerComparison(work, { comparisonId: row.id, answer });
        return redirect(comparisonPath(row));
      },
    }),
  ];
}
