import type { Body } from '../../../platform/bodies.ts';
import type { Language } from '../../../platform/language/language.ts';

/** For whom places are set aside: `institution` is every public institution, `police` all police, and not only one of another kind. */
export function placeGroupText(t: Language['t'], kind: Body): string {
  if (kind === 'institution') return t('training.offer.any_institution');
  return t(kind === 'police' ? 'training.offer.any_police' : `training.body_kind.${kind}`);
}
