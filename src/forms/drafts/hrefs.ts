import type { DefinitionFault } from '../definition.ts';
import { aroundOf, type Place, placeName, placeOfPath } from './places.ts';
import type { Draft } from './queries.ts';

export const draftList = '/staff/forms/drafts';
export const draftHref = ({ id }: { readonly id: string }) => `${draftList}/${id}`;
/** The page of a section or question, with its settings. */
export const pieceHref = (draft: Draft, place: Place) =>
  `${draftHref(draft)}/places/${placeName(draft.definition, place)}`;
/** The page with what is in a section or group. */
export const contentsHref = (draft: Draft, place: Place) =>
  `${draftHref(draft)}/in/${placeName(draft.definition, place)}`;

/** Where a piece is listed: the page of the section or group around it, and for a section that of the draft. */
export function listHref(draft: Draft, place: Place): string {
  return place.kind === 'section' ? draftHref(draft) : contentsHref(draft, aroundOf(place));
}

/** Where something is added to a form: its first section, else a question of its last one. */
function hrefOfAddition(draft: Draft): string {
  const last = draft.definition.sections.length - 1;
  if (last < 0) return `${draftHref(draft)}/sections/new`;
  return contentsHref(draft, { kind: 'section', section: last });
}

/** Where a fault can be mended. */
export function hrefOfFault(draft: Draft, fault: DefinitionFault): string {
  const place = placeOfPath(draft.definition, fault.path);
  if (!place) return fault.path[0] === 'sections' ? hrefOfAddition(draft) : `${draftHref(draft)}/describe`;
  if (fault.code === 'no_questions' || fault.path.at(-1) === 'questions') return contentsHref(draft, place);
  if (fault.path.at(-1) === 'when') return `${pieceHref(draft, place)}/when`;
  return pieceHref(draft, place);
}
