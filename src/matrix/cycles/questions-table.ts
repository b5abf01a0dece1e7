import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { contentOf } from './content-of.ts';
import { errataOn, readErrata, type ToldErratum } from './errata.ts';
import { seeMatrix } from './permissions.ts';
import type { CycleContent, Evidence } from './published-content.ts';
import { publishedCycleSubject } from './published-subject.ts';
import type { PublishedCycle } from './queries-published.ts';

type Standard = CycleContent['standards'][number];
type Row = {
  readonly cycle: CycleContent;
  readonly standard: Standard;
  readonly question: Standard['questions'][number];
  readonly place: CycleContent['jurisdictions'][number];
  readonly answer: CycleContent['answers'][number] | undefined;
  readonly source: Evidence | undefined;
  readonly errata: string;
};
const { text, code, date, decimal, address, coded } = columnsOf<Row>();

/** The questionnaire of a published cycle: one row for each question, jurisdiction and source; one, too, where nothing is cited. */
export const questionsTable = publicTable<Row, PublishedCycle>({
  key: 'matrix_questions',
  theme: 'harmonisation',
  path: '/matrix/:cycleId/questions',
  page: '/matrix',
  may: seeMatrix,
  subject: publishedCycleSubject,
  method: 'assessed',
  licence: 'ours',
  columns: [
    text('cycle', '#event+name', 'opendata.column.cycle', ({ cycle }) => cycle.title),
    date('as_of', '#date+as_of', 'matrix.series.as_of', ({ cycle }) => cycle.asOf),
    ...coded(
      'area',
      '#subsector',
      'matrix.area',
      ({ standard }) => standard.area,
      (one, { t }) => t(`matrix.area.${one}`),
    ),
    code('standard_code', '#indicator+code', 'matrix.standard', ({ standard }) => standard.code),
    text('standard', '#indicator+name', 'matrix.standard', ({ standard }) => standard.title),
    ...coded(
      'strand',
      '#indicator+type',
      'matrix.cycle.strand',
      ({ question }) => question.strand,
      (one, { t }) => t(`matrix.cycle.strand.${one}`),
    ),
    code('question_code', '#item+code', 'opendata.column.question', ({ question }) => question.key),
    text('question', '#item+name', 'opendata.column.question', ({ question }) => question.text),
    decimal('weight', '#item+weight+num', 'opendata.column.weight', ({ question }) => question.weight),
    code('jurisdiction_code', '#country+code', 'common.jurisdiction', ({ place }) => place.code),
    text('jurisdiction', '#country+name', 'common.jurisdiction', ({ place }) => place.name),
    code('answer', '#indicator+value+text', 'opendata.column.answer', ({ answer }) => answer?.kind),
    text('reason', '#description+reason', 'opendata.column.reason', ({ answer }) => answer?.reason),
    text('source', '#meta+source+name', 'matrix.source', ({ source }) => source?.title),
    text('source_place', '#meta+source+place', 'opendata.column.source_place', ({ source }) => source?.place),
    date('source_date', '#date+source', 'opendata.column.source_date', ({ source }) => source?.datedOn),
    text('source_quote', '#meta+source+quote', 'opendata.column.source_quote', ({ source }) => source?.quote),
    address('source_address', '#meta+source+url', 'advocacy.material.address', ({ source }) => source?.url),
    code(
      'source_identifier',
      '#meta+source+id',
      'opendata.column.source_identifier',
      ({ source }) => source?.identifier,
    ),
    text('errata', '#meta+erratum', 'opendata.column.errata', ({ errata }) => errata),
  ],
  rows: async ({ tx }, cycle) => questionRows(await contentOf(tx, cycle), await readErrata(tx, cycle.id)),
});

export function questionRows(cycle: CycleContent, errata: readonly ToldErratum[]): Row[] {
  const answers = new Map(cycle.answers.map((one) => [`${one.jurisdiction} ${one.question}`, one]));
  return cycle.standards.flatMap((standard) =>
    standard.questions.flatMap((question) =>
      cycle.jurisdictions.flatMap((place) => {
        const answer = answers.get(`${place.code} ${question.key}`);
        const cited = distinct(answer?.evidence ?? []);
        const said = { cycle, standard, question, place, answer };
        return (cited.length > 0 ? cited : [undefined]).map((source) => ({
          ...said,
          source,
          errata: errataOn(errata, place.code, standard.code),
        }));
      }),
    ),
  );
}

/** Both assessors may have cited the same. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()];
}
