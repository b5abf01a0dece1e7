import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, FoldedCheckboxes, Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { recordKeys } from '../../declarations/declaration.ts';
import { type Breach, type Due, risks } from '../rules.ts';

type Props = { readonly context: ActingContext; readonly state: FormState };

function Version({ state, version }: { state: FormState; version: number }) {
  const before = state.typed.version;
  return (
    <input
      type="hidden"
      name="version"
      value={state.conflict || typeof before !== 'string' ? String(version) : before}
    />
  );
}

/** What is known of a breach, when it is recorded and when more becomes known. */
export function BreachForm({
  context,
  state,
  breach,
  recorded,
}: Props & { breach: Breach | undefined; recorded?: boolean }) {
  const { t, locale } = context.language;
  const title = t(breach ? 'privacy.breach.change' : 'privacy.breach.new');
  return (
    <>
      {recorded ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">{t('privacy.breach.recorded')}</p>
        </NotificationBanner>
      ) : null}
      <FormPage
        {...state}
        action={context.url.pathname}
        token={context.token}
        title={title}
        intro={<p class="govuk-body">{t('privacy.breach.new.intro')}</p>}
      >
        <Version state={state} version={breach?.version ?? 1} />
        <TextInput name="title" label={t('privacy.breach.name')} hint={t('privacy.breach.name.hint')} />
        <TextArea name="happened" label={t('privacy.breach.happened')} rows={5} />
        <SafetyRail />
        <DateInput
          name="known_on"
          label={t('privacy.breach.known_on')}
          hint={t('privacy.breach.known_on.hint')}
        />
        <TextInput
          name="known_time"
          label={t('privacy.breach.known_time')}
          hint={t('privacy.breach.known_time.hint')}
        />
        <Checkboxes
          name="jurisdictions"
          label={t('privacy.breach.jurisdictions')}
          choices={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
        />
        <FoldedCheckboxes
          name="records"
          label={t('privacy.breach.records')}
          choices={recordKeys.map((value) => ({ value, text: t(`privacy.record.${value}.name`) }))}
          whole
        />
        <TextInput
          name="people"
          label={t('privacy.breach.people')}
          hint={t('privacy.breach.people.hint')}
          optional
        />
        <TextArea name="consequences" label={t('privacy.breach.consequences')} rows={3} optional />
        <TextArea name="measures" label={t('privacy.breach.measures')} rows={3} optional />
        <Button>{title}</Button>
      </FormPage>
    </>
  );
}

/** How likely a risk to people is: what decides who is told. */
export function RiskForm({ context, state, breach }: Props & { breach: Breach }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.breach.decide')}
      caption={breach.title}
      intro={<p class="govuk-body">{t('privacy.breach.decide.intro')}</p>}
    >
      <Version state={state} version={breach.version} />
      <Radios
        name="risk"
        label={t('privacy.breach.risk')}
        choices={risks.map((value) => ({
          value,
          text: t(`privacy.breach.risk.${value}`),
          hint: t(`privacy.breach.risk.${value}.hint`),
        }))}
      />
      <TextArea name="reason" label={t('common.reason')} rows={4} />
      <SafetyRail />
      <Button>{t('privacy.breach.decide')}</Button>
    </FormPage>
  );
}

/** A notice that was sent, or why none was. */
export function NoticeForm({ context, state, breach, due }: Props & { breach: Breach; due: readonly Due[] }) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.breach.note')}
      caption={breach.title}
      intro={<p class="govuk-body">{t('privacy.breach.note.intro')}</p>}
    >
      <Radios
        name="notice"
        label={t('privacy.breach.notice')}
        choices={due.map(({ jurisdiction, addressee }) => ({
          value: `${jurisdiction} ${addressee}`,
          text: t(`privacy.breach.addressee.${addressee}`, { place: jurisdictionName(jurisdiction, locale) }),
        }))}
      />
      <DateInput
        name="sent_on"
        label={t('privacy.breach.sent_on')}
        hint={t('privacy.breach.sent_on.hint')}
        optional
      />
      <TextInput name="words" label={t('privacy.breach.words')} hint={t('privacy.breach.words.hint')} />
      <SafetyRail />
      <Button>{t('privacy.breach.note')}</Button>
    </FormPage>
  );
}
