import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { restingOn } from '../fact-choices.ts';
import { countGaps } from '../gaps.ts';
import { findPlace, type Place, pieceAt, placeName } from '../places.ts';
import type { Draft } from '../queries.ts';
import { EditPage } from './edit-page.tsx';
import { GapList } from './gap-list.tsx';

type Props = { context: ActingContext; state: FormState; draft: Draft };

/** Publishing: what happens, and what is still missing; the button is there when nothing is. */
export function PublishPage({ context, state, draft }: Props) {
  const { t, locale } = context.language;
  const title = t('forms.draft.publish.title');
  const { definition } = draft;
  if (countGaps(draft.gaps) > 0)
    return (
      <>
        <Heading caption={inLanguage(definition.title, locale)}>{title}</Heading>
        <p class="govuk-body">{t('forms.draft.publish.not_yet')}</p>
        <GapList draft={draft} />
      </>
    );
  return (
    <EditPage
      {...{ context, state, draft, title }}
      submit={t('forms.draft.publish.action')}
      intro={
        <>
          <p class="govuk-body">{t('forms.draft.publish.text', { version: definition.version })}</p>
          <p class="govuk-body">{t(`forms.draft.publish.next.${definition.purpose}`)}</p>
        </>
      }
    />
  );
}

/** Discarding: the draft is kept, and changed no more. */
export function DiscardPage({ context, state, draft }: Props) {
  const { t } = context.language;
  return (
    <EditPage
      {...{ context, state, draft }}
      title={t('forms.draft.discard.title')}
      submit={t('forms.draft.discard.action')}
      look="warning"
      intro={<p class="govuk-body">{t('forms.draft.discard.text')}</p>}
    />
  );
}

/** Taking a section or question out: what goes with it, and which conditions would have nothing to rest on. */
export function RemovePage({ context, state, draft, place }: Props & { place: Place }) {
  const { t, locale } = context.language;
  const { definition } = draft;
  const piece = pieceAt(definition, place);
  const inside = 'questions' in piece ? piece.questions : [];
  const keys = place.kind === 'section' ? inside.map(({ key }) => key) : [piece.key];
  const own = placeName(definition, place);
  const resting = restingOn(definition, place, keys).filter(
    (name) => name !== own && !inside.some(({ key }) => name === `q.${key}`),
  );
  return (
    <EditPage
      {...{ context, state, draft }}
      title={t('forms.draft.remove.title')}
      submit={t('forms.draft.remove.action')}
      intro={
        <>
          <p class="govuk-body" dir="auto">
            {inLanguage('title' in piece ? piece.title : piece.label, locale)}
          </p>
          {inside.length > 0 ? (
            <p class="govuk-body">{t('forms.draft.remove.inside', { count: inside.length })}</p>
          ) : null}
          {resting.length > 0 ? (
            <InsetText>
              <p class="govuk-body">{t('forms.draft.remove.resting')}</p>
              <ul class="govuk-list govuk-list--bullet">
                {resting.map((name) => (
                  <li>{labelAt(name)}</li>
                ))}
              </ul>
            </InsetText>
          ) : null}
        </>
      }
    />
  );

  function labelAt(name: string): string {
    const found = pieceAt(definition, findPlace(definition, name)!);
    return inLanguage('title' in found ? found.title : found.label, locale);
  }
}
