import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { CorrectionState } from '../workflow.ts';

const tones: Record<CorrectionState, Tone> = {
  proposed: 'waiting',
  confirmed: 'good',
  turned_down: 'bad',
  taken_back: 'over',
};

export function CorrectionTag({ state }: { state: CorrectionState }) {
  return <Tag tone={tones[state]}>{useLanguage().t(`grants.correction.state.${state}`)}</Tag>;
}
