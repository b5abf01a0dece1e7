import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Mentoring, Message } from '../queries.ts';
import type { CandidateRow } from '../queries-candidates.ts';
import { mentorLanguages } from '../rules.ts';

type Form = { context: ActingContext; state: FormState; caption: string };

/** Who accompanies a sub-grant: only those are offered who may. */
export function AppointPage({
  context: { url, token, language },
  state,
  caption,
  free,
  current,
}: Form & { free: readonly CandidateRow[]; current: Mentoring | undefined }) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.mentoring.appoint.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('grants.mentoring.appoint.text')}</p>
          <p class="govuk-body">{t('grants.mentoring.appoint.rule')}</p>
          {current ? (
            <InsetText>
              <p class="govuk-body">
                {t(`grants.mentoring.appoint.${current.mentorActive ? 'replaces' : 'replaces_left'}`, {
                  name: current.mentorName,
                })}
              </p>
            </InsetText>
          ) : null}
          {free.length === 0 ? <p class="govuk-body">{t('grants.mentoring.appoint.none_free')}</p> : null}
        </>
      }
    >
      <Select
        name="mentor"
        label={t('grants.mentoring.mentor')}
        empty={t('common.choose')}
        options={free.map(({ id, name, organisationName }) => ({
          value: id,
          text: `${name} · ${organisationName}`,
        }))}
      />
      <Checkboxes
        name="languages"
        label={t('grants.mentoring.languages')}
        choices={mentorLanguages.map((value) => ({ value, text: localeName(value) }))}
        small
      />
      <TextInput
        name="helps_with"
        label={t('grants.mentoring.helps_with')}
        hint={t('grants.mentoring.helps_with_hint')}
      />
      <DateInput name="since" label={t('grants.mentoring.since')} />
      <SafetyRail />
      <Button>{t('grants.mentoring.appoint.title')}</Button>
    </FormPage>
  );
}

/** One message, from either side. */
export function MessagePage({
  context: { url, token, language },
  state,
  mentoring,
  to,
  latest,
  privacy,
}: Omit<Form, 'caption'> & {
  mentoring: Mentoring;
  to: 'ask' | 'answer';
  /** What was written last, to be answered. */
  latest: Message | undefined;
  privacy: Child;
}) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(`grants.mentoring.${to}.title`)}
      caption={`${mentoring.agreementNumber} · ${mentoring.organisationName}`}
      intro={
        <>
          <p class="govuk-body">{t('grants.mentoring.who_reads', { partner: mentoring.partnerName })}</p>
          <p class="govuk-body">{t('grants.mentoring.message.text')}</p>
          {latest ? (
            <InsetText>
              <p class="govuk-body">
                <strong>{t(`grants.mentoring.from.${latest.side}`)}</strong>
              </p>
              <TypedText text={latest.message} />
            </InsetText>
          ) : null}
        </>
      }
    >
      <TextArea name="message" label={t('grants.mentoring.message')} rows={8} />
      <SafetyRail />
      {privacy}
      <Button>{t('grants.mentoring.message.send')}</Button>
    </FormPage>
  );
}

export function EndPage({
  context: { url, token, language },
  state,
  caption,
  active,
}: Form & {
  /** Whether the mentor is still there to be asked what helped. */
  active: boolean;
}) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('grants.mentoring.end.title')}
      caption={caption}
      intro={
        <p class="govuk-body">{t(active ? 'grants.mentoring.end.text' : 'grants.mentoring.end.text_left')}</p>
      }
    >
      <DateInput name="ended_on" label={t('grants.mentoring.ended_on')} />
      <Button>{t('grants.mentoring.end.title')}</Button>
    </FormPage>
  );
}

/** What helped, in two or three sentences of either side. */
export function LessonPage({
  context: { url, token, language },
  state,
  caption,
  of,
}: Form & { of: 'learn' | 'add' }) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(`grants.mentoring.${of}.title`)}
      caption={caption}
      intro={<p class="govuk-body">{t('grants.mentoring.lesson.text')}</p>}
    >
      <TextArea
        name="lesson"
        label={t('grants.mentoring.lesson')}
        hint={t('grants.mentoring.lesson_hint')}
        rows={5}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
