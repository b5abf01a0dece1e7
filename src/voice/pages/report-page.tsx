import type { ActingContext, FormState } from '../../platform/http/route.ts';
import type { Notice } from '../../privacy/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkboxes, FoldedCheckboxes, Radios } from '../../ui/choices.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { Named, Published } from '../queries-about.ts';
import { voiceKinds } from '../rules.ts';
import { LeavePage, type Safety, SafetyFirst } from './safety.tsx';

export type Choices = Pick<Published, 'organisations' | 'subGrants'> & {
  readonly activities: readonly Named[];
};

/** Telling the Action something: anyone, anonymously too. First of all who must not read it. */
export function ReportPage({
  context,
  state,
  notice,
  choices,
  safety,
}: {
  context: ActingContext;
  state: FormState;
  notice: Notice;
  choices: Choices;
  safety: Safety;
}) {
  const { t } = context.language;
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FormPage
      {...state}
      action="/voice"
      token={context.token}
      title={t('voice.report.title')}
      intro={<Intro context={context} safety={safety} />}
    >
      <KeptAway organisations={choices.organisations} />
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
      <Button>{t('voice.report.look')}</Button>
    </FormPage>
  );
}

/** The first question: organisations of the list, others in the reporter's own words, or nothing known. */
function KeptAway({ organisations }: Pick<Choices, 'organisations'>) {
  const { t } = useLanguage();
  const of = (runs: boolean) =>
    organisations.filter((one) => one.runs === runs).map(({ id, name }) => ({ value: id, text: name }));
  const holders = of(false);
  return (
    <Fieldset legend={t('voice.keep')} id="keep-all" hint={t('voice.keep.hint')} optional>
      <Checkboxes name="keep[]" label={t('voice.keep.partners')} choices={of(true)} small />
      {holders.length > 0 ? (
        <FoldedCheckboxes
          name="keep[]"
          id="keep-holders"
          label={t('voice.keep.holders')}
          choices={holders}
          small
        />
      ) : null}
      <TextArea
        name="keep_unlisted"
        label={t('voice.keep.unlisted')}
        hint={t('voice.keep.unlisted.hint')}
        rows={2}
        optional
      />
      <Tick name="keep_unknown" label={t('voice.keep.unknown')} hint={t('voice.keep.unknown.hint')} />
    </Fieldset>
  );
}

function Intro({ context: { actor, language }, safety }: { context: ActingContext; safety: Safety }) {
  const { t } = language;
  return (
    <>
      <LeavePage leaveTo={safety.leaveTo} />
      <SafetyFirst {...safety} />
      <p class="govuk-body-l">{t('voice.report.intro')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['who_reads', 'limits', 'anonymous', 'trace', 'returning'] as const).map((one) => (
          <li>{t(`voice.report.${one}`)}</li>
        ))}
        {actor.roles.length > 0 ? <li>{t('voice.report.signed_in')}</li> : null}
      </ul>
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
