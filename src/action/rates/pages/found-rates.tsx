import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { mostRateLines, rateKey } from '../rules.ts';
import type { WeighedRate, WeighedRates } from '../weigh-rates.ts';

const mostShown = 40;

/** What was found in the lines: counts, faults, and what is left out or stays. */
export function FoundRates({ weighed: { rates, faults, leftOut, early, needs } }: { weighed: WeighedRates }) {
  const { t } = useLanguage();
  const count = (standing: WeighedRate['standing']) =>
    rates.filter((one) => one.standing === standing).length;
  const doubtful = rates.filter(({ doubt }) => doubt).length;
  return (
    <>
      {faults.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{t('action.rates.check.faults')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {faults.slice(0, mostShown).map(({ line, text, fault }) => (
              <li>
                {t('action.expenditure.import.line', { line })} (<bdi>{text}</bdi>):{' '}
                {t(`action.rates.fault.${fault}`, { max: mostRateLines })}
              </li>
            ))}
          </ul>
          {faults.length > mostShown ? (
            <p class="govuk-body">
              {t('action.rates.check.more_faults', { count: faults.length - mostShown })}
            </p>
          ) : null}
        </InsetText>
      ) : null}
      {needs.month || needs.currency ? (
        <InsetText>{t(`action.rates.check.unsaid_${needs.month ? 'month' : 'currency'}`)}</InsetText>
      ) : null}
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('action.rates.check.new', { count: count('new') })}</li>
        <li>{t('action.rates.check.known', { count: count('known') })}</li>
        <li>{t('action.rates.check.differs', { count: count('differs') })}</li>
        <li>{t('action.rates.check.doubtful', { count: doubtful })}</li>
        {early > 0 ? <li>{t('action.rates.check.early', { count: early })}</li> : null}
        {leftOut.length > 0 ? (
          <li>
            {t('action.rates.check.left_out', { count: leftOut.length, currencies: leftOut.join(', ') })}
          </li>
        ) : null}
      </ul>
      {(['used', 'coordinator'] as const).map((why) => (
        <Blocked rates={rates.filter(({ blocked }) => blocked === why)} why={why} />
      ))}
    </>
  );
}

/** Rates that differ and stay, with the reason and the way to each. */
function Blocked({ rates, why }: { rates: readonly WeighedRate[]; why: 'used' | 'coordinator' }) {
  const { t } = useLanguage();
  if (rates.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{t(`action.rates.check.blocked_${why}`)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {rates.slice(0, mostShown).map((rate) => (
          <li>
            <a class="govuk-link" href={`/staff/rates/edit?rate=${rateKey(rate)}`}>
              {`${rate.month.slice(0, 7)} ${rate.currency}: ${rate.loaded}`}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
