import type { Tone } from '../../ui/tag.tsx';
import type { OutcomeState, Verdict } from './schema.ts';

/** What a state's colour says beside its word. */
export const toneOf: Readonly<Record<OutcomeState, Tone>> = {
  draft: 'plain',
  asked: 'waiting',
  substantiated: 'good',
  partly: 'moving',
  not_substantiated: 'bad',
};
export const toneOfVerdict: Readonly<Record<Verdict, Tone>> = {
  agree: 'good',
  partly: 'moving',
  disagree: 'bad',
};
