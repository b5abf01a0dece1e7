import type { LadderStep } from '../../action/index.ts';
import { filterOnly } from '../../platform/http/paging.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { ladderOf } from './ladder-of.ts';
import { seePublishedRecommendations } from './permissions.ts';
import type { RecommendationText } from './queries.ts';
import { listPublished } from './queries-published.ts';
import { publishedFilter } from './schema.ts';
import { stepName } from './words.ts';

type Row = { readonly one: RecommendationText; readonly ladder: readonly LadderStep[] };
const { text, code, date, integer, address, coded, jurisdiction } = columnsOf<Row>();
const words = (key: string) => `advocacy.recommendation.${key}`;

/** Published recommendations with how far each body that they ask has come. */
export const recommendationsTable = publicTable<Row>({
  key: 'recommendations',
  theme: 'harmonisation',
  path: '/recommendations',
  page: '/recommendations',
  may: seePublishedRecommendations,
  query: publishedFilter,
  method: 'recorded',
  licence: 'ours',
  columns: [
    code('id', '#meta+id', 'opendata.column.id', ({ one }) => one.id),
    text('recommendation', '#activity+name', words('name'), ({ one }) => one.title),
    text('ask', '#description+ask', words('ask'), ({ one }) => one.ask),
    text('addressees', '#org+addressee+name', words('addressee'), ({ one }) =>
      one.addressees.map(({ name }) => name).join('; '),
    ),
    text(
      'status_of_addressees',
      '#status+addressee+list',
      'advocacy.spread.title',
      ({ one, ladder }, language) =>
        one.addressees.map(({ name, step }) => `${name}: ${stepName(ladder, step, language)}`).join('; '),
    ),
    ...jurisdiction(({ one }) => one.jurisdiction),
    text('territory', '#loc+name', words('territory'), ({ one }) => one.territory),
    ...coded(
      'source',
      '#meta+source+type',
      words('source'),
      ({ one }) => one.source,
      (found, { t }) => t(`advocacy.source.${found}`),
    ),
    text('source_body', '#meta+source+org', words('source_body'), ({ one }) => one.sourceBody),
    text('symbol', '#meta+source+symbol', words('symbol'), ({ one }) => one.symbol),
    text('paragraph', '#meta+source+paragraph', words('paragraph'), ({ one }) => one.paragraph),
    date('said_on', '#date+said', words('said_on'), ({ one }) => one.saidOn),
    address('address', '#meta+url', words('url'), ({ one }) => one.url),
    code('status_code', '#status+code', words('status'), ({ one }) => one.step),
    text('status', '#status+name', words('status'), ({ one, ladder }, language) =>
      stepName(ladder, one.step, language),
    ),
    integer('status_value', '#status+value', 'advocacy.evidence.value', ({ one }) => one.value ?? 0),
    date('status_on', '#date+status', words('step_on'), ({ one }) => one.stepOn),
    date('published_on', '#date+published', words('published_on'), ({ one }) => one.publishedOn),
  ],
  async rows(context) {
    const { tx, actionId, query } = context;
    const ladder = await ladderOf(context);
    const found = await listPublished(tx, actionId, filterOnly(publishedFilter.parse(query)));
    return found.map((one) => ({ one, ladder }));
  },
});
