import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { isNothing, isOffered, type Offered, stillOffered, type Travel } from '../rules.ts';
import { amountText, SaidTravel } from './said-travel.tsx';

/** What an event offers for travel and accommodation, on the participant's own page, with what they said and the way to change it. */
export function OwnTravel({
  travel,
  offered,
  startsOn,
  states,
  href,
  token,
}: {
  travel: Travel | undefined;
  offered: Offered;
  startsOn: PlainDate;
  /** Whether they take part, and may say more. */
  states: boolean;
  href: string;
  token: string;
}) {
  const { t } = useLanguage();
  const said = travel && stillOffered(travel, offered);
  const offers = states && isOffered(offered);
  if (!offers && !travel) return null;
  return (
    <>
      <Heading level={2}>{t('training.travel.title')}</Heading>
      {offers ? <Offer offered={offered} /> : null}
      {said && !isNothing(said) ? (
        <InsetText>
          <SaidTravel travel={said} startsOn={startsOn} />
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
export function Offer({ offered: { nights, travelUpToMinor } }: { offered: Offered }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {nights.length > 0 ? <li>{t('training.travel.offers_nights', { nights: nights.length })}</li> : null}
      {travelUpToMinor === null ? null : (
        <li>{t('training.travel.offers_travel', { amount: amountText(language, travelUpToMinor) })}</li>
      )}
    </ul>
  );
}
