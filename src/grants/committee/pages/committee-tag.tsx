import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { CommitteeState } from '../workflow.ts';

const tones: Record<CommitteeState, Tone> = {
  convened: 'waiting',
  signing: 'waiting',
  signed: 'good',
  cancelled: 'over',
};

export function CommitteeTag({ state }: { state: CommitteeState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`grants.committee.state.${state}`)}</Tag>;
}
