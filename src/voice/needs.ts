import type { Language } from '../platform/language/language.ts';
import type { VoiceKeys } from './seal.ts';

/** What the area's routes are given: `VoiceKeys` are the instance's own, from which the keys of secrets and of texts are derived. */
export type VoiceNeeds = {
  /** Invented records are shown: nobody reads what is sent. */
  readonly demonstration: boolean;
  /** In which the notice stands for readers whose language the interface does not have. */
  readonly english: Language;
  /** A language that the pages of reporters are translated into, by its tag. */
  readonly spoken: (locale: string) => Language | undefined;
} & VoiceKeys;
