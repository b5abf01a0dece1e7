import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { AddendumState } from '../workflow.ts';

const tones: Record<AddendumState, Tone> = {
  requested: 'waiting',
  draft: 'waiting',
  offered: 'waiting',
  accepted: 'waiting',
  signed: 'good',
  noticed: 'good',
  declined: 'over',
  withdrawn: 'over',
};

export function AddendumTag({ state }: { state: AddendumState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`grants.addendum.state.${state}`)}</Tag>;
}
