import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockConclusion, mustStand } from '../../training/index.ts';
import { insertRecommendation } from '../recommendations/queries.ts';
import { recommendConclusionPermission } from './permissions.ts';
import { findRecommendationOf } from './queries.ts';
import { mustBeNone, oneLineOf } from './rules.ts';

/**
 * A clause of a gathering becomes a recommendation: a draft with its words, its day and where they were said, which still needs whom
 * it asks. Returns its id. Problems: `not_permitted`, `gathering_withdrawn`, `conclusion_is_recommendation`.
 */
export async function recommendConclusion(
  work: Work,
  { conclusionId }: { conclusionId: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const conclusion = await lockConclusion(tx, actionId, conclusionId);
  mustBeAbleTo(actor, recommendConclusionPermission, conclusion);
  mustStand(conclusion);
  mustBeNone(await findRecommendationOf(tx, conclusionId));
  const { text, language, number, jurisdiction, gatheringTitle, heldOn } = conclusion;
  const id = newId();
  await insertRecommendation(tx, {
    id,
    actionId,
    conclusionId,
    title: oneLineOf(text),
    ask: text.slice(0, 3000),
    jurisdiction,
    territory: '',
    source: 'round_table',
    sourceBody: gatheringTitle,
    symbol: '',
    paragraph: String(number),
    saidOn: heldOn,
    url: null,
    // Words whose language nobody wrote down are kept as what is asked alone.
    original: language === null ? '' : text,
    originalLanguage: language === 'ar-XB' ? null : language,
    reviewOn: null,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'conclusion.recommend', { kind: 'recommendation', id }, { number });
  return id;
}
