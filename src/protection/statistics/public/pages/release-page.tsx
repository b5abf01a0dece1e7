import { Bars } from '../../../../ui/bars.tsx';
import { Figure } from '../../../../ui/figure.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { TakeTable } from '../../../../ui/take-table.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { cellOf, type SignedContent } from '../../content.ts';
import { lineName, spanText } from '../../line-name.ts';
import { NumbersTable } from '../../numbers-table.tsx';
import { all, tables } from '../../rules/families.ts';
import type { PublicRelease } from '../queries.ts';
import { Method } from './method.tsx';

/** One signed table: a chart of its rows and the table beside it, how it was made, and how to check it. Once withdrawn: that, and why. */
export function PublicReleasePage({ release, placeName }: { release: PublicRelease; placeName: PlaceName }) {
  const language = useLanguage();
  const { t, day } = language;
  const { content, number, withdrawnOn } = release;
  return (
    <>
      <Heading caption={`${number} · ${spanText(language, release)}`}>
        {t(`release.table.${release.tableKey}`)}
      </Heading>
      {withdrawnOn ? (
        <InsetText>
          <p class="govuk-body">{t('release.public.withdrawn.text', { day: day(withdrawnOn) })}</p>
          <TypedText text={release.withdrawalReason ?? ''} />
        </InsetText>
      ) : null}
      {content ? (
        <>
          <Chart release={release} content={content} placeName={placeName} />
          <Method content={content} />
        </>
      ) : null}
      <Heading level={2}>{t('release.public.check')}</Heading>
      <p class="govuk-body">{t('release.public.check.text')}</p>
      <SummaryList
        rows={[
          { key: t('release.signed_at'), value: day(release.signedOn) },
          { key: 'SHA-256', value: <code class="m-break">{release.sha256}</code> },
          { key: t('release.signature'), value: <code class="m-break">{release.signature}</code> },
          ...(content
            ? [
                {
                  key: t('release.public.file'),
                  value: (
                    <a class="govuk-link" href={`/statistics/${number}/release.json`} download="">
                      JSON
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Chart({
  release,
  content,
  placeName,
}: {
  release: PublicRelease;
  content: SignedContent;
  placeName: PlaceName;
}) {
  const language = useLanguage();
  const { t, number } = language;
  const title = t(`release.table.${content.table}`);
  const values = content.rows.map((row) => cellOf(content, row, all));
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  return (
    <Figure
      title={`${title}, ${t(`release.unit.${content.unit}`)}`}
      source={t('release.public.source', { count: content.organisations })}
      date={release.signedOn}
      note={t('release.numbers.note')}
      table={<NumbersTable content={content} placeName={placeName} hideCaption />}
      take={<TakeTable of="statistics_release" path={`/statistics/${release.number}/table`} />}
    >
      <Bars
        id="release"
        title={title}
        bars={content.rows.map((row, at) => {
          const value = values[at] ?? null;
          return {
            label: lineName({ language, placeName }, tables[content.table].rows, row),
            percent: value === null ? 0 : (value * 100) / most,
            text: value === null ? '–' : number(value),
          };
        })}
      />
    </Figure>
  );
}
