import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Phase } from '../rules.ts';

const tones: Record<Phase, Tone> = {
  draft: 'plain',
  announced: 'moving',
  open: 'open',
  closed: 'over',
  cancelled: 'bad',
};

/** Where a call stands, in a word. */
export function PhaseTag({ phase }: { phase: Phase }) {
  return <Tag tone={tones[phase]}>{useLanguage().t(`grants.call.phase.${phase}`)}</Tag>;
}
