import { type PublicPaper, PublicPapers } from '../../../papers/index.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { OwnResponse, RegisteredResponse, Response } from '../queries.ts';
import type { Stance } from '../schema.ts';

const tones: Readonly<Record<Stance, Tone>> = {
  accepted: 'good',
  partly: 'moving',
  noted: 'plain',
  rejected: 'bad',
};

/** What the addressee answered, in its own words; to staff with where the letter lies, and to everybody with the letter where it is public. */
export function Responses({
  responses,
  addressees = [],
  letters = [],
  addingTo,
}: {
  responses: readonly (Response | OwnResponse | RegisteredResponse)[];
  /** Whom it asks: named where they are several. */
  addressees?: readonly { readonly id: string; readonly name: string }[];
  letters?: readonly PublicPaper[];
  /** Where the file of a letter is added, for those who may. */
  addingTo?: (responseId: string) => string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('advocacy.response.title')}</Heading>
      {responses.length === 0 ? <p class="govuk-body m-quiet">{t('advocacy.response.none')}</p> : null}
      {responses.map((one) => (
        <>
          <p class="govuk-body">
            {addressees.length > 1 ? (
              <>
                <bdi>{addressees.find(({ id }) => id === one.addresseeId)?.name}</bdi>
                {' · '}
              </>
            ) : null}
            <Tag tone={tones[one.stance]}>{t(`advocacy.stance.${one.stance}`)}</Tag>
            {' · '}
            <Day date={one.givenOn} />
            {' · '}
            {t(`advocacy.channel.${one.channel}`)}
            {'mayBePublished' in one && !one.mayBePublished ? (
              <>
                {' · '}
                <strong>{t('advocacy.publication.no')}</strong>
              </>
            ) : null}
            {'letterReference' in one && one.letterReference ? (
              <>
                {' · '}
                <bdi>{one.letterReference}</bdi>
              </>
            ) : null}
          </p>
          <InsetText>
            <div lang={one.language}>
              <TypedText text={one.text} />
            </div>
          </InsetText>
          {'filesSent' in one && one.filesSent > 0 ? (
            <p class="govuk-body">
              {t('advocacy.response.files', { count: one.filesSent })}
              {' · '}
              {t(one.filesMayBePublished ? 'advocacy.response.files_public' : 'advocacy.response.files_kept')}
            </p>
          ) : null}
          <PublicPapers papers={letters.filter(({ ownerId }) => ownerId === one.id)} />
          {addingTo && one.channel === 'letter' ? (
            <p class="govuk-body">
              <a class="govuk-link" href={addingTo(one.id)}>
                {t('advocacy.letter.file_action')}
              </a>
            </p>
          ) : null}
        </>
      ))}
    </>
  );
}
