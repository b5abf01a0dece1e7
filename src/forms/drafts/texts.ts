import type { FormDefinition } from '../definition.ts';

type Multilingual = { readonly en: string } & Readonly<Record<string, string>>;
/** A text of a form that is given in several languages. `id` names it by keys: `sections.project.questions.title.label`. */
export type FormText = {
  readonly id: string;
  /** The key of its section; '' for what the form says of itself. */
  readonly section: string;
  readonly text: Multilingual;
};

/** All texts of a form in their order. */
export function textsOf(form: FormDefinition): readonly FormText[] {
  const found: FormText[] = [];
  mapTexts(form, (text, id) => {
    found.push({ id, section: id.startsWith('sections.') ? id.split('.')[1]! : '', text });
    return text;
  });
  return found;
}

/** The texts that a language does not have yet. */
export function missingIn(form: FormDefinition, locale: string): readonly FormText[] {
  return textsOf(form).filter(({ text }) => !text[locale]);
}

/** The form with these texts in a language, by id; an empty one is taken out. What is not named stays as it is. */
export function withTexts(
  form: FormDefinition,
  locale: string,
  texts: ReadonlyMap<string, string>,
): FormDefinition {
  return mapTexts(form, (text, id) => {
    const typed = texts.get(id);
    if (typed === undefined || locale === 'en') return text;
    const { [locale]: _before, ...others } = text;
    return (typed === '' ? others : { ...others, [locale]: typed }) as Multilingual;
  });
}

/** The languages beside English that the form's title has. */
export function languagesOf(form: FormDefinition): string[] {
  return Object.keys(form.title).filter((locale) => locale !== 'en');
}

/** No part of a definition but its texts has a member `en`. */
function isText(value: object): value is Multilingual {
  return typeof (value as { en?: unknown }).en === 'string';
}

function mapTexts(form: FormDefinition, change: (text: Multilingual, id: string) => Multilingual) {
  const walk = (value: unknown, id: string): unknown => {
    if (Array.isArray(value))
      return value.map((one, at) => walk(one, `${id}.${(one as { key?: string } | null)?.key ?? at}`));
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return change(value, id);
    const members = Object.entries(value).map(([name, one]) => [
      name,
      walk(one, id ? `${id}.${name}` : name),
    ]);
    return Object.fromEntries(members);
  };
  return walk(form, '') as FormDefinition;
}
