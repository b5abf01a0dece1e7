import type { FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';

/** A module of the curriculum as a form. */
export function ModuleFormPage({
  state,
  action,
  token,
  title,
  stored,
}: {
  state: FormState;
  action: string;
  token: string;
  title: string;
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage {...state} action={action} token={token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => t(`training.module.${name}`)} />
      ) : null}
      <TextInput
        name="code"
        label={t('training.module.code')}
        hint={t('training.module.code_hint')}
        width={10}
      />
      <TextInput name="title" label={t('training.module.title')} />
      <TextArea
        name="objectives"
        label={t('training.module.objectives')}
        hint={t('training.module.objectives_hint')}
        rows={6}
      />
      <SafetyRail />
      <NumberInput name="minutes" label={t('training.module.minutes')} width={4} />
      {stored ? (
        <Tick name="retired" label={t('training.module.retired')} hint={t('training.module.retired_hint')} />
      ) : null}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
