import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { CycleState } from '../workflow.ts';

const tones: Readonly<Record<CycleState, Tone>> = {
  drafted: 'plain',
  answering: 'open',
  adjudicating: 'moving',
  reply: 'waiting',
  published: 'good',
  cancelled: 'plain',
};

export function CycleStateTag({ state }: { state: CycleState }) {
  return <Tag tone={tones[state]}>{useLanguage().t(`matrix.cycle.state.${state}`)}</Tag>;
}
