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
  text('practice', '#activity+name', 'advocacy.practice.name', ({ practice }) => practice.title),
  ...coded(
    'type',
    '#activity+type',
    'advocacy.practice.kind',
    ({ practice }) => practice.kind,
    (one, { t }) => t(`advocacy.practice.kind.${one}`),
  ),
  text('protects', '#description', 'advocacy.practice.protects', ({ practice }) => practice.protects),
  text('whom', '#beneficiary+type', 'advocacy.practice.whom', ({ practice }, { t, list }) =>
    list(practice.whom.map((one) => t(`advocacy.practice.whom.${one}`))),
  ),
  text('begun_by', '#org+origin+name', 'advocacy.practice.begun_by', ({ practice }) => practice.begunByName),
  ...jurisdiction(({ practice }) => practice.jurisdiction, {
    name: 'begun_at',
    tag: '#country+origin',
    words: 'advocacy.practice.begun_at',
  }),
  date('begun_on', '#date+start', 'advocacy.practice.begun_on', ({ practice }) => practice.begunOn),
  text(
    'adopted_by',
    '#org+adopter+name',
    'advocacy.practice.adoption.body',
    ({ adoption }) => adoption?.bodyName,
  ),
  ...jurisdiction(({ adoption }) => adoption?.jurisdiction),
  text('territory', '#loc+name', 'advocacy.recommendation.territory', ({ adoption }) => adoption?.territory),
  ...coded(
    'level',
    '#meta+level',
    'advocacy.practice.level',
    ({ adoption }) => adoption?.level,
    (one, { t }) => t(`advocacy.practice.level.${one}`),
  ),
  ...coded(
    'way',
    '#modality',
    'advocacy.practice.way',
    ({ adoption }) => adoption?.way,
    (one, { t }) => t(`advocacy.practice.way.${one}`),
  ),
  ...coded(
    'status',
    '#status',
    'advocacy.practice.status',
    ({ adoption }) => adoption?.status,
    (one, { t }) => t(`advocacy.practice.status.${one}`),
  ),
  date('status_on', '#date+status', 'advocacy.practice.since', ({ adoption }) => adoption?.statusOn),
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
