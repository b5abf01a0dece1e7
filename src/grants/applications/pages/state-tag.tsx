import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { ApplicationState } from '../rules.ts';

const tones: Record<ApplicationState, Tone> = {
  draft: 'plain',
  submitted: 'moving',
  withdrawn: 'over',
  eligible: 'moving',
  ineligible: 'bad',
  awarded: 'good',
  reserve: 'waiting',
  rejected: 'over',
};

/** Where an application stands, in a word. */
export function StateTag({ state }: { state: ApplicationState }) {
  return Tag({ tone: tones[state], children: useLanguage().t(`grants.application.state.${state}`) });
}
