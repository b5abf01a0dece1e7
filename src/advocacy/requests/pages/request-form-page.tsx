import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Recommendation } from '../../recommendations/queries.ts';
import type { Request } from '../queries.ts';
import { daysOfLink, seenInRequest } from '../rules.ts';
import { ways } from '../schema.ts';

/** Sending a recommendation: to whom, how, what is asked and by when. */
export function RequestFormPage({
  context,
  state,
  recommendation,
  open,
}: {
  context: ActingContext;
  state: FormState;
  recommendation: Recommendation;
  /** Requests for it that wait for their reply. */
  open: readonly Request[];
}) {
  const { t, day } = context.language;
  const { addressees } = recommendation;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.request.title')}
      caption={recommendation.title}
      intro={
        <>
          <p class="govuk-body">{t('advocacy.request.text')}</p>
          <SummaryList
            rows={[{ key: t('advocacy.recommendation.ask'), value: <TypedText text={recommendation.ask} /> }]}
          />
          {open.map(({ addressee, contact, sentOn, replyBy }) => (
            <InsetText>
              {t('advocacy.request.open_line', {
                ...{ addressee, contact },
                ...{ sent: day(sentOn), day: day(replyBy) },
              })}
            </InsetText>
          ))}
        </>
      }
    >
      <SeenField state={state} now={seenInRequest(recommendation)} />
      <Select
        name="addressee"
        label={t('advocacy.recommendation.addressee')}
        {...(addressees.length > 1 ? { empty: t('common.choose') } : {})}
        options={addressees.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextInput
        name="contact"
        label={t('advocacy.request.contact')}
        hint={t('advocacy.request.contact_hint')}
      />
      <Radios
        name="way"
        label={t('advocacy.request.way')}
        choices={ways.map((value) => ({ value, text: t(`advocacy.request.way.${value}`) }))}
      />
      <TextInput
        name="contact_email"
        type="email"
        label={t('advocacy.request.contact_email')}
        hint={t('advocacy.request.contact_email_hint')}
        optional
      />
      <Select
        name="locale"
        label={t('advocacy.request.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <TextArea
        name="request"
        label={t('advocacy.request.request')}
        hint={t('advocacy.request.request_hint')}
        rows={6}
      />
      <DateInput
        name="reply_by"
        label={t('advocacy.request.reply_by')}
        hint={t('advocacy.request.reply_by_hint', { days: daysOfLink })}
      />
      <TextInput
        name="reply_to"
        type="email"
        label={t('advocacy.request.reply_to')}
        hint={t('advocacy.request.reply_to_hint')}
      />
      <SafetyRail />
      <Button>{t('advocacy.request.title')}</Button>
    </FormPage>
  );
}
