import type { Work } from '../../platform/work.ts';
import { editDraft } from './edit-draft.ts';
import { outdatedWithout, withTexts } from './texts.ts';

/** Saves texts of a draft in a language beside English, by their ids. Problems: those of `editDraft`. */
export async function translateDraft(
  work: Work,
  {
    locale,
    texts,
    ...seen
  }: {
    readonly draftId: string;
    readonly version: number;
    readonly locale: string;
    readonly texts: ReadonlyMap<string, string>;
  },
): Promise<void> {
  await editDraft(work, 'translate', seen, ({ definition, outdated }) => ({
    definition: withTexts(definition, locale, texts),
    outdated: outdatedWithout(outdated, locale, texts),
    details: { language: locale },
  }));
}
