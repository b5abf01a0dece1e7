import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Question } from '../../questions.ts';
import { type Kind, typeOf } from '../kinds.ts';
import type { Draft } from '../queries.ts';
import { EditPage } from './edit-page.tsx';
import { QuestionSettings } from './question-settings.tsx';

type Props = {
  context: ActingContext;
  state: FormState;
  draft: Draft;
  kind: Kind;
  question?: Question;
  stored?: Typed;
  title: string;
  /** Whether an applicant's profile can answer it: not within the entries of a group. */
  fromProfile: boolean;
};

/** One question: what it says, whether it must be answered, and the settings of its kind. */
export function QuestionFormPage({
  context,
  state,
  draft,
  kind,
  question,
  stored,
  title,
  fromProfile,
}: Props) {
  const { t } = context.language;
  const type = typeOf(kind);
  return (
    <EditPage
      {...{ context, state, draft, title }}
      {...(stored && { stored })}
      labelOf={(name) => labelOf(t, name)}
      intro={<p class="govuk-body">{t(`forms.kind.${kind}.hint`)}</p>}
    >
      <input type="hidden" name="type" value={type} />
      <SafetyRail />
      <TextArea
        name="label"
        label={t(type === 'declaration' ? 'forms.setting.statement' : 'forms.setting.label')}
        hint={t('forms.draft.in_english')}
        rows={2}
      />
      <TextArea
        name="hint"
        label={t('forms.setting.hint')}
        hint={t('forms.setting.hint.hint')}
        rows={3}
        optional
      />
      <Tick
        name="required"
        label={t(type === 'declaration' ? 'forms.setting.must_tick' : 'forms.setting.required')}
      />
      <QuestionSettings
        type={type}
        question={question}
        options={<Options question={question} />}
        fromProfile={fromProfile}
      />
    </EditPage>
  );
}

function labelOf(t: ActingContext['language']['t'], name: string): string {
  const [, option] = /^option_(.+)$/.exec(name) ?? [];
  if (option) return t('forms.setting.options');
  const [, number, part] = /^ceiling_(\d)_(\w+)$/.exec(name) ?? [];
  if (number !== undefined)
    return t(part === 'heading' ? 'forms.setting.ceiling' : `forms.setting.ceiling_${part}`, {
      number: Number(number) + 1,
    });
  return t(`forms.setting.${name.replace(/-(day|month|year)$/, '')}`);
}

/** Each option on a line of its own; an emptied one is taken out, new ones are typed one a line. */
function Options({ question }: { question: Question | undefined }) {
  const { t } = useLanguage();
  const options = question && 'options' in question ? question.options : [];
  return (
    <>
      {options.map(({ key }, at) => (
        <TextInput name={`option_${key}`} label={t('forms.setting.option', { number: at + 1 })} />
      ))}
      <TextArea
        name="new_options"
        label={t(options.length > 0 ? 'forms.setting.more_options' : 'forms.setting.new_options')}
        hint={t(options.length > 0 ? 'forms.setting.more_options.hint' : 'forms.setting.new_options.hint')}
        optional={options.length > 0}
      />
    </>
  );
}
