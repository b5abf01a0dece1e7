import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Pair } from '../likeness.ts';
import type { Candidate, MergeRow } from '../queries.ts';

/** Organisations that may be one, why, and what was decided before. */
export function DuplicateListPage({
  context,
  pairs,
  more,
  merges,
  mayDecide,
}: {
  context: Context;
  pairs: readonly Pair<Candidate>[];
  /** How many pairs are not shown. */
  more: number;
  merges: readonly MergeRow[];
  mayDecide: boolean;
}) {
  const { t, locale, list } = context.language;
  const place = ({ jurisdiction, municipality }: Candidate) =>
    [municipality, jurisdiction ? jurisdictionName(jurisdiction, locale) : t('network.regional')]
      .filter(Boolean)
      .join(', ');
  const named = (id: string, name: string) => (
    <a class="govuk-link" href={`/staff/organisations/${id}`}>
      <bdi>{name}</bdi>
    </a>
  );
  return (
    <>
      <Heading>{t('network.duplicates.title')}</Heading>
      <p class="govuk-body">{t('network.duplicates.intro')}</p>
      <Table
        caption={t('network.duplicates.pairs')}
        rows={pairs}
        empty={t('network.duplicates.none')}
        columns={[
          { head: t('network.duplicates.one'), cell: ({ one }) => named(one.id, one.name) },
          { head: t('network.duplicates.other'), cell: ({ other }) => named(other.id, other.name) },
          {
            head: t('network.place'),
            cell: ({ one, other }) => [...new Set([place(one), place(other)])].join(' / '),
          },
          {
            head: t('network.duplicates.signs'),
            cell: ({ signs }) => list(signs.map((sign) => t(`network.duplicates.sign.${sign}`))),
          },
          ...(mayDecide
            ? [
                {
                  head: t('network.duplicates.decide'),
                  cell: ({ one, other }: Pair<Candidate>) => (
                    <a class="govuk-link" href={`/staff/organisations/${one.id}/merge?with=${other.id}`}>
                      {t('network.duplicates.compare')}
                      <span class="govuk-visually-hidden">
                        : {one.name}, {other.name}
                      </span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {more > 0 ? <p class="govuk-body">{t('network.duplicates.more', { count: more })}</p> : null}
      <Table
        caption={t('network.duplicates.merged')}
        rows={merges}
        empty={t('network.duplicates.none_merged')}
        columns={[
          { head: t('network.duplicates.alias'), cell: (one) => named(one.aliasId, one.aliasName) },
          { head: t('network.duplicates.kept'), cell: (one) => named(one.keptId, one.keptName) },
          { head: t('network.duplicates.reason'), cell: (one) => <bdi>{one.reason}</bdi> },
          {
            head: t('network.duplicates.when'),
            cell: (one) => (
              <>
                <Day date={dayIn(zone, one.mergedAt)} />
                {one.mergedBy ? (
                  <>
                    , <bdi>{one.mergedBy}</bdi>
                  </>
                ) : null}
              </>
            ),
          },
          ...(mayDecide
            ? [
                {
                  head: t('network.duplicates.undo'),
                  cell: (one: MergeRow) => (
                    <ButtonForm
                      action={`/staff/duplicates/${one.id}/undo`}
                      token={context.token}
                      look="secondary"
                    >
                      {t('network.duplicates.undo_action')}
                      <span class="govuk-visually-hidden">: {one.aliasName}</span>
                    </ButtonForm>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
