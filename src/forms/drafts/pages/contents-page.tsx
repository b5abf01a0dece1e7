import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { isOffered, type Standing } from '../../../platform/workflow/standing.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import type { Section } from '../../definition.ts';
import type { QuestionOf } from '../../questions.ts';
import { draftHref } from '../hrefs.ts';
import { type Place, pieceAt, placeName } from '../places.ts';
import type { Draft } from '../queries.ts';
import { PieceList } from './piece-list.tsx';

/** The questions of a section, or of the entry of a group. */
export function ContentsPage({
  draft,
  place,
  language,
  standing,
  token,
}: {
  draft: Draft;
  place: Place;
  language: Language;
  standing: Standing;
  token: string;
}) {
  const { t, locale } = language;
  const { definition } = draft;
  const piece = pieceAt(definition, place) as Section | QuestionOf<'group'>;
  const edits = isOffered(standing, 'describe');
  const pieces = piece.questions.map(
    (_one, at): Place =>
      place.kind === 'section'
        ? { kind: 'question', section: place.section, question: at }
        : { ...place, inner: at },
  );
  return (
    <>
      <Heading caption={inLanguage(definition.title, locale)}>
        {inLanguage('title' in piece ? piece.title : piece.label, locale)}
      </Heading>
      <PieceList {...{ draft, token, pieces, edits }} />
      {edits ? (
        <ButtonLink href={`${draftHref(draft)}/add/${placeName(definition, place)}`}>
          {t('forms.draft.add.action')}
        </ButtonLink>
      ) : null}
    </>
  );
}
