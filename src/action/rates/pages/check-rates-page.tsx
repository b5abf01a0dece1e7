import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FirstRows } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { changeBetween, mostRateLines, rateKey, tickOf } from '../rules.ts';
import type { WeighedRate, WeighedRates } from '../weigh-rates.ts';

const base = '/staff/rates';
const mostShown = 40;

/** The rates before they are loaded: every fault at once, what is left out, and what is taken only with a tick. */
export function CheckRatesPage({
  context,
  state,
  weighed,
}: {
  context: ActingContext;
  state: FormState;
  weighed: WeighedRates;
}) {
  const { t } = context.language;
  const { rates, faults, needs, percent } = weighed;
  const asked = rates.filter((rate) => rate.asked);
  const isSound = faults.length === 0 && rates.length > 0 && !needs.month && !needs.currency;
  const naming = ({ month, currency, rate }: WeighedRate) => `${month.slice(0, 7)} ${currency} ${rate}`;
  return (
    <FormPage
      {...state}
      title={t('action.rates.check.title')}
      action={`${base}/confirm`}
      token={context.token}
      intro={<Found weighed={weighed} />}
    >
      <input type="hidden" name="checked" value="yes" />
      {needs.month || state.typed.month ? (
        <TextInput
          name="month"
          label={t('action.rates.check.month')}
          hint={t('action.rates.check.month_hint')}
          width={10}
        />
      ) : null}
      {needs.currency || state.typed.currency ? (
        <TextInput
          name="currency"
          label={t('action.rates.check.currency')}
          hint={t('action.rates.check.currency_hint')}
          width={10}
        />
      ) : null}
      {asked.length > 0 ? (
        <Checkboxes
          name="take[]"
          label={t('action.rates.check.take')}
          hint={t('action.rates.check.take_hint', { percent })}
          whole
          choices={asked.map((rate) => ({
            value: tickOf(rate),
            text: naming(rate),
            hint: whyOf(context.language, rate),
          }))}
        />
      ) : null}
      {asked.some(({ standing }) => standing === 'differs') ? (
        <>
          <TextArea
            name="reason"
            label={t('action.rates.check.reason')}
            hint={t('action.rates.check.reason_hint')}
            rows={2}
          />
          <SafetyRail />
        </>
      ) : null}
      <TextInput name="source" label={t('action.rates.source')} hint={t('action.rates.source_hint')} />
      <TextInput
        name="also"
        label={t('action.rates.check.also')}
        hint={t('action.rates.check.also_hint')}
        optional
      />
      <TextArea
        name="lines"
        label={t('action.rates.lines')}
        hint={t('action.rates.check.lines_hint')}
        rows={Math.min(8, Math.max(3, rates.length + faults.length + 1))}
      />
      <ButtonRow>
        {isSound ? <Button>{t('action.rates.action')}</Button> : null}
        <Button look={isSound ? 'secondary' : 'main'} formaction={base}>
          {t('action.rates.check.again')}
        </Button>
        <ButtonLink look="secondary" href={base}>
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
      {rates.length > 0 ? (
        <FirstRows
          rows={rates}
          most={mostShown}
          of={t('action.rates.check.read')}
          draw={(some, first) => <ReadTable rates={some} first={first} />}
        />
      ) : null}
    </FormPage>
  );
}

/** What was found in the lines: counts, faults, and what is left out or stays. */
function Found({ weighed: { rates, faults, leftOut, early, needs } }: { weighed: WeighedRates }) {
  const { t } = useLanguage();
  const count = (standing: WeighedRate['standing']) =>
    rates.filter((one) => one.standing === standing).length;
  const doubtful = rates.filter(({ doubt }) => doubt).length;
  const blocked = rates.filter((one) => one.blocked);
  return (
    <>
      {faults.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{t('action.expenditure.import.faults')}</p>
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
      {blocked.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{t('action.rates.check.blocked')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {blocked.slice(0, mostShown).map((rate) => (
              <li>
                <a class="govuk-link" href={`${base}/edit?rate=${rateKey(rate)}`}>
                  {`${rate.month.slice(0, 7)} ${rate.currency}: ${rate.loaded}`}
                </a>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
    </>
  );
}

/** Why a rate is asked about. */
function whyOf({ t }: Language, rate: WeighedRate): string {
  const reasons: string[] = [];
  if (rate.loaded) reasons.push(t('action.rates.check.why_differs', { loaded: rate.loaded }));
  if (rate.doubt) {
    const { kind, near } = rate.doubt;
    const values = {
      near: near.rate,
      month: near.month.slice(0, 7),
      percent: changeBetween(rate.rate, near.rate),
    };
    reasons.push(t(`action.rates.check.why_${kind}`, values));
  }
  return reasons.join(' ');
}

const tones: Readonly<Record<WeighedRate['standing'], Tone>> = {
  new: 'good',
  known: 'plain',
  differs: 'waiting',
};

/** What was read: a rate a row, with what it would do. */
function ReadTable({ rates, first }: { rates: readonly WeighedRate[]; first: boolean }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('action.rates.check.read')}
      hideCaption={!first}
      narrow="lines"
      rows={rates}
      columns={[
        {
          head: t('action.rates.month'),
          names: true,
          cell: ({ month, currency }) => `${month.slice(0, 7)} ${currency}`,
        },
        { head: t('action.rates.for_one_euro'), numeric: true, cell: ({ rate }) => rate },
        {
          head: t('action.rates.check.standing'),
          cell: ({ standing, doubt }) => (
            <>
              <Tag tone={tones[standing]}>{t(`action.rates.check.standing.${standing}`)}</Tag>{' '}
              {doubt ? <Tag tone="bad">{t('action.rates.check.standing.doubtful')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}
