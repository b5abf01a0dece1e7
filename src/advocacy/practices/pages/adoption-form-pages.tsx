import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { comparable } from '../../../ui/comparable.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { PlaceFields } from '../../place-fields.tsx';
import type { Practice } from '../queries.ts';
import type { Adoption } from '../queries-adoptions.ts';
import { levels, statuses, ways } from '../schema.ts';
import { labels } from '../typed.ts';
import { BodyFields, NamedTick, type Organisations } from './body-fields.tsx';
import { StepFields } from './step-fields.tsx';

/** Noting who adopted a practice or tries it, and what shows it. */
export function AdoptionFormPage({
  context,
  state,
  practice,
  organisations,
}: {
  context: ActingContext;
  state: FormState;
  practice: Practice;
  organisations: Organisations;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.practice.adoption.action')}
      caption={practice.title}
    >
      <Heading level={2}>{t('advocacy.practice.adoption.who')}</Heading>
      <BodyFields organisations={organisations} />
      <PlaceFields />
      <How />
      <Heading level={2}>{t('advocacy.practice.adoption.evidence')}</Heading>
      <StepFields statuses={statuses.filter((status) => status !== 'ended')} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const compared = ['named', 'jurisdiction', 'territory', 'level', 'way', 'adapted_how'];

/** Correcting where and how a practice was adopted. */
export function EditAdoptionPage({
  context,
  state,
  adoption,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  adoption: Adoption;
  stored: Typed;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const shown = (typed: Typed) => comparable(typed, compared);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.practice.adoption.edit')}
      caption={adoption.bodyName ?? ''}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions typed={shown(state.typed)} stored={shown(stored)} label={(name) => t(labels[name]!)} />
      ) : null}
      <NamedTick />
      <PlaceFields />
      <How />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Noting what became of an adoption, its end too. */
export function StepFormPage({
  context,
  state,
  adoption,
}: {
  context: ActingContext;
  state: FormState;
  adoption: Adoption;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.practice.step.action')}
      caption={adoption.bodyName ?? ''}
    >
      <StepFields statuses={statuses} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

function How() {
  const { t } = useLanguage();
  return (
    <>
      <Radios
        name="level"
        label={t('advocacy.practice.level')}
        choices={levels.map((value) => ({ value, text: t(`advocacy.practice.level.${value}`) }))}
      />
      <Radios
        name="way"
        label={t('advocacy.practice.way')}
        choices={ways.map((value) => ({ value, text: t(`advocacy.practice.way.${value}`) }))}
      />
      <TextArea
        name="adapted_how"
        label={t('advocacy.practice.adapted_how')}
        hint={t('advocacy.practice.adapted_how_hint')}
        rows={4}
        optional
      />
    </>
  );
}
