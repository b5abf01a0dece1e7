import { dayIn, type Instant } from '../../platform/dates.ts';
import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { Button } from '../../ui/button.tsx';
import { typedOne } from '../../ui/form-context.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { Day } from '../../ui/time.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { CaseFile, Message } from '../queries.ts';
import { waysOf } from '../ways.ts';
import { CaseStateTag } from './case-state-tag.tsx';
import { HelpNow, LeavePage, type Safety } from './safety.tsx';
import { Thread } from './thread.tsx';
import { type ToldOfData, VoiceNotice } from './voice-notice.tsx';

type Props = ToldOfData & { readonly context: ActingContext; readonly state: FormState };

/** Coming back with number and secret. */
export function ReturnPage({ context, state, safety, ...told }: Props & { safety: Safety }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={waysOf(context).own}
      token={context.token}
      title={t('voice.return.title')}
      intro={
        <>
          <LeavePage leaveTo={safety.leaveTo} />
          <HelpNow help={safety.help} />
          {safety.demonstration ? <WarningText>{t('voice.demonstration')}</WarningText> : null}
          <p class="govuk-body">{t('voice.return.intro')}</p>
        </>
      }
    >
      <TextInput
        name="number"
        label={t('voice.number')}
        hint={t('voice.number.hint')}
        width={20}
        autocomplete="off"
      />
      <TextInput
        name="secret"
        label={t('voice.secret')}
        hint={t('voice.secret.hint')}
        width={30}
        autocomplete="off"
        spellcheck={false}
      />
      {typedOne(state.typed, 'text') ? (
        <>
          <TextArea name="text" label={t('voice.add.text')} rows={6} optional />
          <SafetyRail kind="voice" />
        </>
      ) : null}
      <VoiceNotice {...told} />
      <Button>{t('voice.return.button')}</Button>
    </FormPage>
  );
}

/** A case as the person who reported it sees it: its status, what was said, and room to say more. */
export function OwnCasePage({
  context,
  state,
  file,
  messages,
  done,
  reach,
  handled,
  firstRead,
  safety,
  ...told
}: Props & {
  file: CaseFile;
  messages: readonly Message[];
  done: 'added' | 'forgotten' | undefined;
  /** How they said that they can be reached: null when not, undefined when no known SECRET opens it. */
  reach: string | null | undefined;
  handled: boolean;
  /** When a handler first opened it. */
  firstRead: Instant | null;
  safety: Safety;
}) {
  const { t } = context.language;
  const { typed } = state;
  return (
    <>
      <LeavePage leaveTo={safety.leaveTo} />
      {safety.demonstration ? <WarningText>{t('voice.demonstration')}</WarningText> : null}
      <HelpNow help={safety.help} />
      {done ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">
            {t(done === 'added' ? 'voice.add.done' : 'voice.contact.forgotten')}
          </p>
        </NotificationBanner>
      ) : null}
      <Heading caption={t(`voice.kind.${file.kind}`)}>
        {t('voice.case.title', { number: file.number })}
      </Heading>
      <SummaryList
        rows={[
          { key: t('common.state'), value: <CaseStateTag file={file} today={undefined} /> },
          { key: t('voice.received_on'), value: <Day date={dayIn(zone, file.receivedAt)} /> },
          {
            key: t('voice.first_read'),
            value: firstRead ? <Day date={dayIn(zone, firstRead)} /> : t('voice.first_read.not_yet'),
          },
          ...(file.acknowledgedAt || file.closedAt || file.answeredAt
            ? []
            : [{ key: t('voice.next.read'), value: <Day date={file.acknowledgeBy} /> }]),
          ...(file.closedAt || file.answeredAt
            ? []
            : [{ key: t('voice.next.answer'), value: <Day date={file.answerBy} /> }]),
          ...(file.outcome ? [{ key: t('voice.outcome'), value: t(`voice.outcome.${file.outcome}`) }] : []),
        ]}
      />
      {handled || file.answeredAt || file.closedAt ? null : (
        <WarningText>{t('voice.case.unhandled')}</WarningText>
      )}
      {file.emptiedAt ? (
        <p class="govuk-body">{t('voice.case.emptied')}</p>
      ) : (
        <>
          <Thread messages={messages} of="reporter" />
          <FormPage {...state} action={waysOf(context).own} token={context.token}>
            <input type="hidden" name="number" value={typedOne(typed, 'number')} />
            <input type="hidden" name="secret" value={typedOne(typed, 'secret')} />
            <TextArea
              name="text"
              label={t('voice.add.text')}
              hint={file.closedAt || file.answeredAt ? t('voice.add.reopens') : undefined}
              rows={6}
              optional
            />
            <SafetyRail kind="voice" />
            <VoiceNotice {...told} />
            <Button>{t('voice.add.button')}</Button>
            {reach === null ? null : <OwnContact context={context} reach={reach} />}
          </FormPage>
        </>
      )}
    </>
  );
}

/** How the reporter said that they can be reached, and its removal: theirs alone to do, whoever the case is kept from. */
function OwnContact({ context, reach }: { context: ActingContext; reach: string | undefined }) {
  const { t } = context.language;
  return (
    <>
      <Heading level={2}>{t('voice.contact.own')}</Heading>
      <p class="govuk-body">{reach === undefined ? t('voice.text.not_opened.own') : <bdi>{reach}</bdi>}</p>
      <p class="govuk-body">{t('voice.contact.own.text')}</p>
      <Button look="secondary" name="forget" value="yes">
        {t('voice.contact.forget')}
      </Button>
    </>
  );
}
