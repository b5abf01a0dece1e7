import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { productKinds } from '../schema.ts';
import { comparable, labels } from '../typed.ts';

/** A product of its own, or what is checked of a record of another area: `record` is its title. */
export function ProductFormPage({
  context,
  state,
  title,
  record,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  record?: string;
  /** What is stored now; left out for a new one. */
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={record}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed)}
          stored={comparable(stored)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      {record === undefined ? (
        <>
          <TextInput
            name="title"
            label={t('results.visibility.product')}
            hint={t('results.visibility.product_hint')}
          />
          <Select
            name="kind"
            label={t('results.visibility.kind')}
            empty={t('people.choose')}
            options={productKinds.map((value) => ({ value, text: t(`results.visibility.kind.${value}`) }))}
          />
          <DateInput name="shown_on" label={t('results.visibility.shown_on')} />
        </>
      ) : null}
      <TextInput
        name="channel"
        label={t('results.visibility.channel')}
        hint={t('results.visibility.channel_hint')}
      />
      <TextInput
        name="url"
        type="url"
        label={t('results.visibility.url')}
        hint={t('results.visibility.url_hint')}
        optional
      />
      <Heading level={2}>{t('results.visibility.marks')}</Heading>
      <p class="govuk-body">{t('results.visibility.marks_text')}</p>
      <Tick name="emblem" label={t('results.visibility.emblem')} />
      <Tick name="statement" label={t('results.visibility.statement')} />
      <TextArea
        name="derogation"
        label={t('results.visibility.derogation')}
        hint={t('results.visibility.derogation_hint')}
        rows={3}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
