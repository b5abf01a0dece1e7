import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { ParticipantState } from '../schema.ts';

const tones: Record<ParticipantState, Tone> = {
  unconfirmed: 'waiting',
  invited: 'open',
  registered: 'good',
  waiting: 'waiting',
  cancelled: 'over',
  declined: 'over',
};

/** Where a participation stands. */
export function StateTag({ state }: { state: ParticipantState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`training.participant.state.${state}`)}</Tag>;
}
