import type { Context } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { type Bar, Bars } from '../../../ui/bars.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { signed } from '../../../ui/signed.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { Call } from '../../calls/queries.ts';
import { enoughToSay, roundedPoints, type Severity } from '../severity.ts';

type Row = Severity & { readonly name: string };
type Props = {
  context: Context;
  call: Call;
  /** Each assessor of the call; none while an assessment is open. */
  rows: readonly Row[];
  /** Assessments that are not handed in. */
  open: number;
  /** The most that the grid gives, in hundredths of a point. */
  maximum: number;
};

/** How the totals of each assessor differ from those of the others, for the staff of the call alone. */
export function SeverityPage({ context, call, rows, open, maximum }: Props) {
  const { language } = context;
  const { t, locale } = language;
  const compared = rows.filter(({ compared }) => compared > 0);
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.severity.title')}
      </Heading>
      <p class="govuk-body">{t('grants.severity.text')}</p>
      <p class="govuk-body">{t('grants.severity.caution')}</p>
      <InsetText>{t('grants.severity.audience')}</InsetText>
      {open > 0 ? (
        <p class="govuk-body">{t('grants.severity.open', { count: open })}</p>
      ) : (
        <Table
          caption={t('grants.severity.title')}
          hideCaption
          rows={rows}
          empty={t('grants.severity.none')}
          columns={columnsOf(language)}
        />
      )}
      {compared.length > 0 ? (
        <>
          <Heading level={2}>{t('grants.severity.averages')}</Heading>
          <Bars
            id="severity"
            title={t('grants.severity.averages')}
            bars={compared.flatMap((row) => barsOf(language, row, maximum))}
          />
        </>
      ) : null}
    </>
  );
}

function columnsOf(language: Language): Column<Row>[] {
  const { t } = language;
  return [
    { head: t('grants.assignment.assessor'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { head: t('grants.assessment.review.title'), numeric: true, cell: ({ assessments }) => assessments },
    { head: t('grants.severity.compared'), numeric: true, cell: ({ compared }) => compared },
    {
      head: t('grants.severity.difference'),
      numeric: true,
      cell: ({ difference }) => (difference ? signed(language, roundedPoints(difference), 2) : '–'),
    },
    { head: t('grants.severity.working'), cell: (row) => workingOf(language, row) },
  ];
}

/** The sums behind a difference, and that they are too few where they are. */
function workingOf(language: Language, { compared, own, others }: Row): string {
  const { t, number } = language;
  if (compared === 0) return t('grants.severity.nothing');
  const points = (of: Row['own']) => number(roundedPoints(of), { decimals: 2 });
  const working = t('grants.severity.sums', { count: compared, own: points(own), others: points(others) });
  return compared < enoughToSay ? `${t('grants.severity.few')} ${working}` : working;
}

/** The average of an assessor above that of the others, as shares of the most that can be given. */
function barsOf({ t, number }: Language, { name, compared, own, others }: Row, maximum: number): Bar[] {
  const bar = (label: string, { points, parts }: Row['own']): Bar => ({
    label,
    percent: (points * 100) / (parts * compared * maximum),
    text: number(roundedPoints({ points, parts: parts * compared }), { decimals: 2 }),
  });
  return [bar(name, own), bar(t('grants.severity.others'), others)];
}
