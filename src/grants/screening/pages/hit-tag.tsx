import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { HitState } from '../workflow.ts';

const tones: Record<HitState, Tone> = {
  waiting: 'open',
  clear_proposed: 'waiting',
  uphold_proposed: 'waiting',
  cleared: 'good',
  upheld: 'bad',
};

export function HitTag({ state }: { state: HitState }) {
  return <Tag tone={tones[state]}>{useLanguage().t(`grants.screening.hit.state.${state}`)}</Tag>;
}
