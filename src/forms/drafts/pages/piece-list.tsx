import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { factsText } from '../../conditions-text.ts';
import type { Section } from '../../definition.ts';
import type { Question } from '../../questions.ts';
import { moved } from '../edits.ts';
import { contentsHref, pieceHref } from '../hrefs.ts';
import { type Place, pieceAt } from '../places.ts';
import type { Draft } from '../queries.ts';
import { questionFacts } from './piece-facts.ts';

/** Sections, or the questions of a section or group, in their order, each with what can be done to it. */
export function PieceList({
  draft,
  token,
  pieces,
  edits,
}: {
  draft: Draft;
  token: string;
  pieces: readonly Place[];
  edits: boolean;
}) {
  const { t } = useLanguage();
  if (pieces.length === 0) return <p class="govuk-body">{t('forms.draft.nothing_yet')}</p>;
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {pieces.map((place) => (
        <li>
          <PieceLine draft={draft} place={place} />
          {edits ? <Actions draft={draft} place={place} token={token} /> : null}
        </li>
      ))}
    </ol>
  );
}

function PieceLine({ draft, place }: { draft: Draft; place: Place }) {
  const language = useLanguage();
  const { definition } = draft;
  const piece = pieceAt(definition, place);
  if (place.kind === 'section') {
    const { title, questions, when } = piece as Section;
    return (
      <>
        <a class="govuk-link" href={contentsHref(draft, place)}>
          {inLanguage(title, language.locale)}
        </a>
        <div class="govuk-hint m-piece__facts">
          {[
            language.t('forms.draft.questions', { count: questions.length }),
            when && factsText(language, definition, when),
          ]
            .filter(Boolean)
            .join(' ')}
        </div>
      </>
    );
  }
  const question = piece as Question;
  return (
    <>
      <span dir="auto">{inLanguage(question.label, language.locale)}</span>
      <div class="govuk-hint m-piece__facts">{questionFacts(language, definition, place)}</div>
    </>
  );
}

function Actions({ draft, place, token }: { draft: Draft; place: Place; token: string }) {
  const { t, locale } = useLanguage();
  const { definition } = draft;
  const piece = pieceAt(definition, place);
  const name = inLanguage('title' in piece ? piece.title : piece.label, locale);
  const href = pieceHref(draft, place);
  const hidden = <span class="govuk-visually-hidden">: {name}</span>;
  const links = [
    { href, text: t('ui.change') },
    { href: `${href}/when`, text: t('forms.draft.ask.link') },
    ...('type' in piece && piece.type === 'group'
      ? [
          {
            href: contentsHref(draft, place),
            text: t('forms.draft.entry_questions', { count: piece.questions.length }),
          },
        ]
      : []),
    { href: `${href}/remove`, text: t('forms.draft.remove.link') },
  ];
  return (
    <div class="m-piece__acts">
      {links.map((one) => (
        <a class="govuk-link" href={one.href}>
          {one.text}
          {hidden}
        </a>
      ))}
      {([-1, 1] as const).map((by) =>
        moved(definition, place, by) ? (
          <ButtonForm action={`${href}/${by < 0 ? 'up' : 'down'}`} token={token} look="secondary">
            {t(by < 0 ? 'forms.draft.up' : 'forms.draft.down')}
            {hidden}
          </ButtonForm>
        ) : null,
      )}
    </div>
  );
}
