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

/** A question of a module as a form. */
export function QuestionFormPage({
  state,
  action,
  token,
  title,
  caption,
  stored,
}: {
  state: FormState;
  action: string;
  token: string;
  title: string;
  caption?: string;
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage {...state} action={action} token={token} title={title} caption={caption}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => t(`training.question.${name}`)} />
      ) : null}
      <TextInput name="text" label={t('training.question.text')} />
      <TextArea
        name="options"
        label={t('training.question.options')}
        hint={t('training.question.options_hint')}
        rows={6}
      />
      <SafetyRail />
      <NumberInput
        name="right"
        label={t('training.question.right')}
        hint={t('training.question.right_hint')}
        width={3}
      />
      {stored ? (
        <Tick
          name="retired"
          label={t('training.question.retired')}
          hint={t('training.question.retired_hint')}
        />
      ) : null}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
