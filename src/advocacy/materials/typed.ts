import type { Typed } from '../../platform/http/route.ts';
import { typedMany, typedOne } from '../../ui/form-context.ts';
import type { Material } from './queries.ts';
import type { MaterialText } from './queries-texts.ts';

/** A material as the fields of its form. */
export function typedMaterial(one: Material): Record<string, string | readonly string[]> {
  return {
    version: String(one.version),
    kind: one.kind,
    topic: one.topic,
    jurisdiction: one.jurisdiction ?? '',
    original_language: one.originalLanguage,
    publisher: one.publisher,
    'authors[]': one.authors.map(({ id }) => id),
    named_authors: one.namedAuthors.join('\n'),
    ...(one.namedAuthors.length > 0 ? { agreed: 'yes' } : {}),
  };
}

/** A text as the fields of its form. */
export function typedText(one: MaterialText): Record<string, string> {
  return {
    version: String(one.version),
    title: one.title,
    summary: one.summary,
    body: one.body,
    translator: one.translator,
    translation_reviewer: one.translationReviewer,
  };
}

export const materialLabels: Readonly<Record<string, string>> = {
  kind: 'advocacy.material.kind',
  topic: 'advocacy.material.topic',
  jurisdiction: 'common.jurisdiction',
  original_language: 'advocacy.material.original_language',
  publisher: 'advocacy.material.publisher',
  authors: 'advocacy.material.organisations',
  named_authors: 'advocacy.material.named_authors',
};
export const textLabels: Readonly<Record<string, string>> = {
  title: 'advocacy.material.title',
  summary: 'advocacy.material.summary',
  body: 'advocacy.material.body',
  translator: 'advocacy.material.text.translator',
  translation_reviewer: 'advocacy.material.text.reviewer',
};

/** The fields of the form as texts to lay beside each other, organisations by their names. */
export function comparable(typed: Typed, nameOf: (organisationId: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(materialLabels).map((name) => [
      name,
      name === 'authors' ? typedMany(typed, 'authors[]').map(nameOf).join('; ') : typedOne(typed, name),
    ]),
  );
}
