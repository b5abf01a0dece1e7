import { type NotNull, sql } from 'kysely';
import type { EvaluationGrid } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { CallRules } from '../calls/schema.ts';
import type { Cut } from './cuts.ts';
import type { AssignmentState, Scores } from './rules.ts';

export type Assignment = {
  id: string;
  applicationId: string;
  applicationNumber: string;
  applicationState: string;
  applicationTitle: string;
  callId: string;
  callNumber: string;
  callTitle: Multilingual;
  partnerId: string;
  jurisdiction: string | null;
  organisationId: string;
  grid: EvaluationGrid;
  rules: CallRules;
  requestedMinor: number | null;
  currency: string;
  assessorId: string;
  position: number;
  state: AssignmentState;
  assignedAt: Instant;
  declaredAt: Instant | null;
  refusalReason: string | null;
  /** When an officer asked another instead; the reason is then the officer's. */
  replacedAt: Instant | null;
  /** Of the application. */
  language: string;
  scores: Scores;
  comments: string;
  recommendedMinor: number | null;
  cuts: readonly Cut[];
  totalPoints: number | null;
  submittedAt: Instant | null;
  /** 0 while nothing was scored. */
  version: number;
};

const assignment = (tx: Tx) =>
  tx
    .selectFrom('grants.assignment as assignment')
    .innerJoin('grants.application as application', 'application.id', 'assignment.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .leftJoin('grants.assessment as assessment', 'assessment.assignmentId', 'assignment.id')
    .select([
      'assignment.id',
      'assignment.applicationId',
      'assignment.assessorId',
      'assignment.position',
      'assignment.state',
      'assignment.assignedAt',
      'assignment.declaredAt',
      'assignment.refusalReason',
      'assignment.replacedAt',
      'application.language',
      'application.number as applicationNumber',
      'application.state as applicationState',
      'application.title as applicationTitle',
      'application.organisationId',
      'application.requestedMinor',
      'application.currency',
      'call.id as callId',
      'call.number as callNumber',
      'call.title as callTitle',
      'call.partnerId',
      'call.jurisdiction',
      'call.grid',
      'call.rules',
      sql<unknown>`coalesce(assessment.scores, '{}')`.as('scores'),
      sql<string>`coalesce(assessment.comments, '')`.as('comments'),
      'assessment.recommendedMinor',
      sql<unknown>`coalesce(assessment.cuts, '[]')`.as('cuts'),
      'assessment.totalPoints',
      'assessment.submittedAt',
      sql<number>`coalesce(assessment.version, 0)`.as('version'),
    ])
    .$narrowType<{
      applicationNumber: NotNull;
      grid: Assignment['grid'];
      rules: Assignment['rules'];
      scores: Assignment['scores'];
      cuts: Assignment['cuts'];
    }>();

export async function findAssignment(tx: Tx, id: string): Promise<Assignment | undefined> {
  return assignment(tx).where('assignment.id', '=', id).executeTakeFirst();
}

/** The assignment, locked until the transaction ends. Throws `not_found`. */
export async function lockAssignment(tx: Tx, id: string): Promise<Assignment> {
  await tx.selectFrom('grants.assignment').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findAssignment(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** What waits for an assessor and what they handed in, what waits first. */
export async function listOfAssessor(tx: Tx, assessorId: string): Promise<Assignment[]> {
  return assignment(tx)
    .where('assignment.assessorId', '=', assessorId)
    .orderBy(sql`case assignment.state when 'assigned' then 0 when 'declared' then 1 else 2 end`)
    .orderBy('application.number')
    .limit(200)
    .execute();
}

export async function listOfApplication(
  tx: Tx,
  applicationId: string,
): Promise<(Assignment & { assessorName: string })[]> {
  return assignment(tx)
    .innerJoin('people.person as person', 'person.id', 'assignment.assessorId')
    .select('person.name as assessorName')
    .where('assignment.applicationId', '=', applicationId)
    .orderBy('assignment.position')
    .execute();
}

/** Who was asked to assess the applications of a call. */
export async function listOfCall(tx: Tx, callId: string): Promise<Assignment[]> {
  return assignment(tx).where('application.callId', '=', callId).execute();
}

export async function insertAssignment(
  tx: Tx,
  made: {
    applicationId: string;
    assessorId: string;
    position: number;
    assignedBy: string;
    assignedAt: Instant;
    /** The draw that made it. */
    drawId?: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('grants.assignment')
    .values({ id, state: 'assigned', ...made })
    .execute();
  return id;
}

export async function saveAssignment(
  tx: Tx,
  id: string,
  values: {
    state: AssignmentState;
    declaredAt?: Instant;
    refusalReason?: string;
    replacedAt?: Instant;
    replacedBy?: string;
  },
) {
  await tx.updateTable('grants.assignment').set(values).where('id', '=', id).execute();
}

/** Saves scores when nobody saved since `version` (0: none yet); false otherwise. */
export async function saveScores(
  tx: Tx,
  given: Pick<Assignment, 'id' | 'applicationId'>,
  version: number,
  values: {
    scores: Scores;
    comments: string;
    recommendedMinor: number | null;
    cuts: readonly Cut[];
    totalPoints: number | null;
    submittedAt: Instant | null;
    now: Instant;
  },
): Promise<boolean> {
  // Column by column: a caller's value may carry more, its version among it.
  const { now, scores, comments, recommendedMinor, cuts, totalPoints, submittedAt } = values;
  const row = {
    comments,
    recommendedMinor,
    totalPoints,
    submittedAt,
    scores: JSON.stringify(scores),
    cuts: JSON.stringify(cuts),
    updatedAt: now,
  };
  if (version === 0) {
    const made = await tx
      .insertInto('grants.assessment')
      .values({ assignmentId: given.id, applicationId: given.applicationId, ...row })
      .onConflict((conflict) => conflict.column('assignmentId').doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const done = await tx
    .updateTable('grants.assessment')
    .set({ ...row, version: version + 1 })
    .where('assignmentId', '=', given.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
