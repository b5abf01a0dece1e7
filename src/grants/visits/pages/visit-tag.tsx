import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { FindingState, VisitState } from '../workflow.ts';

const tones: Record<VisitState, Tone> = { planned: 'waiting', submitted: 'good', cancelled: 'over' };
const findingTones: Record<FindingState, Tone> = { draft: 'plain', open: 'waiting', done: 'good' };

export function VisitTag({ state }: { state: VisitState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`grants.visit.state.${state}`)}</Tag>;
}

export function FindingTag({ state }: { state: FindingState }) {
  const { t } = useLanguage();
  return <Tag tone={findingTones[state]}>{t(`grants.visit.finding.state.${state}`)}</Tag>;
}
