import { useLanguage } from '../../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import type { ReleaseState } from '../../workflow.ts';

const tones: Record<ReleaseState, Tone> = {
  building: 'moving',
  ready: 'waiting',
  returned: 'waiting',
  set_aside: 'over',
  refused: 'bad',
  signed: 'good',
  withdrawn: 'over',
};

export function ReleaseTag({ state }: { state: ReleaseState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`release.state.${state}`)}</Tag>;
}
