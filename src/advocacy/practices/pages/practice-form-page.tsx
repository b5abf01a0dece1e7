import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { comparable } from '../../../ui/comparable.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PlaceFields } from '../../place-fields.tsx';
import { practiceKinds, protectedGroups } from '../schema.ts';
import { labels } from '../typed.ts';
import { BodyFields, type Organisations } from './body-fields.tsx';

const compared = [
  ...['title', 'kind', 'protects', 'whom[]', 'body', 'body_name', 'named'],
  ...['jurisdiction', 'territory', 'begun_on'],
];

/** Recording or correcting a practice. */
export function PracticeFormPage({
  context,
  state,
  title,
  organisations,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  organisations: Organisations;
  /** What is stored now; left out for a new one. */
  stored?: Typed;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? '';
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed, compared, { body: nameOf })}
          stored={comparable(stored, compared, { body: nameOf })}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <TextInput name="title" label={t('advocacy.practice.name')} hint={t('advocacy.practice.name_hint')} />
      <Radios
        name="kind"
        label={t('advocacy.practice.kind')}
        choices={practiceKinds.map((value) => ({ value, text: t(`advocacy.practice.kind.${value}`) }))}
      />
      <TextArea
        name="protects"
        label={t('advocacy.practice.protects')}
        hint={t('advocacy.practice.protects_hint')}
        rows={5}
      />
      <Checkboxes
        name="whom[]"
        label={t('advocacy.practice.whom')}
        choices={protectedGroups.map((value) => ({ value, text: t(`advocacy.practice.whom.${value}`) }))}
      />
      <Heading level={2}>{t('advocacy.practice.origin')}</Heading>
      <BodyFields organisations={organisations} />
      <PlaceFields />
      <DateInput name="begun_on" label={t('advocacy.practice.begun_on')} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
