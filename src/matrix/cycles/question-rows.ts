import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { errataOn, type ToldErratum } from './errata.ts';
import type { CycleContent, Evidence } from './published-content.ts';

const columns = [
  ['cycle', '#event+name'],
  ['as_of', '#date+as_of'],
  ['area', '#subsector'],
  ['standard_code', '#indicator+code'],
  ['standard', '#indicator+name'],
  ['strand', '#indicator+type'],
  ['question_code', '#item+code'],
  ['question', '#item+name'],
  ['weight', '#item+weight+num'],
  ['jurisdiction_code', '#country+code'],
  ['jurisdiction', '#country+name'],
  ['answer', '#indicator+value+text'],
  ['reason', '#description+reason'],
  ['source', '#meta+source+name'],
  ['source_place', '#meta+source+place'],
  ['source_date', '#date+source'],
  ['source_quote', '#meta+source+quote'],
  ['source_url', '#meta+source+url'],
  ['source_identifier', '#meta+source+id'],
  ['errata', '#meta+erratum'],
] as const;

/** The questionnaire of a published cycle as a table: one row a question, a jurisdiction and a source, once; one too where nothing is cited. */
export function questionRows(cycle: CycleContent, errata: readonly ToldErratum[]) {
  const found = new Map(cycle.answers.map((one) => [`${one.jurisdiction} ${one.question}`, one]));
  const rows = cycle.standards.flatMap((standard) =>
    standard.questions.flatMap((question) =>
      cycle.jurisdictions.flatMap(({ code, name }) => {
        const answer = found.get(`${code} ${question.key}`);
        const cited = distinct(answer?.evidence ?? []);
        return (cited.length > 0 ? cited : [undefined]).map((source): CsvCell[] => [
          cycle.title,
          cycle.asOf,
          standard.area,
          standard.code,
          standard.title,
          question.strand,
          question.key,
          question.text,
          question.weight,
          code,
          name,
          answer?.kind ?? null,
          answer?.reason ?? null,
          source?.title ?? null,
          source?.place ?? null,
          source?.datedOn ?? null,
          source?.quote ?? null,
          source?.url ?? null,
          source?.identifier || null,
          errataOn(errata, code, standard.code),
        ]);
      }),
    ),
  );
  return taggedTable(columns, rows);
}

/** Both assessors may have cited the same. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()];
}
