import type { Child } from 'hono/jsx';
import type { FormState } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Tick } from '../../ui/tick.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { type Draft, visibleQuestions } from '../answers.ts';
import { checkSection } from '../check.ts';
import type { FormDefinition, Section } from '../definition.ts';
import { errorTexts } from '../problem-text.ts';
import type { Attachment, CheckMode, FormContext } from '../problems.ts';
import type { Question } from '../questions.ts';
import { fieldName, withSection } from '../read-typed.ts';
import { AttachmentField } from './attachment-field.tsx';
import { BudgetField } from './budget-field.tsx';
import { GroupField } from './group-field.tsx';
import { QuestionField } from './question-field.tsx';

export type SectionFormProps = {
  readonly form: FormDefinition;
  readonly section: Section;
  /** As stored. What was typed and not stored comes in `state`. */
  readonly draft: Draft;
  readonly state: FormState;
  readonly context: FormContext;
  readonly action: string;
  readonly token: string;
  /** Whose form it is, above the title. */
  readonly caption?: string;
  /** Hidden fields of the record: its version. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** `calculated` also names the rules that the budget breaks, `submit` what is missing: for those who come back from checking their answers. */
  readonly mode?: CheckMode;
  readonly fileHref: (file: Attachment) => string;
  /** What stands before the questions: both versions after a conflict, a notice. */
  readonly notice?: Child;
  /** The text of its only button, where the answers are sent at once and no draft is kept. */
  readonly submit?: string;
  /** Where rows of a spreadsheet become lines of this section's budget. */
  readonly rowsHref?: string;
  /** Whether answers can be taken from what the organisation said before: a button leads there, once what is typed was saved. */
  readonly earlier?: boolean;
  /** Who answers for what is typed here. */
  readonly privacy?: Child;
};

/**
 * One section of a form as a page, with what is wrong with its answers. Its buttons are read by `saveSection`.
 * `state.typed` comes from `fieldsOf` at first and from the browser afterwards.
 */
export function SectionForm(props: SectionFormProps) {
  const { form, section, state, context, hidden = {}, mode = 'draft' } = props;
  const language = useLanguage();
  const draft = '_shown' in state.typed ? withSection(props.draft, section, state.typed) : props.draft;
  const questions = visibleQuestions(form, section, draft.answers);
  const found = errorTexts(language, form, checkSection(form, section, draft, context, mode));
  return (
    <FormPage
      typed={state.typed}
      errors={Object.keys(state.errors).length > 0 ? state.errors : found}
      conflict={state.conflict}
      action={props.action}
      token={props.token}
      title={inLanguage(section.title, language.locale)}
      caption={props.caption}
      intro={section.intro ? <TypedText text={inLanguage(section.intro, language.locale)} /> : null}
      files={questions.some(({ type }) => type === 'attachment')}
    >
      {/* Enter presses a form's first button, and that must not be one that removes a line: this one, which nobody meets. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus (tabindex -1) and repeats the button below */}
      <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
        {props.submit ?? language.t('forms.save_and_continue')}
      </button>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_shown" value={questions.map(({ key }) => key).join(' ')} />
      {props.notice}
      {/* Paragraphs, groups, files and budgets say it where they stand. */}
      {questions.some(({ type }) => type === 'text') ? <SafetyRail /> : null}
      {props.earlier ? (
        <Button look="secondary" name="_earlier" value="yes">
          {language.t('forms.earlier.action')}
        </Button>
      ) : null}
      {questions.map((question) => (
        <AnyField
          {...{ form, question, draft, context }}
          fileHref={props.fileHref}
          rowsHref={props.rowsHref}
        />
      ))}
      {props.privacy}
      {props.submit ? (
        <Button>{props.submit}</Button>
      ) : (
        <ButtonRow>
          <Button>{language.t('forms.save_and_continue')}</Button>
          <Button look="secondary" name="_leave" value="yes">
            {language.t('forms.save_and_leave')}
          </Button>
        </ButtonRow>
      )}
    </FormPage>
  );
}

type FieldProps = Pick<SectionFormProps, 'form' | 'draft' | 'context' | 'fileHref'> & {
  readonly question: Question;
  readonly rowsHref: string | undefined;
};

function AnyField({ form, question, draft, context, fileHref, rowsHref }: FieldProps) {
  const language = useLanguage();
  switch (question.type) {
    case 'group':
      return <GroupField question={question} draft={draft} context={context} />;
    case 'budget':
      return <BudgetField {...{ form, question, draft, rowsHref }} terms={context.grant} />;
    case 'attachment':
      return <AttachmentField question={question} context={context} fileHref={fileHref} />;
    case 'declaration':
      return (
        <Tick
          name={fieldName(question.key)}
          label={inLanguage(question.label, language.locale)}
          hint={question.hint && inLanguage(question.hint, language.locale)}
        />
      );
    default:
      return <QuestionField question={question} name={fieldName(question.key)} context={context} />;
  }
}
