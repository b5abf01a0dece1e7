import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { findApplication } from '../applications/queries.ts';
import type { GapKind } from './rules.ts';

/** One request with the files of its reply. */
export type Gap = {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: GapKind;
  readonly request: string;
  readonly dueOn: PlainDate;
  readonly askedAt: Instant;
  readonly reply: string | null;
  readonly repliedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly deadlineZone: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly state: FileState }[];
};

const gaps = (tx: Tx) =>
  tx
    .selectFrom('grants.gapRequest as gap')
    .innerJoin('grants.application as application', 'application.id', 'gap.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .select([
      'gap.id',
      'gap.applicationId',
      'gap.kind',
      'gap.request',
      'gap.dueOn',
      'gap.askedAt',
      'gap.reply',
      'gap.repliedAt',
      'gap.cancelledAt',
      'call.deadlineZone',
      sql<
        Gap['files']
      >`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', f.name, 'state', f.state) order by g.created_at, g.id)
        from grants.gap_file g join platform.file f on f.id = g.file_id where g.request_id = gap.id), '[]')`.as(
        'files',
      ),
    ]);

/** What was asked about an application, the first first. */
export async function listGaps(tx: Tx, applicationId: string): Promise<Gap[]> {
  return gaps(tx)
    .where('gap.applicationId', '=', applicationId)
    .orderBy('gap.askedAt')
    .orderBy('gap.id')
    .execute();
}

/** A request with its application: who reaches the application reaches it. */
export async function findGap(tx: Tx, id: string) {
  const gap = await gaps(tx).where('gap.id', '=', id).executeTakeFirst();
  // Asked whether there is a request or not: one that is missing takes the time of one that is foreign.
  const application = await findApplication(tx, gap?.applicationId ?? id);
  return gap && application ? { ...application, gap } : undefined;
}
export type FoundGap = NonNullable<Awaited<ReturnType<typeof findGap>>>;

/** The request, locked until the transaction ends. Throws `not_found`. */
export async function lockGap(tx: Tx, id: string): Promise<FoundGap> {
  await tx.selectFrom('grants.gapRequest').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findGap(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertGap(
  tx: Tx,
  made: {
    id: string;
    applicationId: string;
    organisationId: string;
    kind: GapKind;
    request: string;
    dueOn: PlainDate;
    askedBy: string;
    askedAt: Instant;
  },
) {
  await tx.insertInto('grants.gapRequest').values(made).execute();
}

export async function saveReply(
  tx: Tx,
  id: string,
  reply: { reply: string; repliedBy: string; repliedAt: Instant },
) {
  await tx.updateTable('grants.gapRequest').set(reply).where('id', '=', id).execute();
}

export async function saveGapCancelled(tx: Tx, id: string, now: Instant) {
  await tx.updateTable('grants.gapRequest').set({ cancelledAt: now }).where('id', '=', id).execute();
}

export async function insertGapFile(
  tx: Tx,
  made: { id: string; requestId: string; organisationId: string; fileId: string; createdAt: Instant },
) {
  await tx.insertInto('grants.gapFile').values(made).execute();
}

/** One file of a reply with the application it belongs to. */
export async function findGapFile(tx: Tx, id: string) {
  const file = await tx
    .selectFrom('grants.gapFile as kept')
    .innerJoin('grants.gapRequest as gap', 'gap.id', 'kept.requestId')
    .innerJoin('platform.file as file', 'file.id', 'kept.fileId')
    .select([
      'kept.id',
      'gap.applicationId',
      'file.name',
      'file.type',
      'file.sha256',
      'file.state',
      'file.uploadedBy',
      'file.decisionReason',
      'file.checkFailure',
      'file.checkNext',
      'kept.fileId',
    ])
    .where('kept.id', '=', id)
    .executeTakeFirst();
  const application = await findApplication(tx, file?.applicationId ?? id);
  return file && application ? { ...application, file } : undefined;
}
export type FoundGapFile = NonNullable<Awaited<ReturnType<typeof findGapFile>>>;
