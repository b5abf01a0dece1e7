import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { ScreeningList } from '../queries-lists.ts';
import { ListTag } from './lists-page.tsx';

/** One list of restrictive measures: its date, its hash, how far it is loaded, and why it was withdrawn. */
export function ListPage({
  context,
  list,
  withdraws,
  history,
}: {
  context: Context;
  list: ScreeningList;
  /** This person can withdraw it now. */
  withdraws: boolean;
  history: readonly HistoryEntry[];
}) {
  const { language } = context;
  const { t, number } = language;
  const { state, stored, names } = list;
  const isLoading = stored < names;
  return (
    <>
      <Heading caption={t('grants.screening.lists.title')}>
        {t('grants.screening.list.title', { day: language.day(list.listedOn) })}
      </Heading>
      <p class="govuk-body">
        <ListTag {...{ context, state }} />
      </p>
      {isLoading ? (
        <InsetText>
          {t('grants.screening.list.progress', { stored: number(stored), names: number(names) })}
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('grants.screening.list.listed_on'), value: <Day date={list.listedOn} /> },
          { key: t('grants.screening.list.names'), value: number(names) },
          { key: t('grants.screening.list.sha256'), value: <code class="m-hash">{list.sha256}</code> },
          {
            key: t('grants.screening.list.loaded_at'),
            value: (
              <>
                <DateTime at={list.loadedAt} zone={zone} /> <bdi>{list.loaderName ?? ''}</bdi>
              </>
            ),
          },
          ...(list.namesDeletedAt
            ? [
                {
                  key: t('grants.screening.list.names_deleted'),
                  value: <DateTime at={list.namesDeletedAt} zone={zone} />,
                },
              ]
            : []),
          ...(list.withdrawnAt
            ? [
                {
                  key: t('grants.screening.list.withdrawn'),
                  value: <TypedText text={list.withdrawalReason} />,
                },
              ]
            : []),
        ]}
      />
      {withdraws ? (
        <ButtonLink look="warning" href={`/staff/screening/lists/${list.id}/withdraw`}>
          {t('grants.screening.withdraw.title')}
        </ButtonLink>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
