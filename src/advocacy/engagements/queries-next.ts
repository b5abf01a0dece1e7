import type { NotNull } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';

export type DueStep = Followed & {
  readonly id: string;
  readonly nextStep: string;
  readonly nextOn: PlainDate;
};

/** Next steps that are due by a day and not done, the longest due first. */
export async function listDueSteps(tx: Tx, actionId: string, until: PlainDate): Promise<DueStep[]> {
  return tx
    .selectFrom('advocacy.engagement as e')
    .select([
      'e.id',
      'e.nextStep',
      'e.nextOn',
      'e.recordedBy',
      isFollowed('e.recordedBy', 'e.actionId').as('followed'),
    ])
    .where('e.actionId', '=', actionId)
    .where('e.nextOn', '<=', until)
    .where('e.nextDoneAt', 'is', null)
    .where('e.withdrawnAt', 'is', null)
    .orderBy('e.nextOn')
    .orderBy('e.id')
    .$narrowType<{ nextOn: NotNull }>()
    .execute();
}
