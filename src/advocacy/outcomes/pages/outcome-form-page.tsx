import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FoldedCheckboxes, Radios } from '../../../ui/choices.tsx';
import { comparable } from '../../../ui/comparable.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PlaceFields } from '../../place-fields.tsx';
import type { Linkable } from '../queries.ts';
import { changeKinds, directions, linkKinds } from '../schema.ts';
import { labels } from '../typed.ts';

/** Writing down or correcting who changed what, and what we did for it. */
export function OutcomeFormPage({
  context,
  state,
  title,
  organisations,
  linkable,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  linkable: readonly Linkable[];
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
      <TextInput name="title" label={t('advocacy.outcome.name')} hint={t('advocacy.outcome.name_hint')} />
      <Heading level={2}>{t('advocacy.outcome.description')}</Heading>
      <TextInput name="actor" label={t('advocacy.outcome.actor')} hint={t('advocacy.outcome.actor_hint')} />
      <TextArea name="change" label={t('advocacy.outcome.change')} hint={t('advocacy.outcome.change_hint')} />
      <Radios
        name="kind"
        label={t('advocacy.outcome.kind')}
        choices={changeKinds.map((value) => ({ value, text: t(`advocacy.outcome.kind.${value}`) }))}
      />
      <Radios
        name="direction"
        label={t('advocacy.outcome.direction')}
        choices={directions.map((value) => ({ value, text: t(`advocacy.outcome.direction.${value}`) }))}
      />
      <DateInput name="happened_on" label={t('advocacy.outcome.happened_on')} />
      <PlaceFields />
      <Heading level={2}>{t('advocacy.outcome.contribution')}</Heading>
      <Select
        name="harvester"
        absent={<AbsentOrganisation />}
        label={t('advocacy.outcome.harvester')}
        hint={t('advocacy.outcome.harvester_hint')}
        empty={t('people.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea
        name="contribution"
        label={t('advocacy.outcome.contribution')}
        hint={t('advocacy.outcome.contribution_hint')}
      />
      {linkKinds.map((of) => {
        const some = linkable.filter(({ kind }) => kind === of);
        return some.length > 0 ? (
          <FoldedCheckboxes
            name={`${of}[]`}
            label={t(`advocacy.outcome.link.${of}`)}
            small
            optional
            choices={some.map(({ id, title: text }) => ({ value: id, text }))}
          />
        ) : null;
      })}
      <Heading level={2}>{t('advocacy.outcome.significance')}</Heading>
      <TextArea
        name="significance"
        label={t('advocacy.outcome.significance')}
        hint={t('advocacy.outcome.significance_hint')}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
