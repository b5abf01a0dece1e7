import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockSession } from './lock-session.ts';
import { playPermissions } from './permissions.ts';
import { findPlay, saveOpened } from './queries-play.ts';
import { opens } from './rules.ts';

/**
 * Opens a stage for everybody who plays in this session; one that is open already stays so. Problems: `not_permitted`, `not_found`
 * (no roles were dealt), `gathering_withdrawn`, `stage_not_next`.
 */
export async function openStage(
  work: Work,
  { sessionId, stage }: { sessionId: string; stage: number },
): Promise<void> {
  const { gatheringId } = await lockSession(work, playPermissions.open, sessionId);
  const play = await findPlay(work.tx, sessionId);
  if (!play) throw problem('not_found');
  if (!opens(stage, play.stagesOpened, play.text.stages.length)) return;
  await saveOpened(work.tx, sessionId, stage);
  await audit(work, 'exercise.open', { kind: 'gathering', id: gatheringId }, { stage });
}
