import type { Child } from 'hono/jsx';
import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { answerText } from '../answer-text.ts';
import {
  type Answers,
  type Entry,
  entriesOf,
  isEmptyEntry,
  type SimpleAnswer,
  visibleInEntry,
  visibleQuestions,
  visibleSections,
} from '../answers.ts';
import type { FormDefinition, Section } from '../definition.ts';
import type { Attachment, FormContext } from '../problems.ts';
import type { Question, QuestionOf } from '../questions.ts';
import { BudgetView } from './budget-view.tsx';
import { FileSaid } from './file-said.tsx';

export type AnswersViewProps = {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly context: FormContext;
  /** Where a section can be changed; left out for those who only read. */
  readonly changeHref?: (section: Section) => string;
  /** Where a file can be had; left out where files are not shown to the reader. */
  readonly fileHref?: (file: Attachment) => string;
};

/** All answers of a form, section by section: to check before submitting, and for those who decide. */
export function AnswersView(props: AnswersViewProps) {
  const language = useLanguage();
  return (
    <>
      {visibleSections(props.form, props.answers).map((section) => {
        const questions = visibleQuestions(props.form, section, props.answers);
        const plain = questions.filter((question) => question.type !== 'budget');
        const change = props.changeHref?.(section);
        return (
          <section>
            <Heading level={2}>{inLanguage(section.title, language.locale)}</Heading>
            {plain.length > 0 ? (
              <SummaryList
                rows={plain.map((question) => ({
                  key: inLanguage(question.label, language.locale),
                  value: <AnswerValue question={question} {...props} />,
                  ...(change ? { change: `${change}#q-${question.key}` } : {}),
                }))}
              />
            ) : null}
            {questions.map((question) =>
              question.type === 'budget' ? (
                <BudgetView
                  question={question}
                  answer={props.answers[question.key]}
                  terms={props.context.grant}
                  change={change}
                />
              ) : null,
            )}
          </section>
        );
      })}
    </>
  );
}

function AnswerValue({
  question,
  answers,
  context,
  fileHref,
}: AnswersViewProps & { question: Question }): Child {
  const language = useLanguage();
  const answer = answers[question.key];
  if (question.type === 'budget') return null;
  if (question.type === 'attachment')
    return <Files files={context.attachments[question.key] ?? []} href={fileHref} />;
  if (question.type === 'group') return <Entries question={question} entries={entriesOf(answer)} />;
  return <>{answerText(language, question, answer as SimpleAnswer | undefined) || <NotGiven />}</>;
}

function NotGiven() {
  return <span class="m-quiet">{useLanguage().t('ui.not_given')}</span>;
}

function Files({ files, href }: { files: readonly Attachment[]; href: AnswersViewProps['fileHref'] }) {
  if (files.length === 0) return <NotGiven />;
  return (
    <ul class="govuk-list">
      {files.map((file) => (
        <li>
          {href ? (
            <a class="govuk-link" href={href(file)}>
              <bdi>{file.name}</bdi>
            </a>
          ) : (
            <bdi>{file.name}</bdi>
          )}{' '}
          <FileSaid file={file} />
        </li>
      ))}
    </ul>
  );
}

function Entries({ question, entries }: { question: QuestionOf<'group'>; entries: readonly Entry[] }) {
  const language = useLanguage();
  const filled = entries.filter((entry) => !isEmptyEntry(entry));
  if (filled.length === 0) return <NotGiven />;
  return (
    <ol class="govuk-list govuk-list--number">
      {filled.map((entry) => (
        <li>
          {visibleInEntry(question.questions, entry).map((one) => (
            <p class="govuk-body">
              <strong>{inLanguage(one.label, language.locale)}:</strong>{' '}
              <span dir="auto">{answerText(language, one, entry[one.key]) || <NotGiven />}</span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
