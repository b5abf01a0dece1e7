import { filterOnly } from '../../platform/http/paging.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublishedPractices } from './permissions.ts';
import type { PracticeText } from './queries.ts';
import type { AdoptionText } from './queries-adoptions.ts';
import { listPublished, listPublishedAdoptions } from './queries-published.ts';
import { publishedFilter } from './schema.ts';

type Row = { readonly practice: PracticeText; readonly adoption: AdoptionText | undefined };
const { text, code, date, coded, jurisdiction } = columnsOf<Row>();

/** Good practices, one row for each body that adopted one, and one without a body where none did. */
export const practiceColumns = [
  code('id', '#meta+id', 'opendata.column.id', ({ practice }) => practice.id),
  text('practice', '#activity+name', 'practice.name', ({ practice }) => practice.title),
  ...coded(
    'type',
    '#activity+type',
    'practice.kind',
    ({ practice }) => practice.kind,
    (one, { t }) => t(`practice.kind.${one}`),
  ),
  text('protects', '#description', 'practice.protects', ({ practice }) => practice.protects),
  text('whom', '#beneficiary+type', 'practice.whom', ({ practice }, { t, list }) =>
    list(practice.whom.map((one) => t(`practice.whom.${one}`))),
  ),
  text('begun_by', '#org+origin+name', 'practice.begun_by', ({ practice }) => practice.begunByName),
  ...jurisdiction(({ practice }) => practice.jurisdiction, {
    name: 'begun_at',
    tag: '#country+origin',
    words: 'practice.begun_at',
  }),
  date('begun_on', '#date+start', 'practice.begun_on', ({ practice }) => practice.begunOn),
  text('adopted_by', '#org+adopter+name', 'practice.adoption.body', ({ adoption }) => adoption?.bodyName),
  ...jurisdiction(({ adoption }) => adoption?.jurisdiction),
  text('territory', '#loc+name', 'advocacy.recommendation.territory', ({ adoption }) => adoption?.territory),
  ...coded(
    'level',
    '#meta+level',
    'practice.level',
    ({ adoption }) => adoption?.level,
    (one, { t }) => t(`practice.level.${one}`),
  ),
  ...coded(
    'way',
    '#modality',
    'practice.way',
    ({ adoption }) => adoption?.way,
    (one, { t }) => t(`practice.way.${one}`),
  ),
  ...coded(
    'status',
    '#status',
    'practice.status',
    ({ adoption }) => adoption?.status,
    (one, { t }) => t(`practice.status.${one}`),
  ),
  date('status_on', '#date+status', 'practice.since', ({ adoption }) => adoption?.statusOn),
];

/** Good practices and who adopted them. */
export const practicesTable = publicTable<Row>({
  key: 'practices',
  theme: 'harmonisation',
  path: '/practices',
  page: '/practices',
  may: seePublishedPractices,
  query: publishedFilter,
  method: 'recorded',
  licence: 'ours',
  columns: practiceColumns,
  async rows({ tx, actionId, query }) {
    const practices = await listPublished(tx, actionId, filterOnly(publishedFilter.parse(query)));
    const ids = practices.map(({ id }) => id);
    return practiceRows(practices, await listPublishedAdoptions(tx, actionId, ids));
  },
});

export function practiceRows(practices: readonly PracticeText[], adoptions: readonly AdoptionText[]): Row[] {
  return practices.flatMap((practice): Row[] => {
    const own = adoptions.filter(({ practiceId }) => practiceId === practice.id);
    return own.length > 0
      ? own.map((adoption) => ({ practice, adoption }))
      : [{ practice, adoption: undefined }];
  });
}
