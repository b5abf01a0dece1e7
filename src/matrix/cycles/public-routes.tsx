import { listPublicPapers } from '../../papers/index.ts';
import { type Context, download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { hasRole } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import type { Tx } from '../../platform/work.ts';
import { eliAddressOf } from '../law/queries.ts';
import { apartOf } from './apart.ts';
import { briefOf, placeOf, unheardIn } from './brief-of.ts';
import { briefRoutes } from './brief-routes.tsx';
import { contentOf } from './content-of.ts';
import { cycleSchema } from './cycle-schema.ts';
import { historyOf } from './history.ts';
import { readMatrix } from './matrix.ts';
import { CellPage } from './pages/cell-page.tsx';
import { ComparePage } from './pages/compare-page.tsx';
import { MatrixPage, NoMatrixPage } from './pages/matrix-page.tsx';
import { PlacePage } from './pages/place-page.tsx';
import { StandardPage } from './pages/standard-page.tsx';
import { seeMatrix } from './permissions.ts';
import { placeName } from './places.ts';
import { publishedCycleSubject as cycleSubject } from './published-subject.ts';
import {
  getContent,
  listCited,
  listEarlierAnswers,
  listFoundAnswers,
  listPublishedCycles,
  listPublishedErrata,
  listPublishedReplies,
  listPublishedStandards,
  listUnassessed,
  type PublishedCycle,
  type PublishedReply,
} from './queries-published.ts';
import { questionsTable } from './questions-table.ts';
import { compareFilter } from './schema.ts';
import { readStory } from './story.ts';
import { valuesTable } from './values-table.ts';

const open = { may: seeMatrix, portal: true } as const;
const missing = () => problem('not_found');
const backTo = ({ id, title }: PublishedCycle) => ({ back: { href: `/matrix/${id}`, text: title } });

async function standardOf({ tx, params }: Context, cycle: PublishedCycle) {
  const standard = (await listPublishedStandards(tx, cycle.id)).find(({ key }) => key === params.standard);
  if (!standard) throw missing();
  return standard;
}

async function showCycle(context: Context, cycle: PublishedCycle, cycles: readonly PublishedCycle[]) {
  const { tx, language } = context;
  return page(
    language.t('matrix.cycle.matrix.title'),
    <MatrixPage
      cycle={cycle}
      cycles={cycles}
      matrix={await readMatrix(tx, cycle)}
      errata={await listPublishedErrata(tx, cycle.id)}
      unassessed={await listUnassessed(tx, context.actionId)}
    />,
    { wide: true },
  );
}

/** The letters among these replies that everybody may take. */
const lettersOf = (tx: Tx, replies: readonly PublishedReply[]) =>
  listPublicPapers(
    tx,
    'cycle_reply',
    replies.map(({ id }) => id),
  );

/** What everybody may read of the matrix. Read under the public's database role. */
export function publicRoutes(needs: { demonstration: boolean; baseUrl: string }): Route[] {
  return [
    pageRoute({
      path: '/matrix',
      ...open,
      show: async (context) => {
        const cycles = await listPublishedCycles(context.tx, context.actionId);
        return cycles[0]
          ? showCycle(context, cycles[0], cycles)
          : page(
              context.language.t('matrix.cycle.matrix.title'),
              <NoMatrixPage unassessed={await listUnassessed(context.tx, context.actionId)} />,
            );
      },
    }),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId',
      ...open,
      subject: cycleSubject,
      show: async (context, cycle) =>
        showCycle(context, cycle, await listPublishedCycles(context.tx, context.actionId)),
    }),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId/compare',
      ...open,
      subject: cycleSubject,
      show: async (context, cycle) => {
        const { tx, language, query } = context;
        const matrix = await readMatrix(tx, cycle);
        const filter = compareFilter.parse(query);
        const body = <ComparePage cycle={cycle} matrix={matrix} rows={apartOf(matrix, filter)} {...filter} />;
        return page(language.t('matrix.cycle.compare.title'), body, { wide: true, ...backTo(cycle) });
      },
    }),
    ...briefRoutes(needs),
    ...tableRoutes(valuesTable),
    ...tableRoutes(questionsTable),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId/cycle.json',
      api: { id: 'cycle', type: 'application/json', schema: cycleSchema },
      ...open,
      subject: cycleSubject,
      // The very bytes that were hashed: what was corrected since stands on the pages and in the CSV.
      show: async ({ tx }, cycle) =>
        download('cycle.json', 'application/json; charset=utf-8', await getContent(tx, cycle.id)),
    }),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId/standards/:standard',
      ...open,
      subject: cycleSubject,
      show: async (context, cycle) => {
        const { tx, language } = context;
        const standard = await standardOf(context, cycle);
        const { agreement } = await contentOf(tx, cycle);
        const replies = await listPublishedReplies(tx, cycle.id);
        const body = (
          <StandardPage
            cycle={cycle}
            standard={standard}
            matrix={await readMatrix(tx, cycle, { cycleStandardId: standard.id })}
            story={await readStory(tx, context.actionId, standard.standardId)}
            agreement={agreement.find((one) => one.standard === standard.key)}
            replies={replies.filter(({ cycleStandardId }) => cycleStandardId === standard.id)}
            ofWhole={replies.filter(({ cycleStandardId }) => cycleStandardId === null)}
            letters={await lettersOf(tx, replies)}
            errata={(await listPublishedErrata(tx, cycle.id)).filter(
              ({ cycleStandardId }) => cycleStandardId === null || cycleStandardId === standard.id,
            )}
          />
        );
        return page(inLanguage(standard.title, language.locale), body, { wide: true, ...backTo(cycle) });
      },
    }),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId/places/:place',
      ...open,
      subject: cycleSubject,
      show: async (context, cycle) => {
        const brief = await briefOf(context, cycle);
        return page(
          placeName(brief.place.code, context.language),
          <PlacePage {...brief} letters={await lettersOf(context.tx, brief.replies)} />,
          {
            wide: true,
            ...backTo(cycle),
          },
        );
      },
    }),
    pageRoute<PublishedCycle>({
      path: '/matrix/:cycleId/cells/:place/:standard',
      ...open,
      subject: cycleSubject,
      show: async (context, cycle) => {
        const { tx, actionId, language } = context;
        const [place, standard] = [await placeOf(context, cycle), await standardOf(context, cycle)];
        const matrix = await readMatrix(tx, cycle, { placeId: place.id, cycleStandardId: standard.id });
        const answers = await listFoundAnswers(tx, place.id, standard.id);
        const concerns = ({ cycleStandardId }: { cycleStandardId: string | null }) =>
          cycleStandardId === null || cycleStandardId === standard.id;
        const past = await listEarlierAnswers(tx, actionId, {
          standardId: standard.standardId,
          code: place.code,
          before: cycle,
        });
        const replies = await listPublishedReplies(tx, cycle.id);
        const body = (
          <CellPage
            cycle={cycle}
            place={place}
            standard={standard}
            score={matrix.scoreOf(place.id, standard.id)}
            answers={answers}
            cited={await listCited(tx, place.id, standard.id)}
            eliAddress={await eliAddressOf(tx, actionId, place.code)}
            replies={replies.filter((one) => one.code === place.code && concerns(one))}
            letters={await lettersOf(tx, replies)}
            errata={(await listPublishedErrata(tx, cycle.id)).filter(
              (one) => (one.placeId === null || one.placeId === place.id) && concerns(one),
            )}
            unheard={unheardIn(await contentOf(tx, cycle), place)}
            past={historyOf(answers, past)}
            recommend={hasRole(context.actor, 'programme_manager', 'grant_officer')}
          />
        );
        return page(inLanguage(standard.title, language.locale), body, {
          wide: true,
          back: {
            href: `/matrix/${cycle.id}/places/${place.code}`,
            text: placeName(place.code, language),
          },
        });
      },
    }),
  ];
}
