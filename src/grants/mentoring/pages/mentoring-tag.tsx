import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Mentoring } from '../queries.ts';
import type { MentoringState } from '../workflow.ts';

const tones: Record<MentoringState, Tone> = {
  quiet: 'good',
  awaits_mentor: 'waiting',
  awaits_sub_grantee: 'waiting',
  ended: 'over',
};

/** The state of what a mentor does, or that a mentor whose work has not ended has left. */
export function MentoringTag({
  mentoring: { state, mentorActive, endedOn },
}: {
  mentoring: Pick<Mentoring, 'state' | 'mentorActive' | 'endedOn'>;
}) {
  const { t } = useLanguage();
  if (!mentorActive && endedOn === null) return <Tag tone="waiting">{t('grants.mentoring.left')}</Tag>;
  return <Tag tone={tones[state]}>{t(`grants.mentoring.state.${state}`)}</Tag>;
}
