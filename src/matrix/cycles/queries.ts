import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { StrandWeights } from './aggregate.ts';
import type { Strand } from './answers.ts';
import type { PlaceCode } from './places.ts';
import { strandWeights } from './queries-weights.ts';
import type { CycleState } from './workflow.ts';

export type Cycle = {
  readonly id: string;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly language: string;
  readonly state: CycleState;
  /** Assessors submit until the end of this day; null before the cycle is open, where none was typed. */
  readonly answerUntil: PlainDate | null;
  readonly replyUntil: PlainDate | null;
  /** How many days institutions have to reply at least, once the findings are handed over. */
  readonly replyDays: number;
  /** Why no institution of a place was asked, by the code of the place. */
  readonly unheard: Readonly<Record<string, string>>;
  readonly publishedAt: Instant | null;
  readonly sha256: string | null;
  /** Why it was cancelled; empty unless it was. */
  readonly cancelledReason: string;
  /** What each strand counts in the mean of a standard; it stays once the cycle is open. */
  readonly weights: StrandWeights;
  readonly version: number;
};

const cycles = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.cycle as cycle')
    .select([
      'cycle.id',
      'cycle.title',
      'cycle.asOf',
      'cycle.language',
      'cycle.state',
      'cycle.answerUntil',
      'cycle.replyUntil',
      'cycle.replyDays',
      'cycle.unheard',
      'cycle.publishedAt',
      'cycle.sha256',
      'cycle.cancelledReason',
      'cycle.version',
      strandWeights,
    ])
    .where('cycle.actionId', '=', actionId)
    .$narrowType<{ unheard: Cycle['unheard'] }>();

export async function findCycle(tx: Tx, actionId: string, id: string): Promise<Cycle | undefined> {
  return cycles(tx, actionId).where('cycle.id', '=', id).executeTakeFirst();
}

/** The cycle, locked until the transaction ends. Problem: `not_found`. */
export async function lockCycle(tx: Tx, actionId: string, id: string): Promise<Cycle> {
  return cycles(tx, actionId)
    .where('cycle.id', '=', id)
    .forUpdate('cycle')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

/** All cycles, the latest first: a handful over an Action's life. */
export async function listCycles(tx: Tx, actionId: string): Promise<Cycle[]> {
  return cycles(tx, actionId).orderBy('cycle.asOf', 'desc').orderBy('cycle.id', 'desc').execute();
}

export async function insertCycle(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    title: string;
    asOf: PlainDate;
    language: string;
    createdBy: string;
    now: Instant;
  },
): Promise<void> {
  const { now, ...values } = row;
  await tx
    .insertInto('matrix.cycle')
    .values({ ...values, state: 'drafted', createdAt: now, updatedAt: now })
    .execute();
}

