import type { Criterion } from '../../../action/index.ts';
import type { Context, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import type { Module } from '../../curriculum/queries.ts';

/** Which criteria of the evaluation grids a module teaches, as a form. */
export function CriteriaPage({
  context: { language, url, token },
  state,
  module,
  criteria,
  seen,
}: {
  context: Pick<Context, 'language' | 'url' | 'token'>;
  state: FormState;
  module: Module;
  criteria: readonly Criterion[];
  seen: string;
}) {
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('training.loop.criteria')}
      caption={module.title}
    >
      <SeenField state={state} now={seen} />
      <Checkboxes
        name="criteria"
        label={t('training.loop.criteria.taught')}
        hint={t('training.loop.criteria.hint')}
        optional
        small
        choices={criteria.map(({ key, title, section }) => ({
          value: key,
          text: inLanguage(title, locale),
          hint: inLanguage(section, locale),
        }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
