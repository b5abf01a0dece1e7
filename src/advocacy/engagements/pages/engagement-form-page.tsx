import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { comparable } from '../../../ui/comparable.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PlaceFields } from '../../place-fields.tsx';
import { engagementKinds, mostOffices } from '../schema.ts';
import { labels } from '../typed.ts';

/** Recording or correcting a meeting, letter, submission or hearing. */
export function EngagementFormPage({
  context,
  state,
  title,
  organisations,
  institutions,
  recommendations,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** The names of those in the registry. */
  institutions: readonly string[];
  recommendations: readonly { readonly id: string; readonly title: string }[];
  /** What is stored now; left out for a new one. */
  stored?: Typed;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const shown = (typed: Typed) => comparable(typed, Object.keys(labels));
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions typed={shown(state.typed)} stored={shown(stored)} label={(name) => t(labels[name]!)} />
      ) : null}
      <Radios
        name="kind"
        label={t('advocacy.engagement.kind')}
        choices={engagementKinds.map((value) => ({ value, text: t(`advocacy.engagement.kind.${value}`) }))}
      />
      <TextInput
        name="subject"
        label={t('advocacy.engagement.subject')}
        hint={t('advocacy.engagement.subject_hint')}
      />
      <DateInput name="happened_on" label={t('advocacy.engagement.happened_on')} />
      <PlaceFields />
      <TextInput
        name="place"
        label={t('advocacy.engagement.place')}
        hint={t('advocacy.engagement.place_hint')}
        optional
      />
      <Heading level={2}>{t('advocacy.engagement.offices')}</Heading>
      <p class="govuk-body">{t('advocacy.engagement.offices_hint')}</p>
      {Array.from({ length: mostOffices }, (_, at) => (
        <>
          <TextInput
            name={`office-${at}`}
            label={t('advocacy.engagement.office_number', { number: at + 1 })}
            optional={at > 0}
          />
          <TextInput
            name={`institution-${at}`}
            label={t('advocacy.engagement.institution_number', { number: at + 1 })}
            hint={at === 0 ? t('advocacy.engagement.institution_hint') : undefined}
            offers={institutions}
            optional={at > 0}
          />
        </>
      ))}
      <Heading level={2}>{t('advocacy.engagement.ours')}</Heading>
      <Select
        name="side"
        absent={<AbsentOrganisation />}
        label={t('advocacy.engagement.side')}
        empty={t('people.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {recommendations.length > 0 ? (
        <Checkboxes
          name="recommendations[]"
          label={t('advocacy.engagement.for')}
          small
          optional
          choices={recommendations.map(({ id, title: text }) => ({ value: id, text }))}
        />
      ) : null}
      <Heading level={2}>{t('advocacy.engagement.result')}</Heading>
      <TextInput
        name="document_reference"
        label={t('advocacy.engagement.document')}
        hint={t('advocacy.engagement.document_hint')}
        optional
      />
      <TextInput name="url" type="url" label={t('advocacy.recommendation.url')} optional />
      <TextArea name="agreed" label={t('advocacy.engagement.agreed')} rows={5} optional />
      <TextInput name="next_step" label={t('advocacy.engagement.next_step')} optional />
      <DateInput
        name="next_on"
        label={t('advocacy.engagement.next_on')}
        hint={t('advocacy.engagement.next_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
