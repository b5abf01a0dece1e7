import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Reference } from '../../../ui/reference.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { placeOf } from '../../recommendations/words.ts';
import type { PracticeDocument, PracticeText } from '../queries.ts';
import type { AdoptionStep, AdoptionText } from '../queries-adoptions.ts';
import { toneOf } from '../words.ts';

/** What a practice is: what it protects, whom, and where it began. */
export function PracticeFacts({ practice }: { practice: PracticeText }) {
  const language = useLanguage();
  const { t, list } = language;
  const { begunByName, publishedOn } = practice;
  return (
    <>
      <Heading level={2}>{t('practice.protects')}</Heading>
      <TypedText text={practice.protects} />
      <SummaryList
        rows={[
          { key: t('practice.kind'), value: t(`practice.kind.${practice.kind}`) },
          { key: t('practice.whom'), value: list(practice.whom.map((one) => t(`practice.whom.${one}`))) },
          {
            key: t('practice.begun_by'),
            value: begunByName ? <bdi>{begunByName}</bdi> : t('practice.not_named'),
          },
          { key: t('practice.begun_at'), value: <bdi>{placeOf(practice, language)}</bdi> },
          { key: t('practice.begun_on'), value: <Day date={practice.begunOn} /> },
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
      <Heading level={2}>{t('practice.document.title')}</Heading>
      <Table
        caption={t('practice.document.title')}
        hideCaption
        rows={documents}
        empty={t('practice.document.none')}
        columns={[
          { head: t('practice.document.label'), cell: ({ label }) => label },
          { head: t('practice.document.dated_on'), cell: ({ datedOn }) => <Day date={datedOn} /> },
          {
            head: t('practice.document.reference'),
            cell: (one) => <Reference reference={one.reference} url={one.url} />,
          },
          { head: t('practice.document.changes'), cell: ({ changes }) => <TypedText text={changes} /> },
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
      <Heading level={2}>{t('practice.adoption.title')}</Heading>
      <Table
        caption={t('practice.adoption.title')}
        hideCaption
        rows={adoptions}
        empty={t('practice.adoption.none')}
        columns={[
          {
            head: t('practice.adoption.body'),
            cell: ({ bodyName }) => (bodyName === null ? t('practice.not_named') : <bdi>{bodyName}</bdi>),
          },
          { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
          { head: t('practice.level'), cell: ({ level }) => t(`practice.level.${level}`) },
          {
            head: t('practice.way'),
            cell: ({ way, adaptedHow }) => (
              <>
                {t(`practice.way.${way}`)}
                {adaptedHow ? <TypedText text={adaptedHow} /> : null}
              </>
            ),
          },
          {
            head: t('practice.status'),
            cell: ({ status }) => <Tag tone={toneOf[status]}>{t(`practice.status.${status}`)}</Tag>,
          },
          { head: t('practice.since'), cell: ({ statusOn }) => <Day date={statusOn} /> },
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
      <Heading level={2}>{t('practice.step.title')}</Heading>
      <Table
        caption={t('practice.step.title')}
        hideCaption
        rows={steps}
        columns={[
          { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
          {
            head: t('practice.adoption.body'),
            names: true,
            cell: ({ adoptionId }) => {
              const name = bodies.get(adoptionId);
              return name ? <bdi>{name}</bdi> : t('practice.not_named');
            },
          },
          {
            head: t('practice.status'),
            cell: ({ status }) => <Tag tone={toneOf[status]}>{t(`practice.status.${status}`)}</Tag>,
          },
          {
            head: t('practice.step.reference'),
            cell: (one) => <Reference reference={one.reference} url={one.url} />,
          },
          { head: t('practice.step.text'), cell: ({ text }) => <TypedText text={text} /> },
        ]}
      />
    </>
  );
}
