import type { Language } from '../../../platform/language/language.ts';
import { placeName } from '../places.ts';
import type { Place } from '../queries.ts';

/** The briefs of a cycle in their order, with what each is called: of the whole cycle (`of` is null), then of each place. `name`: its field. */
export function briefLabels(
  places: readonly Pick<Place, 'id' | 'code'>[],
  language: Pick<Language, 't' | 'locale'>,
): { readonly of: string | null; readonly name: string; readonly label: string }[] {
  const { t } = language;
  return [
    { of: null, name: 'whole', label: t('matrix.cycle.summarise.whole') },
    ...places.map(({ id, code }, at) => ({
      ...{ of: id, name: `of-${at}` },
      label: t('matrix.cycle.summarise.of', { place: placeName(code, language) }),
    })),
  ];
}
