import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { DonorQuestion } from '../queries-questions.ts';
import { type ReportKind, sectionText } from '../sections.ts';

/** What the contracting authority asked and why it returned a version, each with its answer: part of the record. */
export function Questions({
  questions,
  kind,
  path,
  mayAnswer,
}: {
  questions: readonly DonorQuestion[];
  kind: ReportKind;
  path: string;
  mayAnswer: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('results.report.questions')}</Heading>
      <Table
        caption={t('results.report.questions')}
        hideCaption
        rows={questions}
        empty={t('results.report.questions.none')}
        columns={[
          {
            head: t('results.report.ask.text'),
            cell: ({ kind, text }) => (
              <span dir="auto">
                {kind === 'return' ? t('results.report.questions.return', { text }) : text}
              </span>
            ),
          },
          {
            head: t('results.report.ask.section'),
            cell: ({ section, figure }) => (
              <>
                {section !== null ? <div>{sectionText(t, section, kind)}</div> : null}
                {figure !== null ? <div dir="auto">{figure}</div> : null}
                {section === null && figure === null ? t('results.report.ask.whole') : null}
              </>
            ),
          },
          {
            head: t('results.report.versions.number'),
            numeric: true,
            cell: ({ version }) => String(version),
          },
          {
            head: t('results.report.questions.asked'),
            cell: ({ askedAt }) => <DateTime at={askedAt} zone={zone} />,
          },
          {
            head: t('results.report.questions.answer'),
            cell: (one) => <Answer question={one} path={path} mayAnswer={mayAnswer} />,
          },
        ]}
      />
    </>
  );
}

function Answer({
  question: { id, kind, answer },
  path,
  mayAnswer,
}: {
  question: DonorQuestion;
  path: string;
  mayAnswer: boolean;
}) {
  const { t } = useLanguage();
  if (kind === 'return') return <>–</>;
  if (answer !== null) return <span dir="auto">{answer}</span>;
  if (!mayAnswer) return <>{t('results.report.questions.open')}</>;
  return (
    <a class="govuk-link" href={`${path}/answer?question=${id}`}>
      {t('results.report.answer')}
    </a>
  );
}
