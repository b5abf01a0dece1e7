import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { StrandWeights } from './aggregate.ts';
import type { AnswerKind, Strand } from './answers.ts';
import { strandWeights } from './queries-weights.ts';

/** What anybody may read: views of `published` only. */
export type PublishedCycle = {
  readonly id: string;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly language: string;
  readonly publishedAt: Instant;
  readonly sha256: string;
  readonly weights: StrandWeights;
};
const cycles = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.cycle')
    .select(['id', 'title', 'asOf', 'language', 'publishedAt', 'sha256', strandWeights])
    .where('actionId', '=', actionId)
    .$narrowType<{ publishedAt: NotNull; sha256: NotNull }>();

/** The published cycles, the latest first. */
export async function listPublishedCycles(tx: Tx, actionId: string): Promise<PublishedCycle[]> {
  const latestFirst = cycles(tx, actionId).orderBy('asOf', 'desc').orderBy('publishedAt', 'desc');
  return latestFirst.orderBy('id').execute();
}
export async function findPublishedCycle(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedCycle | undefined> {
  return cycles(tx, actionId).where('id', '=', id).executeTakeFirst();
}
/** The jurisdictions of the Action that no published cycle assessed, in the order of its definition. */
export async function listUnassessed(tx: Tx, actionId: string): Promise<string[]> {
  const action = await tx
    .selectFrom('published.action')
    .select(sql<string[] | null>`definition #> '{action,jurisdictions}'`.as('jurisdictions'))
    .where('id', '=', actionId)
    .executeTakeFirst();
  const assessed = await tx
    .selectFrom('published.cyclePlace as place')
    .innerJoin('published.cycle as cycle', 'cycle.id', 'place.cycleId')
    .select('place.code')
    .distinct()
    .where('cycle.actionId', '=', actionId)
    .orderBy('place.code')
    .execute();
  return (action?.jurisdictions ?? []).filter((one) => !assessed.some(({ code }) => code === one));
}
/** The published bytes, as they were hashed. */
export async function getContent(tx: Tx, id: string): Promise<string> {
  const { content } = await tx
    .selectFrom('published.cycle')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return content!;
}

export type PublishedPlace = { readonly id: string; readonly code: string };
export async function listPublishedPlaces(tx: Tx, cycleId: string): Promise<PublishedPlace[]> {
  return tx
    .selectFrom('published.cyclePlace')
    .select(['id', 'code'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .execute();
}

export type PublishedStandard = {
  readonly id: string;
  readonly standardId: string;
  readonly key: string;
  readonly area: string;
  readonly title: Multilingual;
  readonly statement: Multilingual;
};
export async function listPublishedStandards(tx: Tx, cycleId: string): Promise<PublishedStandard[]> {
  return tx
    .selectFrom('published.cycleStandard')
    .select(['id', 'standardId', 'key', 'area', 'title', 'statement'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .execute();
}

/** What was found in one strand of a standard in a place: the answers with what their questions count. */
export type FoundStrand = {
  readonly placeId: string;
  readonly standardId: string;
  readonly strand: Strand;
  readonly kinds: readonly AnswerKind[];
  readonly weights: readonly number[];
};
/** Everything that was found in a cycle, grouped in one query: six places by 25 standards by three strands are 450 rows. */
export async function listFound(
  tx: Tx,
  cycleId: string,
  { cycleStandardId, placeId }: { cycleStandardId?: string; placeId?: string } = {},
): Promise<FoundStrand[]> {
  const { rows } = await sql<FoundStrand>`
    select v.place_id, q.cycle_standard_id as standard_id, q.strand, array_agg(v.kind) as kinds, array_agg(q.weight) as weights
    from published.cycle_question q join published.cycle_verdict v on v.question_id = q.id
    where q.cycle_id = ${cycleId}::uuid
      and (${cycleStandardId ?? null}::uuid is null or q.cycle_standard_id = ${cycleStandardId ?? null}::uuid)
      and (${placeId ?? null}::uuid is null or v.place_id = ${placeId ?? null}::uuid)
    group by v.place_id, q.cycle_standard_id, q.strand`.execute(tx);
  return rows;
}

export type FoundAnswer = {
  readonly questionId: string;
  readonly key: string;
  readonly strand: Strand;
  readonly text: string;
  readonly weight: number;
  readonly kind: AnswerKind;
  readonly reason: string;
  readonly agreed: boolean;
};
/** What was found for each question in one place, of one standard or of all, in the order of the questionnaire. */
export async function listFoundAnswers(
  tx: Tx,
  placeId: string,
  cycleStandardId?: string,
): Promise<(FoundAnswer & { readonly cycleStandardId: string })[]> {
  return tx
    .selectFrom('published.cycleQuestion as q')
    .innerJoin('published.cycleVerdict as v', 'v.questionId', 'q.id')
    .select([
      'q.id as questionId',
      'q.key',
      'q.strand',
      'q.text',
      'q.weight',
      'q.cycleStandardId',
      'v.kind',
      'v.reason',
      'v.agreed',
    ])
    .where('v.placeId', '=', placeId)
    .$if(cycleStandardId !== undefined, (all) => all.where('q.cycleStandardId', '=', cycleStandardId!))
    .orderBy(sql`array_position(array['law', 'policy', 'practice'], q.strand)`)
    .orderBy('q.position')
    .$narrowType<{ agreed: NotNull }>()
    .execute();
}

export type Cited = {
  readonly questionId: string;
  readonly sourceTitle: string;
  readonly sourcePlace: string;
  readonly sourceOn: PlainDate | null;
  readonly sourceQuote: string;
  readonly sourceUrl: string | null;
  /** CELEX, ELI or ECLI; empty where the source has none. */
  readonly sourceIdentifier: string;
  readonly lawVersionId: string | null;
  /** The act the version is of; null where the source is no recorded law. */
  readonly lawId: string | null;
  /** The language of that version, and so of the words quoted from it. */
  readonly lawLanguage?: string | null;
};
/** What was cited in a place, for one standard or for all, each source of a question once. */
export async function listCited(tx: Tx, placeId: string, cycleStandardId?: string): Promise<Cited[]> {
  return tx
    .selectFrom('published.cycleEvidence as e')
    .innerJoin('published.cycleQuestion as q', 'q.id', 'e.questionId')
    .select(['e.questionId', 'e.sourceTitle', 'e.sourcePlace', 'e.sourceOn', 'e.sourceQuote', 'e.sourceUrl'])
    .leftJoin('published.matrixLawVersion as l', 'l.id', 'e.lawVersionId')
    .select(['e.lawVersionId', 'e.lawId', 'e.sourceIdentifier', 'l.language as lawLanguage'])
    .distinct()
    .where('e.placeId', '=', placeId)
    .$if(cycleStandardId !== undefined, (all) => all.where('q.cycleStandardId', '=', cycleStandardId!))
    .orderBy('e.sourceTitle')
    .orderBy('e.sourcePlace')
    .orderBy('e.questionId')
    .orderBy('e.sourceQuote')
    .execute();
}

export type PublishedReply = {
  readonly id: string;
  readonly code: string;
  readonly cycleStandardId: string | null;
  readonly institution: string;
  readonly text: string;
  /** Null where it was written before that was asked. */
  readonly language: string | null;
  readonly way: 'page' | 'letter';
  readonly repliedOn: PlainDate;
};
export async function listPublishedReplies(tx: Tx, cycleId: string): Promise<PublishedReply[]> {
  return tx
    .selectFrom('published.cycleReply as r')
    .innerJoin('published.cyclePlace as p', 'p.id', 'r.placeId')
    .select([
      'r.id',
      'p.code',
      'r.cycleStandardId',
      'r.institution',
      'r.text',
      'r.language',
      'r.way',
      'r.repliedOn',
    ])
    .where('p.cycleId', '=', cycleId)
    .orderBy('p.position')
    .orderBy('r.repliedOn')
    .orderBy('r.id')
    .execute();
}

export type PublishedErratum = {
  readonly id: string;
  readonly placeId: string | null;
  readonly cycleStandardId: string | null;
  readonly text: string;
  readonly issuedAt: Instant;
};
export async function listPublishedErrata(tx: Tx, cycleId: string): Promise<PublishedErratum[]> {
  return tx
    .selectFrom('published.cycleErratum')
    .select(['id', 'placeId', 'cycleStandardId', 'text', 'issuedAt'])
    .where('cycleId', '=', cycleId)
    .orderBy('issuedAt')
    .orderBy('id')
    .execute();
}

export type EarlierAnswer = FoundAnswer & {
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly asOf: PlainDate;
};
/** What earlier cycles found in one jurisdiction about one standard or about all, the latest cycle first. */
export async function listEarlierAnswers(
  tx: Tx,
  actionId: string,
  { standardId, code, before }: { standardId?: string; code: string; before: Pick<PublishedCycle, 'asOf'> },
): Promise<(EarlierAnswer & { readonly standardId: string })[]> {
  return tx
    .selectFrom('published.cycle as c')
    .innerJoin('published.cyclePlace as p', 'p.cycleId', 'c.id')
    .innerJoin('published.cycleStandard as s', 's.cycleId', 'c.id')
    .innerJoin('published.cycleQuestion as q', 'q.cycleStandardId', 's.id')
    .innerJoin('published.cycleVerdict as v', (join) =>
      join.onRef('v.questionId', '=', 'q.id').onRef('v.placeId', '=', 'p.id'),
    )
    .select([
      'c.id as cycleId',
      'c.title as cycleTitle',
      'c.asOf',
      's.standardId',
      'q.id as questionId',
      'q.key',
      'q.strand',
      'q.text',
      'q.weight',
      'v.kind',
      'v.reason',
      'v.agreed',
    ])
    .where('c.actionId', '=', actionId)
    .where('c.asOf', '<', before.asOf)
    .where('p.code', '=', code)
    .$if(standardId !== undefined, (all) => all.where('s.standardId', '=', standardId!))
    .orderBy('c.asOf', 'desc')
    .orderBy('c.id')
    .$narrowType<{ agreed: NotNull }>()
    .execute();
}
