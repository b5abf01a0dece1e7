import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Facts } from '../facts.ts';
import { HeadingFields, LimitText } from './heading-fields.tsx';

type Props = {
  context: ActingContext;
  state: FormState;
  caption: string;
  facts: Facts;
  /** What is done: a notice of a shift, a request, the draft of an addendum. */
  texts: 'shift' | 'ask' | 'draft';
  /** The version of a draft that is changed. */
  version?: number;
  privacy: Child;
};

/** What of an agreement is to change from when and why. The values that hold now are filled in: what is left as it is stays. */
export function ChangeFormPage({ context, state, caption, facts, texts, version, privacy }: Props) {
  const { language, url, token } = context;
  const { t, day } = language;
  const title = t(`grants.addendum.${texts}.title`);
  const amount = language.money(money(facts.amountMinor, facts.currency));
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={title}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">
            {t(texts === 'shift' ? 'grants.addendum.notice.what_is' : 'grants.addendum.what_is')}
          </p>
          <p class="govuk-body">{t(`grants.addendum.${texts}.text`)}</p>
          {facts.headings ? (
            <InsetText>
              <LimitText facts={facts} />
            </InsetText>
          ) : null}
        </>
      }
    >
      {version === undefined ? (
        <SeenField state={state} now={facts.changeId ?? ''} />
      ) : (
        <input
          type="hidden"
          name="version"
          value={String(state.conflict ? version : (state.typed.version ?? version))}
        />
      )}
      {texts === 'shift' ? null : (
        <>
          <DateInput
            name="applies_from"
            label={t('grants.addendum.applies_from')}
            hint={t('grants.addendum.applies_from_hint')}
          />
          <DateInput
            name="ends_on"
            label={t('grants.addendum.ends_on')}
            hint={
              facts.actionEndsOn
                ? t('grants.addendum.ends_on_hint', { now: day(facts.endsOn), last: day(facts.actionEndsOn) })
                : t('grants.addendum.ends_on_hint_open', { now: day(facts.endsOn) })
            }
          />
          <p class="govuk-body">{t('grants.addendum.at_once')}</p>
        </>
      )}
      {texts === 'draft' ? (
        <MoneyInput
          name="amount"
          label={t('grants.agreement.amount')}
          hint={t('grants.addendum.amount_hint', { amount })}
          currency={facts.currency}
        />
      ) : null}
      <HeadingFields facts={facts} texts={texts} />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.addendum.reason_hint')} rows={5} />
      {privacy}
      <Button>{t(`grants.addendum.${texts}.send`)}</Button>
    </FormPage>
  );
}
