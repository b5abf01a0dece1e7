import type { DefinitionFault, FormDefinition } from '../definition.ts';
import { faultsOfDraft } from '../parse-form.ts';
import { gapsOfPurpose } from './gaps-of-purpose.ts';
import { countOpenTexts } from './texts.ts';

/** What a draft still lacks before it can be published. */
export type DraftGaps = {
  /** What is missing in the form or contradicts itself. */
  readonly faults: readonly DefinitionFault[];
  /** How many texts are missing in each of its languages, or older than their English, where some are. */
  readonly untranslated: readonly { readonly locale: string; readonly count: number }[];
};

export function gapsOf(
  form: FormDefinition,
  languages: readonly string[],
  outdated: readonly string[],
): DraftGaps {
  return {
    faults: [...faultsOfDraft(form), ...gapsOfPurpose(form)],
    untranslated: languages
      .map((locale) => ({ locale, count: countOpenTexts(form, outdated, locale) }))
      .filter(({ count }) => count > 0),
  };
}

export function countGaps({ faults, untranslated }: DraftGaps): number {
  return faults.length + untranslated.length;
}
