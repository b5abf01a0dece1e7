import { FormTasks, questionsOf, sectionStates } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { OwnTest } from '../own-test.ts';

/** One's own test: what is still to answer this time, or what came of it. */
export function OwnTestPage({
  context,
  state,
  own,
  caption,
  here,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  own: OwnTest;
  caption: string;
  here: string;
  notice: Notice;
}) {
  const { t } = context.language;
  const { test, round, paper, result } = own;
  const title = t('training.test.own_title');
  if (!round || paper?.handedInAt)
    return (
      <>
        <Heading caption={caption}>{title}</Heading>
        <p class="govuk-body-l">{t(`training.test.own.${own.standing}`)}</p>
        {result ? <OwnResult own={own} result={result} /> : null}
        <PrivacyNotice {...notice} />
      </>
    );
  const draft = paper?.draft ?? { answers: {}, raw: {} };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<p class="govuk-body-l">{t(`training.test.own.${own.standing}`)}</p>}
    >
      <FormTasks
        states={sectionStates(test.definition, draft, { attachments: {} })}
        href={({ key }) => `${here}/test/sections/${key}`}
      />
      <PrivacyNotice {...notice} />
      <Button>{t('training.test.hand_in')}</Button>
    </FormPage>
  );
}

function OwnResult({ own: { test }, result }: { own: OwnTest; result: NonNullable<OwnTest['result']> }) {
  const { t, locale } = useLanguage();
  const questions = questionsOf(test.definition);
  const mark = (right: readonly string[] | null, key: string) =>
    right === null
      ? t('training.test.not_answered')
      : t(right.includes(key) ? 'training.test.right' : 'training.test.wrong');
  const countOf = (right: readonly string[] | null) =>
    right === null
      ? t('training.test.not_answered')
      : t('training.test.right_of', { right: right.length, count: questions.length });
  return (
    <Table
      caption={t('training.test.own_result')}
      rows={questions}
      foot={[t('training.test.together'), countOf(result.before), countOf(result.after)]}
      columns={[
        {
          head: t('training.question.text'),
          names: true,
          cell: ({ label }) => <bdi>{inLanguage(label, locale)}</bdi>,
        },
        { head: t('training.test.before'), cell: ({ key }) => mark(result.before, key) },
        { head: t('training.test.after'), cell: ({ key }) => mark(result.after, key) },
      ]}
    />
  );
}

/** On one's own page: that there is a test, and how it stands. */
export function OwnTestSection({ own, here }: { own: OwnTest; here: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('training.test.own_title')}</Heading>
      <p class="govuk-body">{t(`training.test.own.${own.standing}`)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${here}/test`}>
          {t(own.round && !own.paper?.handedInAt ? 'training.test.answer_action' : 'training.test.see_own')}
        </a>
      </p>
    </>
  );
}
