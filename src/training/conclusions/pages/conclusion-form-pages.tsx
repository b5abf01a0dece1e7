import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { context: ActingContext; state: FormState; title: string; caption: string };
const languages = locales.map((value) => ({ value, text: localeName(value) }));

/** Writing down what was concluded, a clause a paragraph. */
export function AddConclusionsPage({ context, state, title, caption }: Props) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <TextArea
        name="clauses"
        label={t('training.conclusions')}
        hint={t('training.conclusion.clauses_hint')}
        rows={12}
      />
      <Select
        name="language"
        label={t('training.conclusion.language')}
        empty={t('common.none')}
        options={languages}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Correcting one clause. */
export function ConclusionFormPage({
  context,
  state,
  title,
  caption,
  stored,
}: Props & { stored: Readonly<Record<string, string>> }) {
  const { t } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) => t(name === 'text' ? 'training.conclusion' : 'training.conclusion.language')}
        />
      ) : null}
      <TextArea name="text" label={t('training.conclusion')} rows={6} />
      <Select
        name="language"
        label={t('training.conclusion.language')}
        empty={t('common.none')}
        options={languages}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
