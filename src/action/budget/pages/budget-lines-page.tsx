import { filterOnly, pageSize } from '../../../platform/http/paging.ts';
import { Folded } from '../../../ui/details.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import type { BudgetLine } from '../budget-line.ts';
import type { BudgetVersion } from '../queries-versions.ts';
import { changesOf, type HeadingMove } from '../rules-versions.ts';
import { BudgetObjections, HeadingMoves, LineChanges } from './budget-changes.tsx';
import { BudgetLines, type BudgetNaming } from './budget-lines.tsx';
import { BudgetVersions } from './budget-versions.tsx';

/** The budget line by line, of one version, with what that version changed. */
export function BudgetLinesPage({
  version,
  versions,
  lines,
  before,
  moves,
  contract,
  query,
  ...names
}: BudgetNaming & {
  version: BudgetVersion | undefined;
  versions: readonly BudgetVersion[];
  /** All lines of the version, and of the one before it. */
  lines: readonly BudgetLine[];
  before: readonly BudgetLine[] | undefined;
  moves: readonly HeadingMove[];
  contract: { readonly totalMinor: number | null; readonly transferPercent: number };
  query: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  const caption = version
    ? t('action.budget.lines.of_version', { number: version.number })
    : t('action.budget.lines.title');
  const chosen = query.partner ? lines.filter(({ partnerId }) => partnerId === query.partner) : lines;
  return (
    <>
      <Heading>{t('action.budget.lines.title')}</Heading>
      <FilterForm action="/staff/budget/lines" typed={filterOnly(query)}>
        <Select
          name="partner"
          label={t('action.budget.partner')}
          empty={t('common.any')}
          options={names.partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        {versions.length > 1 ? (
          <Select
            name="version"
            label={t('action.budget.version.number')}
            empty={t('action.budget.version.latest')}
            options={versions.map(({ number }) => ({ value: String(number), text: String(number) }))}
          />
        ) : null}
      </FilterForm>
      {versions[0] === version ? (
        <BudgetObjections {...names} lines={lines} contractMinor={contract.totalMinor} />
      ) : null}
      <Folded summary={caption} rows={chosen.length} most={pageSize}>
        <BudgetLines {...names} lines={chosen} caption={caption} />
      </Folded>
      <ShowAll query={query} />
      {before ? <LineChanges {...names} changes={changesOf(before, lines)} /> : null}
      <HeadingMoves {...names} moves={moves} transferPercent={contract.transferPercent} />
      <BudgetVersions versions={versions} currency={names.action.currency} />
    </>
  );
}
