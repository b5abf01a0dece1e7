import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { MentoringState } from '../workflow.ts';

const tones: Record<MentoringState, Tone> = {
  quiet: 'good',
  awaits_mentor: 'waiting',
  awaits_sub_grantee: 'waiting',
  ended: 'over',
};

export function MentoringTag({ state }: { state: MentoringState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`grants.mentoring.state.${state}`)}</Tag>;
}