/** Saves it as the next version. */
export async function updateCycle(
  tx: Tx,
  id: string,
  { weights, unheard, ...values }: Partial<Omit<Cycle, 'id' | 'language' | 'version'>> & { content?: string },
  now: Instant,
): Promise<void> {
  const weighed = weights && {
    lawWeight: weights.law,
    policyWeight: weights.policy,
    practiceWeight: weights.practice,
  };
  await tx
    .updateTable('matrix.cycle')
    .set({
      ...values,
      ...weighed,
      ...(unheard ? { unheard: JSON.stringify(unheard) } : {}),
      updatedAt: now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

/** Whether this database is a demonstration, where no real jurisdiction is assessed. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const { demonstration } = await tx
    .selectFrom('platform.instance')
    .select('demonstration')
    .executeTakeFirstOrThrow();
  return demonstration;
}

export async function insertPlaces(tx: Tx, cycleId: string, codes: readonly PlaceCode[]): Promise<void> {
  await tx
    .insertInto('matrix.cyclePlace')
    .values(codes.map((code, position) => ({ id: newId(), cycleId, code, position })))
    .execute();
}

export type StandardChoice = {
  readonly id: string;
  readonly key: string;
  readonly area: string;
  readonly title: Multilingual;
  readonly version: number;
};
/** The standards of the Action as they read today, in their order. */
export async function listStandardChoices(tx: Tx, actionId: string): Promise<StandardChoice[]> {
  return tx
    .selectFrom('matrix.standard as s')
    .innerJoin('matrix.standardVersion as v', (join) =>
      join.onRef('v.standardId', '=', 's.id').onRef('v.number', '=', 's.version'),
    )
    .select(['s.id', 's.key', 'v.area', 'v.title', 's.version'])
    .where('s.actionId', '=', actionId)
    .orderBy('s.position')
    .orderBy('s.key')
    .execute();
}

/** Puts standards into a cycle in their wording of today, each with the questions that the latest cycle before asked of it. */
export async function insertStandards(
  tx: Tx,
  cycleId: string,
  standards: readonly Pick<StandardChoice, 'id' | 'version'>[],
): Promise<void> {
  await tx
    .insertInto('matrix.cycleStandard')
    .values(
      standards.map(({ id, version }, position) => ({
        id: newId(),
        cycleId,
        standardId: id,
        number: version,
        position,
      })),
    )
    .execute();
  await sql`
    insert into matrix.question (id, cycle_standard_id, strand, key, text, weight, position, source_months)
    select gen_random_uuid(), mine.id, q.strand, q.key, q.text, q.weight, q.position, q.source_months
    from matrix.cycle_standard mine
      join lateral (
        select before.id from matrix.cycle_standard before join matrix.cycle c on c.id = before.cycle_id
        where before.standard_id = mine.standard_id and before.cycle_id <> mine.cycle_id
          and exists (select from matrix.question asked where asked.cycle_standard_id = before.id)
        order by c.as_of desc, c.id desc limit 1
      ) latest on true
      join matrix.question q on q.cycle_standard_id = latest.id
    where mine.cycle_id = ${cycleId}::uuid`.execute(tx);
}

export type Place = { readonly id: string; readonly cycleId: string; readonly code: PlaceCode };
export async function listPlaces(tx: Tx, cycleId: string): Promise<Place[]> {
  return tx
    .selectFrom('matrix.cyclePlace')
    .select(['id', 'cycleId', 'code'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .execute();
}

export type CycleStandard = {
  readonly id: string;
  readonly cycleId: string;
  readonly standardId: string;
  readonly key: string;
  readonly area: string;
  readonly title: Multilingual;
  readonly statement: Multilingual;
  readonly version: number;
  readonly questions: number;
};
const standards = (tx: Tx) =>
  tx
    .selectFrom('matrix.cycleStandard as s')
    .innerJoin('matrix.standard as t', 't.id', 's.standardId')
    .innerJoin('matrix.standardVersion as v', (join) =>
      join.onRef('v.standardId', '=', 's.standardId').onRef('v.number', '=', 's.number'),
    )
    .select((eb) => [
      's.id',
      's.cycleId',
      's.standardId',
      't.key',
      'v.area',
      'v.title',
      'v.statement',
      's.version',
      eb
        .selectFrom('matrix.question as q')
        .select((q) => q.fn.countAll<number>().as('count'))
        .whereRef('q.cycleStandardId', '=', 's.id')
        .as('questions'),
    ]);
export async function listCycleStandards(tx: Tx, cycleId: string): Promise<CycleStandard[]> {
  const rows = await standards(tx).where('s.cycleId', '=', cycleId).orderBy('s.position').execute();
  return rows.map((row) => ({ ...row, questions: Number(row.questions) }));
}

export async function findCycleStandard(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<(CycleStandard & { readonly state: CycleState }) | undefined> {
  const found = await standards(tx)
    .innerJoin('matrix.cycle as c', 'c.id', 's.cycleId')
    .select('c.state')
    .where('c.actionId', '=', actionId)
    .where('s.id', '=', id)
    .executeTakeFirst();
  return found && { ...found, questions: Number(found.questions) };
}

/** The standard of a cycle, locked until the transaction ends. Problem: `not_found`. */
export async function lockCycleStandard(tx: Tx, actionId: string, id: string) {
  await tx.selectFrom('matrix.cycleStandard').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findCycleStandard(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export type Question = {
  readonly id: string;
  readonly cycleStandardId: string;
  /** The key of its standard. */
  readonly standard: string;
  readonly strand: Strand;
  readonly key: string;
  readonly text: string;
  readonly weight: number;
  /** Its sources are dated within so many months before the day of the cycle; null where it asks for no period. */
  readonly sourceMonths: number | null;
};
/** The questionnaire of a cycle, or of one standard in it, in its order. */
export async function listQuestions(
  tx: Tx,
  of: { cycleId: string } | { cycleStandardId: string },
): Promise<Question[]> {
  return tx
    .selectFrom('matrix.question as q')
    .innerJoin('matrix.cycleStandard as s', 's.id', 'q.cycleStandardId')
    .innerJoin('matrix.standard as t', 't.id', 's.standardId')
    .select([
      'q.id',
      'q.cycleStandardId',
      't.key as standard',
      'q.strand',
      'q.key',
      'q.text',
      'q.weight',
      'q.sourceMonths',
    ])
    .where((eb) =>
      'cycleId' in of ? eb('s.cycleId', '=', of.cycleId) : eb('q.cycleStandardId', '=', of.cycleStandardId),
    )
    .orderBy('s.position')
    .orderBy(sql`array_position(array['law', 'policy', 'practice'], q.strand)`)
    .orderBy('q.position')
    .execute();
}

/** The questions of a standard in their order, in place of those before; the standard as its next version. */
export async function replaceQuestions(
  tx: Tx,
  cycleStandardId: string,
  questions: readonly (Pick<Question, 'strand' | 'key' | 'text' | 'weight'> & {
    readonly sourceMonths?: number | null;
  })[],
): Promise<void> {
  await tx.deleteFrom('matrix.question').where('cycleStandardId', '=', cycleStandardId).execute();
  if (questions.length > 0)
    await tx
      .insertInto('matrix.question')
      .values(
        questions.map((question, at) => ({
          ...question,
          id: newId(),
          cycleStandardId,
          position: questions.slice(0, at + 1).filter(({ strand }) => strand === question.strand).length,
        })),
      )
      .execute();
  await tx
    .updateTable('matrix.cycleStandard')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', cycleStandardId)
    .execute();
}
