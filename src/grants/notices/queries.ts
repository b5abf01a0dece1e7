import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export const noticeKinds = ['extended', 'corrected', 'cancelled'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export async function insertNotice(
  tx: Tx,
  made: {
    callId: string;
    kind: NoticeKind;
    reason: string;
    deadlineFrom?: Instant | null;
    deadlineTo?: Instant | null;
    madeBy: string;
    publishedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('grants.callNotice')
    .values({ id: newId(), ...made })
    .execute();
}

export type Notice = {
  readonly id: string;
  readonly actionId: string;
  readonly callId: string;
  readonly callNumber: string;
  readonly callTitle: Multilingual;
  readonly callState: 'published' | 'cancelled';
  readonly deadlineZone: string;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly deadlineFrom: Instant | null;
  readonly deadlineTo: Instant | null;
  readonly publishedAt: Instant;
};

/** What was announced, the latest first: of one call, or of all calls of an Action. */
export async function listNotices(
  tx: Tx,
  of: { callId: string } | { actionId: string },
  limit = 100,
): Promise<Notice[]> {
  return tx
    .selectFrom('published.callNotice')
    .selectAll()
    .$if('callId' in of, (query) => query.where('callId', '=', (of as { callId: string }).callId))
    .$if('actionId' in of, (query) => query.where('actionId', '=', (of as { actionId: string }).actionId))
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .$narrowType<{ callState: Notice['callState'] }>()
    .execute();
}
