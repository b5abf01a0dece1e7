import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { OrganisationChoice } from '../queries.ts';
import { mostAuthors, outputKinds } from '../schema.ts';
import { AbsentOrganisation } from './absent-organisation.tsx';

/** Recording a publication: what, when, and who wrote it together. */
export function OutputFormPage({
  context,
  state,
  organisations,
}: {
  context: ActingContext;
  state: FormState;
  organisations: readonly OrganisationChoice[];
}) {
  const { t } = context.language;
  const options = organisations.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('network.output.record.title')}
    >
      <TextInput name="title" label={t('network.title')} />
      <Select
        name="kind"
        label={t('network.output.kind')}
        empty={t('people.choose')}
        options={outputKinds.map((kind) => ({ value: kind, text: t(`network.output.kind.${kind}`) }))}
      />
      <DateInput name="published_on" label={t('network.output.published_on')} />
      <TextInput name="url" type="url" label={t('network.output.url')} optional />
      <Heading level={2}>{t('network.output.authors')}</Heading>
      <p class="govuk-body">{t('network.output.authors_hint')}</p>
      {Array.from({ length: mostAuthors }, (_, at) => (
        <Select
          name={`author-${at}`}
          absent={<AbsentOrganisation />}
          label={t('network.output.author', { number: at + 1 })}
          empty={t('common.none')}
          optional={at > 0}
          options={options}
        />
      ))}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
