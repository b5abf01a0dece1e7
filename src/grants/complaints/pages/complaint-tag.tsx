import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { ComplaintState } from '../workflow.ts';

const tones: Record<ComplaintState, Tone> = {
  made: 'waiting',
  withdrawn: 'over',
  upheld: 'good',
  rejected: 'bad',
};

export function ComplaintTag({ state }: { state: ComplaintState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`grants.complaint.state.${state}`)}</Tag>;
}
