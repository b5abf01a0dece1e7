import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FirstRows } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { changeBetween, tickOf } from '../rules.ts';
import type { WeighedRate, WeighedRates } from '../weigh-rates.ts';
import { FoundRates } from './found-rates.tsx';
import { ReadTable } from './read-table.tsx';

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
  const isRead = faults.length === 0 && !needs.month && !needs.currency;
  const isSound = isRead && rates.some(({ standing, blocked }) => standing !== 'known' && !blocked);
  const naming = ({ month, currency, rate }: WeighedRate) => `${month.slice(0, 7)} ${currency} ${rate}`;
  return (
    <FormPage
      {...state}
      title={t('action.rates.check.title')}
      action={`${base}/confirm`}
      token={context.token}
      intro={<FoundRates weighed={weighed} />}
    >
      <input type="hidden" name="checked" value="yes" />
      {(['month', 'currency'] as const)
        .filter((name) => needs[name] || state.typed[name])
        .map((name) => (
          <TextInput
            name={name}
            label={t(`action.rates.check.${name}`)}
            hint={t(`action.rates.check.${name}_hint`)}
            width={10}
          />
        ))}
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
          {t('action.rates.check.other')}
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
