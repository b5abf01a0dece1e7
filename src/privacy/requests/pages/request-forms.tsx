import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Act } from '../../desk/held.ts';
import { saidOfAct } from '../../desk/said.ts';
import type { Notice } from '../../privacy-notice.ts';
import type { PrivacyRequest } from '../queries.ts';
import { type Outcome, registeredChannels, requestKinds } from '../rules.ts';

type Props = { readonly context: ActingContext; readonly state: FormState };

function Kinds({ context: { language } }: Pick<Props, 'context'>) {
  const { t } = language;
  return (
    <Radios
      name="kind"
      label={t('privacy.request.kind')}
      choices={requestKinds.map((kind) => ({
        value: kind,
        text: t(`privacy.request.kind.${kind}`),
        hint: t(`privacy.request.kind.${kind}.hint`),
      }))}
    />
  );
}

/** Asking about one's own data. */
export function OwnRequestPage({ context, state, notice }: Props & { notice: Notice }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.request.new.title')}
      intro={
        <>
          <p class="govuk-body">{t('privacy.request.new.intro')}</p>
          <p class="govuk-body">
            {t('privacy.request.new.at_once')}{' '}
            <a class="govuk-link" href="/account">
              {t('people.account.title')}
            </a>
          </p>
        </>
      }
    >
      <Kinds context={context} />
      <TextArea
        name="about"
        label={t('privacy.request.about')}
        hint={t('privacy.request.about.hint')}
        rows={6}
      />
      <SafetyRail />
      <PrivacyNotice {...notice} />
      <Button>{t('privacy.request.new.button')}</Button>
    </FormPage>
  );
}

/** Writing down a request that came by mail, by letter or in person. */
export function RegisterRequestPage({
  context,
  state,
  notice,
  registered,
}: Props & { notice: Notice; registered: boolean }) {
  const { t } = context.language;
  return (
    <>
      {registered ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">{t('privacy.request.registered')}</p>
        </NotificationBanner>
      ) : null}
      <FormPage
        {...state}
        action={context.url.pathname}
        token={context.token}
        title={t('privacy.request.register.title')}
        intro={<p class="govuk-body">{t('privacy.request.register.intro')}</p>}
      >
        <Radios
          name="channel"
          label={t('privacy.request.channel')}
          choices={registeredChannels.map((one) => ({
            value: one,
            text: t(`privacy.request.channel.${one}`),
          }))}
        />
        <DateInput name="received_on" label={t('privacy.request.received_on')} />
        <TextInput name="name" label={t('privacy.request.name')} />
        <TextInput name="reach" label={t('privacy.request.reach')} hint={t('privacy.request.reach.hint')} />
        <Kinds context={context} />
        <TextArea name="about" label={t('privacy.request.about')} rows={6} />
        <SafetyRail />
        <PrivacyNotice {...notice} />
        <Button>{t('privacy.request.register.button')}</Button>
      </FormPage>
    </>
  );
}

/** What a form on a request remembers: the version its reader saw. */
function Seen({ request, state }: { request: PrivacyRequest; state: FormState }) {
  const before = state.typed.version;
  const version = state.conflict || typeof before !== 'string' ? String(request.version) : before;
  return <input type="hidden" name="version" value={version} />;
}

/** Two months more, with the reason that whoever asked is told. */
export function ExtensionPage({ context, state, request }: Props & { request: PrivacyRequest }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.request.extend.title')}
      intro={<p class="govuk-body">{t('privacy.request.extend.text')}</p>}
    >
      <Seen request={request} state={state} />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} rows={4} />
      <Button>{t('privacy.request.extend.button')}</Button>
    </FormPage>
  );
}

/** The answer: what was done says itself, and the outcomes are those that it allows. */
export function AnswerPage({
  context,
  state,
  request,
  acts,
  open,
}: Props & { request: PrivacyRequest; acts: readonly Act[]; open: readonly Outcome[] }) {
  const { language } = context;
  const { t } = language;
  const said = acts.flatMap((act) => saidOfAct(language, act));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.request.answer.title')}
      intro={
        <>
          <p class="govuk-body">{t('privacy.request.answer.text')}</p>
          <Heading level={2}>{t('privacy.held.done')}</Heading>
          {said.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {said.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          ) : (
            <p class="govuk-body">
              {t('privacy.request.answer.nothing_done')}{' '}
              <a class="govuk-link" href={`/staff/privacy/requests/${request.id}/held`}>
                {t('privacy.held.title')}
              </a>
            </p>
          )}
        </>
      }
    >
      <Seen request={request} state={state} />
      <Radios
        name="outcome"
        label={t('privacy.request.outcome')}
        choices={open.map((one) => ({ value: one, text: t(`privacy.request.outcome.${one}`) }))}
      />
      <SafetyRail />
      <TextArea
        name="answer"
        label={t('privacy.request.answer.added')}
        hint={t('privacy.request.answer.hint')}
        rows={6}
        optional
      />
      <Button>{t('privacy.request.answer.button')}</Button>
    </FormPage>
  );
}
