import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { changeRows, nameOf, startRows } from '../change-rows.ts';
import type { Addendum } from '../queries.ts';
import { AddendumTag } from './addendum-tag.tsx';

/** The track of changes of an agreement: each addendum and notice with what it changes, from when, and its status. */
export function AddendumTable({ addenda }: { addenda: readonly Addendum[] }) {
  const language = useLanguage();
  const { t } = language;
  const startsIn = (one: Addendum) => {
    const rows = startRows(language, one);
    return rows.length === 1
      ? rows[0]!.from
      : rows.map(({ what, from }) => <div>{t('grants.addendum.from_of', { what, from })}</div>);
  };
  return (
    <Table
      caption={t('grants.addendum.track')}
      rows={addenda}
      empty={t('grants.addendum.none')}
      columns={[
        {
          head: t('grants.addendum.change'),
          names: true,
          cell: (one) => (
            <a class="govuk-link" href={`/addenda/${one.id}`}>
              {nameOf(language, one)}
            </a>
          ),
        },
        {
          head: t('grants.addendum.changes'),
          cell: (one) =>
            changeRows(language, one).map(({ what, old, now }) => (
              <div>{t('grants.addendum.old_to_new', { what, old, now })}</div>
            )),
        },
        { head: t('grants.addendum.from'), cell: (one) => startsIn(one) },
        { head: t('common.state'), cell: ({ state }) => <AddendumTag state={state} /> },
      ]}
    />
  );
}
