import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { placeOf } from '../../recommendations/words.ts';
import type { OutcomeText } from '../queries.ts';
import type { PublishedSubstantiation } from '../queries-published.ts';
import type { Substantiation } from '../queries-substantiations.ts';
import { changeKinds, outcomeSorts, type Verdict } from '../schema.ts';
import { toneOfVerdict } from '../words.ts';

/** Who changed what, when and where; what we did for it; what it means. */
export function OutcomeFacts({ outcome }: { outcome: OutcomeText }) {
  const language = useLanguage();
  const { t } = language;
  const { publishedOn } = outcome;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('advocacy.outcome.actor'), value: <bdi>{outcome.actor}</bdi> },
          { key: t('advocacy.outcome.kind'), value: t(`advocacy.outcome.kind.${outcome.kind}`) },
          {
            key: t('advocacy.outcome.direction'),
            value: t(`advocacy.outcome.direction.${outcome.direction}`),
          },
          { key: t('advocacy.outcome.happened_on'), value: <Day date={outcome.happenedOn} /> },
          { key: t('common.jurisdiction'), value: <bdi>{placeOf(outcome, language)}</bdi> },
          ...(publishedOn
            ? [{ key: t('advocacy.recommendation.published_on'), value: <Day date={publishedOn} /> }]
            : []),
        ]}
      />
      <Heading level={2}>{t('advocacy.outcome.change')}</Heading>
      <TypedText text={outcome.change} />
      <Heading level={2}>{t('advocacy.outcome.contribution')}</Heading>
      <TypedText text={outcome.contribution} />
      <Heading level={2}>{t('advocacy.outcome.significance')}</Heading>
      <TypedText text={outcome.significance} />
    </>
  );
}

/** What a list of outcomes can be narrowed to, for staff and for everybody. */
export function OutcomeFilterFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      <Select
        name="kind"
        label={t('advocacy.outcome.kind')}
        empty={t('common.any')}
        options={changeKinds.map((value) => ({ value, text: t(`advocacy.outcome.kind.${value}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <SortSelect sorts={outcomeSorts} />
    </>
  );
}

/** Outcomes as a table: what changed, who changed it, when and where. */
export function OutcomeTable<Row extends OutcomeText>({
  rows,
  href,
  more = [],
}: {
  rows: readonly Row[];
  href(row: Row): string;
  more?: readonly Column<Row>[];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={t('advocacy.outcome.list.title')}
      hideCaption
      rows={rows}
      empty={t('advocacy.outcome.none')}
      columns={[
        { head: t('advocacy.outcome.name'), names: true, href, cell: ({ title }) => title },
        { head: t('advocacy.outcome.actor'), cell: ({ actor }) => <bdi>{actor}</bdi> },
        { head: t('advocacy.outcome.kind'), cell: ({ kind }) => t(`advocacy.outcome.kind.${kind}`) },
        { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
        { head: t('advocacy.outcome.happened_on'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
        ...more,
      ]}
    />
  );
}

/** Who was asked, and whether they agree on each of the three. */
export function SubstantiationTable<Row extends Substantiation | PublishedSubstantiation>({
  rows,
  more = [],
}: {
  rows: readonly Row[];
  more?: readonly Column<Row>[];
}) {
  const { t } = useLanguage();
  const verdict = (value: Verdict | null) =>
    value === null ? '–' : <Tag tone={toneOfVerdict[value]}>{t(`advocacy.outcome.verdict.${value}`)}</Tag>;
  return (
    <>
      <Heading level={2}>{t('advocacy.outcome.substantiations')}</Heading>
      <Table
        caption={t('advocacy.outcome.substantiations')}
        hideCaption
        rows={rows}
        empty={t('advocacy.outcome.substantiations_none')}
        columns={[
          {
            head: t('advocacy.outcome.substantiator'),
            names: true,
            cell: ({ name }) => (name === null ? t('advocacy.practice.not_named') : <bdi>{name}</bdi>),
          },
          {
            head: t('advocacy.outcome.asked.given_on'),
            cell: ({ givenOn }) => (givenOn ? <Day date={givenOn} /> : t('advocacy.outcome.asked.waits')),
          },
          { head: t('advocacy.outcome.description'), cell: (one) => verdict(one.description) },
          { head: t('advocacy.outcome.contribution'), cell: (one) => verdict(one.contribution) },
          { head: t('advocacy.outcome.significance'), cell: (one) => verdict(one.significance) },
          ...more,
        ]}
      />
    </>
  );
}
