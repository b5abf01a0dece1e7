import { dayIn, type PlainDate } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type BookedTravel, isNothing, isOffered, type Offered, stillOffered } from '../rules.ts';
import { offerTexts, SaidTravel } from './said-travel.tsx';

/** What an event offers for travel and accommodation, on the participant's own page, with what they said and the way to change it. */
export function OwnTravel({
  travel,
  offered,
  startsOn,
  states,
  href,
  token,
}: {
  travel: BookedTravel | undefined;
  offered: Offered;
  startsOn: PlainDate;
  /** Whether they take part, and may say more. */
  states: boolean;
  href: string;
  token: string;
}) {
  const { t, day } = useLanguage();
  const said = travel && { bookedAt: travel.bookedAt, ...stillOffered(travel, offered) };
  const offers = states && isOffered(offered);
  if (!offers && !travel) return null;
  return (
    <>
      <Heading level={2}>{t('training.travel.title')}</Heading>
      {offers ? <Offer offered={offered} /> : null}
      {said && !isNothing(said) ? (
        <InsetText>
          <SaidTravel travel={said} startsOn={startsOn} />
          <p class="govuk-body">
            {said.bookedAt
              ? t('training.travel.booked_on', { day: day(dayIn(zone, said.bookedAt)) })
              : t('training.travel.to_be_booked')}
          </p>
        </InsetText>
      ) : null}
      {offers ? (
        <ButtonLink href={href} look="secondary">
          {t('training.travel.action')}
        </ButtonLink>
      ) : (
        <>
          <p class="govuk-body">{t(states ? 'training.travel.ended' : 'training.travel.kept')}</p>
          <ButtonForm action={href} token={token} look="secondary">
            {t('training.travel.delete_action')}
          </ButtonForm>
        </>
      )}
    </>
  );
}

/** Which of both is paid for. */
export function Offer({ offered }: { offered: Offered }) {
  const language = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {offerTexts(language, offered).map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}
