import type { ActingContext, FormState } from '../../platform/http/route.ts';
import type { Locale } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Gathering } from '../queries.ts';
import { titleIn } from '../schema.ts';

/** Making a draft after an event, from another day. */
export function CopyPage({
  context,
  state,
  gathering,
  languages,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  /** Into which it is translated: the copy has a title of its own in each. */
  languages: readonly Locale[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.copy.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.copy.text')}</p>}
    >
      <TextInput name="title" label={t('training.title')} />
      {languages.map((one) => (
        <TextInput name={titleIn(one)} label={t('training.copy.title_in', { language: localeName(one) })} />
      ))}
      <DateInput name="starts_on" label={t('training.starts_on')} />
      <Button>{t('training.copy.title')}</Button>
    </FormPage>
  );
}
