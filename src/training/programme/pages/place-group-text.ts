import type { Body } from '../../../platform/bodies.ts';
import type { Language } from '../../../platform/language/language.ts';

/** For whom places are set aside: `institution` is every public institution, and not only one of another kind. */
export function placeGroupText(t: Language['t'], kind: Body): string {
  return t(kind === 'institution' ? 'training.offer.any_institution' : `training.body_kind.${kind}`);
}
