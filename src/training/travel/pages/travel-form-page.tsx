import { actionCurrency } from '../../../platform/action-currency.ts';
import { addDays, type PlainDate } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Offered } from '../rules.ts';
import { travelWays } from '../schema.ts';
import { Offer } from './own-travel.tsx';

/** When a participant needs a bed and how they travel: what the event offers is asked, and nothing else. */
export function TravelFormPage({
  context,
  state,
  caption,
  offered,
  startsOn,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  offered: Offered;
  startsOn: PlainDate;
  notice: Notice;
}) {
  const { t, day } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.travel.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('training.travel.intro')}</p>
          <Offer offered={offered} />
        </>
      }
    >
      {offered.nights.length > 0 ? (
        <Checkboxes
          name="nights"
          label={t('training.travel.nights_needed')}
          choices={offered.nights.map((night) => ({
            value: String(night),
            text: t('training.travel.night_from_to', {
              from: day(addDays(startsOn, night)),
              to: day(addDays(startsOn, night + 1)),
            }),
          }))}
          whole
          small
          optional
        />
      ) : null}
      {offered.travelUpToMinor === null ? null : (
        <>
          <Select
            name="way"
            label={t('training.travel.way')}
            empty={t('training.travel.no_way')}
            options={travelWays.map((value) => ({ value, text: t(`training.travel.way.${value}`) }))}
          />
          <TextInput name="departs_from" label={t('training.travel.departs_from')} optional />
          <MoneyInput
            name="cost"
            label={t('training.travel.cost')}
            hint={t('training.travel.cost_hint')}
            currency={actionCurrency()}
            optional
          />
        </>
      )}
      <PrivacyNotice {...notice} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
