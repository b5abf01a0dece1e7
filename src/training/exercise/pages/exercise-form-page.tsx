import type { FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { FoldedFields } from '../../../ui/folded-fields.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { mostRoles, mostStages, roleFields, stageFields } from '../schema.ts';

/** An exercise as one form: as many rows as are filled, and two more. */
export function ExerciseFormPage({
  state,
  action,
  token,
  caption,
  stored,
}: {
  state: FormState;
  action: string;
  token: string;
  caption: string;
  stored: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const roles = rowsOf(state.typed, 'role', roleFields, mostRoles);
  const choices = roles.map((at) => {
    const title = String(state.typed[`role-${at}-title`] ?? '');
    const row = t('training.exercise.role', { number: at + 1 });
    return { value: String(at), text: title ? `${row}: ${title}` : row };
  });
  return (
    <FormPage {...state} action={action} token={token} title={t('training.exercise.edit')} caption={caption}>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => labelOf(t, name)} />
      ) : null}
      <SafetyRail />
      <p class="govuk-body">{t('training.exercise.rows_hint')}</p>
      {roles.map((at) => (
        <RoleRow at={at} isOpen={at === 0} />
      ))}
      {rowsOf(state.typed, 'stage', stageFields, mostStages).map((at) => (
        <StageRow at={at} roles={choices} isOpen={at === 0} />
      ))}
      <TextArea
        name="questions"
        label={t('training.exercise.questions')}
        hint={t('training.exercise.questions_hint')}
        rows={5}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

function RoleRow({ at, isOpen }: { at: number; isOpen: boolean }) {
  const { t } = useLanguage();
  return (
    <FoldedFields title={t('training.exercise.role', { number: at + 1 })} open={isOpen}>
      <Fieldset legend={t('training.exercise.role', { number: at + 1 })} id={`role-${at}`}>
        <TextInput
          name={`role-${at}-title`}
          label={t('training.exercise.role_title')}
          hint={t('training.exercise.role_title_hint')}
          optional
        />
        <NumberInput name={`role-${at}-people`} label={t('training.exercise.people')} width={3} optional />
        <TextArea
          name={`role-${at}-brief`}
          label={t('training.exercise.brief')}
          hint={t('training.exercise.brief_hint')}
          rows={5}
          optional
        />
      </Fieldset>
    </FoldedFields>
  );
}

function StageRow({
  at,
  roles,
  isOpen,
}: {
  at: number;
  roles: readonly { value: string; text: string }[];
  isOpen: boolean;
}) {
  const { t } = useLanguage();
  const name = (field: (typeof stageFields)[number]) => `stage-${at}-${field}`;
  return (
    <FoldedFields title={t('training.exercise.stage', { number: at + 1 })} open={isOpen}>
      <Fieldset legend={t('training.exercise.stage', { number: at + 1 })} id={`stage-${at}`}>
        <TextInput name={name('title')} label={t('training.exercise.stage_title')} optional />
        <NumberInput name={name('minutes')} label={t('training.exercise.minutes')} width={3} optional />
        <TextArea name={name('happens')} label={t('training.exercise.happens')} rows={5} optional />
        <TextArea name={name('asks')} label={t('training.exercise.asks')} rows={3} optional />
        <TextArea name={name('material')} label={t('training.exercise.material')} rows={5} optional />
        <Select
          name={name('for')}
          label={t('training.exercise.material_for')}
          empty={t('training.exercise.everybody')}
          options={roles}
        />
      </Fieldset>
    </FoldedFields>
  );
}

/** The rows to show: those with anything in them, and two more; four at least. */
function rowsOf(typed: Typed, name: string, fields: readonly string[], most: number): number[] {
  const filled = Array.from({ length: most }, (_, at) => at).filter((at) =>
    fields.some((field) => String(typed[`${name}-${at}-${field}`] ?? '') !== ''),
  );
  const count = Math.min(most, Math.max(4, (filled.at(-1) ?? -1) + 3));
  return Array.from({ length: count }, (_, at) => at);
}

function labelOf(t: ReturnType<typeof useLanguage>['t'], name: string): string {
  const [kind = '', at] = name.split('-');
  return kind === 'role' || kind === 'stage'
    ? t(`training.exercise.${kind}`, { number: Number(at) + 1 })
    : t('training.exercise.questions');
}
