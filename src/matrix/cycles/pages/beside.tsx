import { type Paper, type PublicPaper, PublicPapers } from '../../../papers/index.ts';
import type { Zone } from '../../../platform/dates.ts';
import { dayIn } from '../../../platform/dates.ts';
import { inLanguage, type Locale, type Multilingual } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import { readIdentifier } from '../../identifiers.ts';
import { placeInWords } from '../../law/place-in-words.ts';
import { anchorOfPath } from '../../law/provision-path.ts';
import { Identifier } from '../../public/pages/identifiers.tsx';
import { placeName } from '../places.ts';
import type { Cited, PublishedErratum, PublishedReply } from '../queries-published.ts';
import { langOf } from './lang-of.ts';

/** Corrections, set beside what they correct: what was published stays. */
export function Errata({
  errata,
  language,
  zone,
  places,
  standards,
}: {
  errata: readonly PublishedErratum[];
  /** Of the cycle that they correct. */
  language: string;
  zone: Zone;
  /** What they may be about. */
  places: readonly { readonly id: string; readonly code: string }[];
  standards: readonly { readonly id: string; readonly title: Multilingual }[];
}) {
  const words = useLanguage();
  const { t, locale } = words;
  const about = ({ placeId, cycleStandardId }: PublishedErratum) => {
    const place = places.find(({ id }) => id === placeId);
    const of = [place && placeName(place.code, words), titleIn(standards, cycleStandardId, locale)];
    return of.filter(Boolean).join(', ') || t('matrix.cycle.erratum.whole');
  };
  return (
    <>
      {errata.map((one) => (
        <InsetText>
          <p class="govuk-body">
            <strong>{t('matrix.cycle.erratum')}</strong> <Day date={dayIn(zone, one.issuedAt)} />
            {` · ${about(one)}`}
          </p>
          <p class="govuk-body m-typed" lang={langOf(language, locale)} dir="auto">
            {one.text}
          </p>
        </InsetText>
      ))}
    </>
  );
}

/** What the standard is called that a reply is about; nothing where it is about all. */
export function titleIn(
  standards: readonly { readonly id: string; readonly title: Multilingual }[],
  id: string | null,
  locale: Locale,
): string | undefined {
  const found = standards.find((one) => one.id === id);
  return found && inLanguage(found.title, locale);
}

/** Why no institution of a place was asked to reply. */
export function Unheard({
  reason,
  language,
}: {
  reason: string | undefined;
  /** Of the cycle. */
  language: string;
}) {
  const { t, locale } = useLanguage();
  if (reason === undefined) return null;
  return (
    <>
      <Heading level={2} id="replies">
        {t('matrix.cycle.replies')}
      </Heading>
      <InsetText>
        <p class="govuk-body">{t('matrix.cycle.unheard.shown')}</p>
        <p class="govuk-body m-typed" lang={langOf(language, locale)} dir="auto">
          {reason}
        </p>
      </InsetText>
    </>
  );
}

/** What institutions replied, word for word, with how it came. */
export function Replies({
  replies,
  letters = [],
  own = [],
  addingTo,
}: {
  replies: readonly (Pick<
    PublishedReply,
    'id' | 'institution' | 'text' | 'language' | 'way' | 'repliedOn'
  > & {
    readonly place?: string;
    /** The standard it is about, where it is about one. */
    readonly about?: string | undefined;
  })[];
  /** The letters among them that everybody may take. */
  letters?: readonly PublicPaper[];
  /** The letters as files for the institution that wrote them. */
  own?: readonly Paper[];
  /** Where the file of a letter is added, for those who may. */
  addingTo?: (replyId: string) => string;
}) {
  const { t, locale } = useLanguage();
  /** A reply says its language; one from before that was asked is in the language of its letter, where it has one. */
  const languageOf = (id: string) => [...letters, ...own].find(({ ownerId }) => ownerId === id)?.language;
  if (replies.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('matrix.cycle.replies')}</Heading>
      {replies.map(({ id, institution, place, about, text, language, way, repliedOn }) => (
        <InsetText>
          <p class="govuk-body">
            <strong>
              <bdi>{institution}</bdi>
            </strong>
            {place ? ` · ${place}` : ''} · <Day date={repliedOn} /> · {t(`matrix.cycle.reply.way.${way}`)}
          </p>
          {about ? (
            <p class="govuk-body">
              {t('matrix.cycle.standard')}: {about}
            </p>
          ) : null}
          <p class="govuk-body m-typed" lang={langOf(language ?? languageOf(id), locale)} dir="auto">
            {text}
          </p>
          <PublicPapers papers={letters.filter(({ ownerId }) => ownerId === id)} />
          {own
            .filter(({ ownerId, removedAt }) => ownerId === id && removedAt === null)
            .map((paper) => (
              <p class="govuk-body">
                <a
                  class="govuk-link"
                  href={`/matrix-replies/letters/${paper.id}`}
                  lang={paper.language}
                  download=""
                >
                  <bdi>{paper.title}</bdi>
                </a>
              </p>
            ))}
          {addingTo && way === 'letter' ? (
            <p class="govuk-body">
              <a class="govuk-link" href={addingTo(id)}>
                {t('matrix.cycle.letter.file_action')}
                <span class="govuk-visually-hidden">: {institution}</span>
              </a>
            </p>
          ) : null}
        </InsetText>
      ))}
    </>
  );
}

/** A source with its pinpoint: the paper, the place in it, the day of the version, what it is called by, the words. */
export function Source({
  source,
  eliAddress,
  language: written,
}: {
  source: Omit<Cited, 'questionId'>;
  eliAddress: string;
  /** Of the cycle: of the words quoted, unless they are out of a recorded version of a law, which has its own. */
  language?: string;
}) {
  const language = useLanguage();
  const { sourceTitle, sourcePlace, sourceOn, sourceQuote, sourceUrl, lawId, lawVersionId } = source;
  const identifier = readIdentifier(source.sourceIdentifier, eliAddress);
  const inLaw = lawId !== null && lawVersionId !== null;
  return (
    <>
      {inLaw ? (
        <a
          class="govuk-link"
          href={`/laws/${lawId}#${sourcePlace ? anchorOfPath(sourcePlace) : `version-${lawVersionId}`}`}
        >
          <bdi>{sourceTitle}</bdi>
        </a>
      ) : sourceUrl ? (
        <a class="govuk-link" href={sourceUrl} rel="noreferrer">
          <bdi>{sourceTitle}</bdi>
        </a>
      ) : (
        <bdi>{sourceTitle}</bdi>
      )}
      {sourcePlace ? (
        <>
          {', '}
          {inLaw ? (
            placeInWords(language, sourcePlace)
          ) : (
            <span class="m-code" dir="ltr">
              {sourcePlace}
            </span>
          )}
        </>
      ) : null}
      {sourceOn ? (
        <>
          {', '}
          <Day date={sourceOn} />
        </>
      ) : null}
      {identifier ? (
        <>
          {', '}
          <Identifier identifier={identifier} />
        </>
      ) : null}
      {sourceQuote ? (
        <>
          {': '}
          <q lang={langOf(source.lawLanguage ?? written, language.locale)} dir="auto">
            {sourceQuote}
          </q>
        </>
      ) : null}
    </>
  );
}
