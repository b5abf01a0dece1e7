import type { ActingContext, FormState } from '../../platform/http/route.ts';
import type { Notice } from '../../privacy/index.ts';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Named } from '../queries-about.ts';
import { voiceKinds } from '../rules.ts';

export type Choices = {
  readonly organisations: readonly Named[];
  readonly subGrants: readonly Named[];
  readonly activities: readonly Named[];
};

/** Telling the Action something: anyone, anonymously too. */
export function ReportPage({
  context,
  state,
  notice,
  choices,
}: {
  context: ActingContext;
  state: FormState;
  notice: Notice;
  choices: Choices;
}) {
  const { t } = context.language;
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FormPage
      {...state}
      action="/voice"
      token={context.token}
      title={t('voice.report.title')}
      intro={<Intro context={context} />}
    >
      <Radios
        name="kind"
        label={t('voice.kind')}
        choices={voiceKinds.map((kind) => ({
          value: kind,
          text: t(`voice.kind.${kind}`),
          hint: t(`voice.kind.${kind}.hint`),
        }))}
      />
      <TextArea name="text" label={t('voice.report.text')} hint={t('voice.report.text.hint')} rows={8} />
      <SafetyRail kind="voice" />
      <TextArea
        name="reach"
        label={t('voice.report.reach')}
        hint={t('voice.report.reach.hint')}
        rows={2}
        optional
      />
      <Fieldset legend={t('voice.about')} id="about" hint={t('voice.about.hint')} optional>
        <Select
          name="organisation"
          label={t('common.organisation')}
          hint={t('voice.about.organisation.hint')}
          empty={t('voice.about.none')}
          options={options(choices.organisations)}
        />
        {choices.subGrants.length > 0 ? (
          <Select
            name="sub_grant"
            label={t('voice.about.sub_grant')}
            hint={t('voice.about.sub_grant.hint')}
            empty={t('voice.about.none')}
            options={options(choices.subGrants)}
          />
        ) : null}
        <Select
          name="activity"
          label={t('voice.about.activity')}
          hint={t('voice.about.activity.hint')}
          empty={t('voice.about.none')}
          options={options(choices.activities)}
        />
      </Fieldset>
      <PrivacyNotice {...notice} />
      <Button>{t('voice.report.button')}</Button>
    </FormPage>
  );
}

function Intro({ context: { actor, language } }: { context: ActingContext }) {
  const { t } = language;
  return (
    <>
      <p class="govuk-body-l">{t('voice.report.intro')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['who_reads', 'anonymous', 'trace', 'returning'] as const).map((one) => (
          <li>{t(`voice.report.${one}`)}</li>
        ))}
        {actor.roles.length > 0 ? <li>{t('voice.report.signed_in')}</li> : null}
      </ul>
      <InsetText>{t('voice.report.danger')}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/voice/case">
          {t('voice.return.link')}
        </a>
        <br />
        <a class="govuk-link" href="/voice/counts">
          {t('voice.counts.link')}
        </a>
      </p>
    </>
  );
}
