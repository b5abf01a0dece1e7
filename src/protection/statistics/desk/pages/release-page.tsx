import type { HistoryEntry } from '../../../../platform/audit/history.ts';
import type { Context } from '../../../../platform/http/route.ts';
import { isOffered, type Standing } from '../../../../platform/workflow/standing.ts';
import { zone } from '../../../../platform/zone.ts';
import { Heading } from '../../../../ui/heading.tsx';
import { History } from '../../../../ui/history.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { StepRow } from '../../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../../ui/time.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import type { PublishedCell } from '../../content.ts';
import { spanText } from '../../line-name.ts';
import { NumbersTable } from '../../numbers-table.tsx';
import { MethodFolded } from '../../public/pages/method.tsx';
import type { ReleaseRow } from '../../queries.ts';
import { faceOf, returnsOf, waitsForOthers } from '../../rules/shown.ts';
import { pathOf } from '../release-paths.ts';
import { ReleaseTag } from './release-tag.tsx';

/** One release: how far its build is, why it was refused and what to do, or the table as the public would read it. */
export function ReleasePage({
  context,
  release,
  cells,
  standing,
  history,
  placeName,
}: {
  context: Context;
  release: ReleaseRow;
  cells: readonly PublishedCell[];
  standing: Standing;
  history: readonly HistoryEntry[];
  placeName: PlaceName;
}) {
  const { language, token, actor } = context;
  const { t } = language;
  const { number, signedOn, signerName, state, content } = release;
  return (
    <>
      <Heading caption={spanText(language, release)}>{t(`release.table.${release.tableKey}`)}</Heading>
      <p class="govuk-body">
        <ReleaseTag state={state} />
      </p>
      <Now release={release} />
      {waitsForOthers(release, actor?.organisationId) ? (
        <InsetText>{t('release.ready.own')}</InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('release.prepared_by'), value: <bdi>{release.preparerName}</bdi> },
          ...(signedOn
            ? [
                { key: t('release.signed_by'), value: <bdi>{signerName ?? ''}</bdi> },
                { key: t('release.signed_at'), value: <Day date={signedOn} /> },
              ]
            : []),
          ...(number
            ? [
                {
                  key: t('opendata.column.number'),
                  value: (
                    <a class="govuk-link" href={`/statistics/${number}`}>
                      {number}
                    </a>
                  ),
                },
              ]
            : []),
          ...returnsOf(release).flatMap(({ returnedOn, reason, answer }) => [
            { key: t('release.returned_on'), value: <Day date={returnedOn} /> },
            { key: t('release.returned_reason'), value: <TypedText text={reason} /> },
            ...(answer ? [{ key: t('release.offer.answer'), value: <TypedText text={answer} /> }] : []),
          ]),
          ...(release.setAsideOn
            ? [
                { key: t('release.set_aside_on'), value: <Day date={release.setAsideOn} /> },
                {
                  key: t('release.set_aside.reason'),
                  value: <TypedText text={release.setAsideReason ?? ''} />,
                },
              ]
            : []),
          ...(release.withdrawalReason
            ? [{ key: t('common.reason'), value: <TypedText text={release.withdrawalReason} /> }]
            : []),
        ]}
      />
      {content && faceOf(release) === 'table' ? (
        <>
          <NumbersTable content={content} placeName={placeName} />
          <Hidden cells={cells} />
          <MethodFolded content={content} />
        </>
      ) : null}
      {isOffered(standing, 'sign') ? <Deciding release={release} /> : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** What each of the two buttons below does, before one is pressed. */
function Deciding({ release }: { release: ReleaseRow }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('release.decide.title')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('release.decide.sign', { action: t('release.sign.action') })}</li>
        <li>
          {t('release.decide.return', {
            action: t('release.return.action'),
            organisation: release.preparerName,
          })}
        </li>
      </ul>
    </>
  );
}

/** What goes on, or why it does not. */
function Now({ release }: { release: ReleaseRow }) {
  const { t } = useLanguage();
  const face = faceOf(release);
  if (face === 'refusal')
    return (
      <InsetText>
        <p class="govuk-body">{t(`release.reason.${release.reason!}`)}</p>
        <p class="govuk-body">{t(`release.reason.${release.reason!}.do`)}</p>
      </InsetText>
    );
  if (face === 'table') return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {t(`release.phase.${release.phase}`)} <DateTime at={release.phaseAt} zone={zone} />
      </p>
      <p class="govuk-body">{t('release.phase.note')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={pathOf(release)}>
          {t('release.phase.again')}
        </a>
      </p>
    </InsetText>
  );
}

/** How many cells the table has, and how many of them are hidden: no bounds. */
function Hidden({ cells }: { cells: readonly PublishedCell[] }) {
  const { t } = useLanguage();
  if (cells.length === 0) return null;
  return (
    <p class="govuk-body">
      {t('release.cells', {
        count: cells.length,
        hidden: cells.filter(({ value }) => value === null).length,
      })}
    </p>
  );
}
