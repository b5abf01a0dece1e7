import {
  type Answer,
  answerText,
  budgetOf,
  type Draft,
  type Question,
  type Section,
} from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Application } from '../queries.ts';
import type { Earlier } from '../queries-earlier.ts';
import { fromProfile, type Offered } from '../take-earlier.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  application: Application;
  section: Section;
  draft: Draft;
  seen: string;
  /** The source that is looked at, and all there are. */
  from: string;
  earlier: readonly Earlier[];
  offered: readonly Offered[];
};

/** Answers of the profile or of an earlier application beside those that are there: each is taken only where it is ticked. */
export function EarlierPage(props: Props) {
  const { context, state, application, section, draft, seen, from, earlier, offered } = props;
  const { language, url, token } = context;
  const { t } = language;
  const back = `/applications/${application.id}/sections/${section.key}`;
  const sources = [
    { value: fromProfile, text: t('grants.earlier.profile') },
    ...earlier.map((one) => ({ value: one.id, text: nameOf(language, one) })),
  ];
  return (
    <FormPage
      {...state}
      title={t('grants.earlier.title')}
      caption={inLanguage(section.title, language.locale)}
      action={url.pathname}
      token={token}
      intro={
        <>
          <p class="govuk-body">{t('grants.earlier.text')}</p>
          <h2 class="govuk-heading-m">{t('grants.earlier.from')}</h2>
          <ul class="govuk-list">
            {sources.map(({ value, text }) => (
              <li>
                {value === from ? (
                  <strong>{text}</strong>
                ) : (
                  <a class="govuk-link" href={`${url.pathname}?from=${value}`}>
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
          {offered.length === 0 ? <p class="govuk-inset-text">{t('grants.earlier.nothing')}</p> : null}
        </>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="from" value={from} />
      {offered.map(({ question, answer }) => (
        <Tick
          name={`take.${question.key}`}
          label={inLanguage(question.label, language.locale)}
          hint={<Versions {...{ language, question, answer }} now={draft.answers[question.key]} />}
        />
      ))}
      <ButtonRow>
        {offered.length > 0 ? <Button>{t('grants.earlier.take')}</Button> : null}
        <ButtonLink look="secondary" href={back}>
          {t('grants.earlier.back')}
        </ButtonLink>
      </ButtonRow>
    </FormPage>
  );
}

export function nameOf(
  { t }: Language,
  { number, title, callNumber }: Pick<Earlier, 'number' | 'title' | 'callNumber'>,
): string {
  return `${number ?? callNumber} · ${title || t('grants.application.untitled')}`;
}

/** What would be taken, and what it would replace. */
function Versions({
  language,
  question,
  answer,
  now,
}: {
  language: Language;
  question: Question;
  answer: Answer;
  now: Answer | undefined;
}) {
  const said = (one: Answer) => shortened(sayAnswer(language, question, one));
  return (
    <>
      <span class="m-version">{language.t('grants.earlier.there', { answer: said(answer) })}</span>
      {now === undefined ? null : (
        <span class="m-version">{language.t('grants.earlier.replaces', { answer: said(now) })}</span>
      )}
    </>
  );
}

function sayAnswer(language: Language, question: Question, answer: Answer): string {
  const named = (count: string, names: readonly unknown[]) => {
    const said = names.filter((one) => typeof one === 'string' && one !== '');
    return said.length > 0 ? `${count}: ${said.join('; ')}` : count;
  };
  if (question.type === 'budget') {
    const { lines } = budgetOf(answer);
    const count = language.t('grants.earlier.lines', { count: lines.length });
    return named(
      count,
      lines.map(({ description }) => description),
    );
  }
  if (question.type === 'group') {
    const entries = answer as readonly Readonly<Record<string, unknown>>[];
    const first = (entry: (typeof entries)[number]) =>
      Object.values(entry).find((one) => typeof one === 'string');
    return named(language.t('grants.earlier.entries', { count: entries.length }), entries.map(first));
  }
  if (question.type === 'attachment') return '';
  return answerText(language, question, answer as Parameters<typeof answerText>[2]);
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text);
