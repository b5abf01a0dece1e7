import { actionCurrency } from '../../../platform/action-currency.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { eveningsOf, type Offered, type Travel } from '../rules.ts';

/** An amount in the currency of the Action, in the reader's words. */
export const amountText = (language: Pick<Language, 'money'>, minor: number) =>
  language.money(money(minor, actionCurrency()));

/** What an event offers, a sentence for each. */
export const offerTexts = (
  language: Pick<Language, 'money' | 't'>,
  { nights, travelUpToMinor }: Offered,
): string[] => [
  ...(nights.length > 0 ? [language.t('training.travel.offers_nights', { nights: nights.length })] : []),
  ...(travelUpToMinor === null
    ? []
    : [language.t('training.travel.offers_travel', { amount: amountText(language, travelUpToMinor) })]),
];

/** When one person needs a bed and how they travel. */
export function SaidTravel({ travel, startsOn }: { travel: Travel; startsOn: PlainDate }) {
  const language = useLanguage();
  const { t, day } = language;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {eveningsOf(startsOn, travel.nights).map((evening) => (
        <li>{t('training.travel.night_of', { day: day(evening) })}</li>
      ))}
      {travel.way ? <li>{t(`training.travel.way.${travel.way}`)}</li> : null}
      {travel.departsFrom ? (
        <li>
          {t('training.travel.departs_from')}: <bdi>{travel.departsFrom}</bdi>
        </li>
      ) : null}
      {travel.costMinor === null ? null : (
        <li>
          {t('training.travel.cost')}: {amountText(language, travel.costMinor)}
        </li>
      )}
    </ul>
  );
}
