import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ListState, ScreeningList } from '../queries-lists.ts';

const tones: Record<ListState, Tone> = { loading: 'waiting', loaded: 'good', withdrawn: 'over' };
export function ListTag({ context, state }: { context: Pick<Context, 'language'>; state: ListState }) {
  return <Tag tone={tones[state]}>{context.language.t(`grants.screening.list.state.${state}`)}</Tag>;
}

/** The lists of restrictive measures that were loaded, the newest first. */
export function ListsPage({
  context,
  lists,
  loads,
}: {
  context: Context;
  lists: readonly ScreeningList[];
  /** This person may load one. */
  loads: boolean;
}) {
  const { language } = context;
  const { t, number } = language;
  const title = t('grants.screening.lists.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('grants.screening.lists.text')}</p>
      {lists.length === 0 ? <p class="govuk-body">{t('grants.screening.no_list_yet')}</p> : null}
      <ButtonRow>
        {loads ? (
          <ButtonLink href="/staff/screening/new">{t('grants.screening.load.title')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/screenings">
          {t('grants.screening.all.title')}
        </ButtonLink>
      </ButtonRow>
      <Table
        caption={title}
        hideCaption
        rows={lists}
        empty={t('grants.screening.lists.none')}
        columns={[
          {
            head: t('grants.screening.list.listed_on'),
            cell: ({ listedOn }) => language.day(listedOn),
            href: ({ id }) => `/staff/screening/lists/${id}`,
          },
          {
            head: t('common.state'),
            cell: ({ state }) => <ListTag {...{ context, state }} />,
          },
          { head: t('grants.screening.list.names'), numeric: true, cell: ({ names }) => number(names) },
          {
            head: t('grants.screening.list.loaded_at'),
            cell: ({ loadedAt }) => <DateTime at={loadedAt} zone={zone} />,
          },
        ]}
      />
    </>
  );
}
