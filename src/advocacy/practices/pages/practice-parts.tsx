import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Reference } from '../../../ui/reference.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { placeOf } from '../../recommendations/words.ts';
import type { PracticeText } from '../queries.ts';
import type { AdoptionStep, AdoptionText } from '../queries-adoptions.ts';
import type { PracticeDocument } from '../queries-documents.ts';
import { toneOf } from '../words.ts';

/** What a practice is: what it protects, whom, and where it began. */
export function PracticeFacts({ practice }: { practice: PracticeText }) {
  const language = useLanguage();
  const { t, list } = language;
  const { begunByName, publishedOn } = practice;
  return (
    <>
      <Heading level={2}>{t('advocacy.practice.protects')}</Heading>
      <TypedText text={practice.protects} />
      <SummaryList
        rows={[
          { key: t('advocacy.practice.kind'), value: t(`advocacy.practice.kind.${practice.kind}`) },
          {
            key: t('advocacy.practice.whom'),
            value: list(practice.whom.map((one) => t(`advocacy.practice.whom.${one}`))),
          },
          {
            key: t('advocacy.practice.begun_by'),
            value: begunByName ? <bdi>{begunByName}</bdi> : t('advocacy.practice.not_named'),
          },
          { key: t('advocacy.practice.begun_at'), value: <bdi>{placeOf(practice, language)}</bdi> },
          { key: t('advocacy.practice.begun_on'), value: <Day date={practice.begunOn} /> },
          ...(publishedOn
            ? [{ key: t('advocacy.recommendation.published_on'), value: <Day date={publishedOn} /> }]
            : []),
        ]}
      />
    </>
  );
}

/** The versions of its document, the latest first. */
export function DocumentTable({ documents }: { documents: readonly PracticeDocument[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('advocacy.practice.document.title')}</Heading>
      <Table
        caption={t('advocacy.practice.document.title')}
        hideCaption
        rows={documents}
        empty={t('advocacy.practice.document.none')}
        columns={[
          { head: t('advocacy.practice.document.label'), cell: ({ label }) => label },
          { head: t('advocacy.practice.document.dated_on'), cell: ({ datedOn }) => <Day date={datedOn} /> },
          {
            head: t('advocacy.practice.document.reference'),
            cell: (one) => <Reference reference={one.reference} url={one.url} />,
          },
          {
            head: t('advocacy.practice.document.changes'),
            cell: ({ changes }) => <TypedText text={changes} />,
          },
        ]}
      />
    </>
  );
}

/** Who adopted it, where, how, and where it stands now. */
export function AdoptionTable<Row extends AdoptionText>({
  adoptions,
  more = [],
}: {
  adoptions: readonly Row[];
  more?: readonly Column<Row>[];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading level={2}>{t('advocacy.practice.adoption.title')}</Heading>
      <Table
        caption={t('advocacy.practice.adoption.title')}
        hideCaption
        rows={adoptions}
        empty={t('advocacy.practice.adoption.none')}
        columns={[
          {
            head: t('advocacy.practice.adoption.body'),
            cell: ({ bodyName }) =>
              bodyName === null ? t('advocacy.practice.not_named') : <bdi>{bodyName}</bdi>,
          },
          { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
          { head: t('advocacy.practice.level'), cell: ({ level }) => t(`advocacy.practice.level.${level}`) },
          {
            head: t('advocacy.practice.way'),
            cell: ({ way, adaptedHow }) => (
              <>
                {t(`advocacy.practice.way.${way}`)}
                {adaptedHow ? <TypedText text={adaptedHow} /> : null}
              </>
            ),
          },
          {
            head: t('advocacy.practice.status'),
            cell: ({ status }) => <Tag tone={toneOf[status]}>{t(`advocacy.practice.status.${status}`)}</Tag>,
          },
          { head: t('advocacy.practice.since'), cell: ({ statusOn }) => <Day date={statusOn} /> },
          ...more,
        ]}
      />
    </>
  );
}

/** What became of every adoption, each step with its evidence: an end stays beside what came before it. */
export function StepTable({
  steps,
  adoptions,
}: {
  steps: readonly AdoptionStep[];
  adoptions: readonly AdoptionText[];
}) {
  const { t } = useLanguage();
  const bodies = new Map(adoptions.map(({ id, bodyName }) => [id, bodyName]));
  if (steps.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advocacy.practice.step.title')}</Heading>
      <Table
        caption={t('advocacy.practice.step.title')}
        hideCaption
        rows={steps}
        columns={[
          { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
          {
            head: t('advocacy.practice.adoption.body'),
            names: true,
            cell: ({ adoptionId }) => {
              const name = bodies.get(adoptionId);
              return name ? <bdi>{name}</bdi> : t('advocacy.practice.not_named');
            },
          },
          {
            head: t('advocacy.practice.status'),
            cell: ({ status }) => <Tag tone={toneOf[status]}>{t(`advocacy.practice.status.${status}`)}</Tag>,
          },
          {
            head: t('advocacy.practice.step.reference'),
            cell: (one) => <Reference reference={one.reference} url={one.url} />,
          },
          { head: t('advocacy.practice.step.text'), cell: ({ text }) => <TypedText text={text} /> },
        ]}
      />
    </>
  );
}
