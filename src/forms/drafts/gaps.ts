import { type DefinitionFault, type FormDefinition, findBudget } from '../definition.ts';
import { faultsOfDraft } from '../parse-form.ts';
import { countOpenTexts } from './texts.ts';

/** What a draft still lacks before it can be published. */
export type DraftGaps = {
  /** What is missing in the form or contradicts itself. */
  readonly faults: readonly DefinitionFault[];
  /** How many texts are missing in each of its languages, or older than their English, where some are. */
  readonly untranslated: readonly { readonly locale: string; readonly count: number }[];
};

/** An application without a budget could not be ranked: the amount requested is part of its budget. */
export function gapsOf(
  form: FormDefinition,
  languages: readonly string[],
  outdated: readonly string[],
): DraftGaps {
  const budget =
    form.purpose === 'application' && !findBudget(form)
      ? [{ path: ['sections'], code: 'no_budget', expected: 'a budget' }]
      : [];
  return {
    faults: [...faultsOfDraft(form), ...budget],
    untranslated: languages
      .map((locale) => ({ locale, count: countOpenTexts(form, outdated, locale) }))
      .filter(({ count }) => count > 0),
  };
}

export function countGaps({ faults, untranslated }: DraftGaps): number {
  return faults.length + untranslated.length;
}
