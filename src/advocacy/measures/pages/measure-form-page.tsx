import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Served, StoredMeasure } from '../queries.ts';
import { measureStates } from '../schema.ts';

type Props = { context: ActingContext; state: FormState; title: string };

/** Noting what is done about a recommendation: something recorded already, or something new. */
export function AddMeasurePage({
  context,
  state,
  title,
  caption,
  known,
}: Props & { caption: string; known: readonly StoredMeasure[] }) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      {known.length > 0 ? (
        <>
          <Select
            name="measure"
            label={t('advocacy.measure.known')}
            hint={t('advocacy.measure.known_hint')}
            empty={t('common.none')}
            optional
            options={known.map((one) => ({ value: one.id, text: one.title }))}
          />
          <Heading level={2}>{t('advocacy.measure.new')}</Heading>
        </>
      ) : null}
      <Fields t={t} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Correcting a measure, or saying how far it is. */
export function MeasureFormPage({
  context,
  state,
  title,
  stored,
  served,
}: Props & { stored: Readonly<Record<string, string>>; served: readonly Served[] }) {
  const { t } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={wholeDay(state.typed)}
          stored={wholeDay(stored)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <Fields t={t} />
      <p class="govuk-body">{t('advocacy.measure.serves')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {served.map(({ id, title: of }) => (
          <li>
            <a class="govuk-link" href={`/staff/recommendations/${id}`}>
              <bdi>{of}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const labels: Readonly<Record<string, string>> = {
  title: 'advocacy.measure.what',
  office: 'advocacy.measure.done_by',
  state: 'advocacy.measure.state',
  due_on: 'advocacy.measure.due_on',
};

function wholeDay(typed: Typed): Record<string, string> {
  const day = ['year', 'month', 'day'].map((part) => typedOne(typed, `due_on-${part}`).padStart(2, '0'));
  return Object.fromEntries(
    Object.keys(labels).map((name) => [
      name,
      name === 'due_on' ? (day[0] === '00' ? '' : day.join('-')) : typedOne(typed, name),
    ]),
  );
}

function Fields({ t }: { t: ActingContext['language']['t'] }) {
  return (
    <>
      <TextInput name="title" label={t('advocacy.measure.what')} hint={t('advocacy.measure.what_hint')} />
      <TextInput
        name="office"
        label={t('advocacy.measure.done_by')}
        hint={t('advocacy.measure.done_by_hint')}
      />
      <Radios
        name="state"
        label={t('advocacy.measure.state')}
        choices={measureStates.map((value) => ({ value, text: t(`advocacy.measure.state.${value}`) }))}
      />
      <DateInput name="due_on" label={t('advocacy.measure.due_on')} optional />
      <SafetyRail />
    </>
  );
}
