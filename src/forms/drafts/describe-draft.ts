import type { Work } from '../../platform/work.ts';
import type { FormDefinition } from '../definition.ts';
import { editDraft } from './edit-draft.ts';

export type Description = {
  readonly title: string;
  readonly intro: string;
  readonly origin: string;
  readonly hours: number | null;
  readonly languages: readonly string[];
};

/** Saves what a draft says of itself, in English, and the languages that it needs. Problems: those of `editDraft`. */
export async function describeDraft(
  work: Work,
  { draftId, version, ...typed }: Description & { readonly draftId: string; readonly version: number },
): Promise<void> {
  await editDraft(work, 'describe', { draftId, version }, ({ definition }) => ({
    definition: described(definition, typed),
    languages: typed.languages,
  }));
}

function described(form: FormDefinition, { title, intro, origin, hours }: Description): FormDefinition {
  const { intro: before, hoursExpected: _hours, ...others } = form;
  return {
    ...others,
    title: { ...form.title, en: title },
    origin: { ...form.origin, en: origin },
    ...(intro && { intro: { ...before, en: intro } }),
    ...(hours !== null && { hoursExpected: hours }),
  };
}
