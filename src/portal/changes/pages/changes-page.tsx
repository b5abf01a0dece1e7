import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { Day } from '../../../ui/time.tsx';
import { detailOf, pageOfChange } from '../change-words.ts';
import type { Change, Step } from '../queries.ts';
import { byKind } from '../rules.ts';

const firstShown = 5;

/** What the public could not read before: one month, by kind, each change with its day and its page. */
export function ChangesPage({
  context,
  month,
  months,
  changes,
  ladder,
}: {
  context: Context;
  month: string;
  months: readonly string[];
  changes: readonly Change[];
  ladder: readonly Step[];
}) {
  const { t, month: monthName } = context.language;
  const name = (one: string) => monthName(`${one}-01`);
  return (
    <>
      <Heading caption={name(month)}>{t('portal.changes.title')}</Heading>
      <p class="govuk-body-l">{t('portal.changes.intro')}</p>
      <FilterForm action="/changes" typed={{ month }} submit={t('portal.changes.show')}>
        <Select
          name="month"
          label={t('portal.changes.month')}
          options={months.map((one) => ({ value: one, text: name(one) }))}
          whole
        />
      </FilterForm>
      {changes.length === 0 ? (
        <EmptyState>{t('portal.changes.empty', { month: name(month) })}</EmptyState>
      ) : (
        byKind(changes).map((group) => (
          <section>
            <Heading level={2}>{t(`portal.changes.kind.${group.kind}`)}</Heading>
            <FirstRows
              rows={group.changes}
              most={firstShown}
              of={t(`portal.changes.kind.${group.kind}`)}
              draw={(rows) => <ChangeList changes={rows} ladder={ladder} />}
            />
          </section>
        ))
      )}
      <p class="govuk-body">{t('portal.changes.not_here')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/changes.atom">
          {t('portal.changes.feed')}
        </a>
      </p>
    </>
  );
}

function ChangeList({ changes, ladder }: { changes: readonly Change[]; ladder: readonly Step[] }) {
  const language = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map((change) => {
        const detail = detailOf(language, change, ladder);
        return (
          <li>
            <Day date={change.day} />
            {': '}
            <a class="govuk-link" href={pageOfChange(change)}>
              <bdi>{inLanguage(change.title, language.locale)}</bdi>
            </a>
            {detail ? (
              <>
                {' · '}
                <bdi>{detail}</bdi>
              </>
            ) : null}
            {change.jurisdiction ? ` · ${jurisdictionName(change.jurisdiction, language.locale)}` : null}
          </li>
        );
      })}
    </ul>
  );
}
