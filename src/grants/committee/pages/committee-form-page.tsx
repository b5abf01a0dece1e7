import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { CommitteeCandidate } from '../queries-people.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  caption: string;
  /** `convene` or `edit`. */
  texts: string;
  candidates: readonly CommitteeCandidate[];
  version: number;
  /** What is stored of a meeting that is changed. */
  stored?: Readonly<Record<string, string>>;
};

/** Who is on the committee, and when and where it meets. */
export function CommitteeFormPage({ context, state, caption, texts, candidates, version, stored }: Props) {
  const { t } = context.language;
  const choices = candidates.map(({ id, name, organisationName }) => ({
    value: id,
    text: `${name} · ${organisationName}`,
  }));
  const absent = t('grants.committee.absent');
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`${texts}.title`)}
      caption={caption}
      intro={<p class="govuk-body">{t(`${texts}.text`)}</p>}
    >
      <input
        type="hidden"
        name="version"
        value={String(state.conflict ? version : (state.typed.version ?? version))}
      />
      {state.conflict && stored ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) => t(`grants.committee.${name.replace(/-(day|month|year)$/, '')}`)}
        />
      ) : null}
      <Select
        name="chair"
        label={t('grants.committee.role.chair')}
        empty={t('common.choose')}
        options={choices}
        absent={absent}
      />
      <Tick name="chair_votes" label={t('grants.committee.chair_votes')} />
      <Select
        name="secretary"
        label={t('grants.committee.role.secretary')}
        hint={t('grants.committee.secretary_hint')}
        empty={t('common.choose')}
        options={choices}
        absent={absent}
      />
      <Checkboxes
        name="members"
        label={t('grants.committee.voting_members')}
        hint={t('grants.committee.voting_members_hint')}
        choices={choices}
        absent={absent}
        small
      />
      <DateInput name="meeting_on" label={t('grants.committee.meeting_on')} />
      {stored ? (
        <TextArea
          name="day_reason"
          label={t('grants.committee.day_reason')}
          hint={t('grants.committee.day_reason.hint')}
          rows={2}
          optional
        />
      ) : null}
      <TextInput name="place" label={t('grants.committee.place')} hint={t('grants.committee.place_hint')} />
      <TextArea name="agenda" label={t('grants.committee.agenda')} rows={5} />
      <SafetyRail />
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}
