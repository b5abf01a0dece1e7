import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/choices.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import type { LinkedStandard } from './queries.ts';

/** Ticking the standards that a recommendation would bring closer. */
export function StandardsFormPage({
  context,
  state,
  caption,
  standards,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  standards: readonly LinkedStandard[];
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.standards.action')}
      caption={caption}
    >
      <Checkboxes
        name="standards[]"
        label={t('advocacy.standards.title')}
        small
        optional
        choices={standards.map(({ id, title }) => ({ value: id, text: inLanguage(title, locale) }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
