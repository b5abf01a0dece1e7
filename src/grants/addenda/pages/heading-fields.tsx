import { headings } from '../../../forms/index.ts';
import { money } from '../../../platform/money.ts';
import { useField } from '../../../ui/field.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import type { Facts } from '../facts.ts';
import { freeRangeOf, totalOf } from '../headings.ts';

/** The limit of a shift without an addendum, before anything is typed, and where the percentage comes from. */
export function LimitText({ facts: { transferPercent: percent, transferKnown } }: { facts: Facts }) {
  const { t } = useLanguage();
  return (
    <p class="govuk-body">
      {`${t('grants.addendum.limit', { percent })} ${t(transferKnown ? 'grants.addendum.limit_known' : 'grants.addendum.limit_usual')}`}
    </p>
  );
}

/** The whole budget by heading, each with what it has now and how far a notice may bring it. */
export function HeadingFields({ facts, texts }: { facts: Facts; texts: 'shift' | 'ask' | 'draft' }) {
  const language = useLanguage();
  const { t } = language;
  const { headings: current, base, currency, transferPercent, reported } = facts;
  if (!current || !base) return null;
  const written = (minor = 0) => language.money(money(minor, currency));
  const { id, error } = useField({ name: 'headings', label: t('grants.addendum.headings') });
  const hintOf = (heading: (typeof headings)[number]) => {
    const nowMinor = current[heading] ?? 0;
    const now = t('grants.addendum.heading_now', { amount: written(nowMinor) });
    const range = freeRangeOf(heading, { base, reported, transferPercent });
    if (!range) return `${now} ${t('grants.addendum.heading_fixed')}`;
    const [from, to] = [written(range.fromMinor), written(range.toMinor)];
    // More is reported than the budget has: the heading must grow, and its amount of today is in no range.
    if (range.bound === 'exhausted' || (range.bound === 'reported' && nowMinor < range.fromMinor))
      return `${now} ${t(`grants.addendum.heading_over.${range.bound}`, { from, to })}`;
    const free = t('grants.addendum.heading_range', { from, to });
    // Without a word the least that is reported looks like the limit of the contract.
    return range.bound === 'reported'
      ? `${now} ${free} ${t('grants.addendum.heading_reported', { amount: from })}`
      : `${now} ${free}`;
  };
  return (
    <div id={id}>
      <Fieldset
        legend={t('grants.addendum.headings')}
        id="budget"
        {...(error ? { error } : {})}
        hint={t(`grants.addendum.headings_hint.${texts}`, { total: written(totalOf(current)) })}
      >
        {headings.map((heading) => (
          <MoneyInput
            name={`heading_${heading}`}
            label={t(`forms.heading.${heading}`)}
            hint={hintOf(heading)}
            currency={currency}
          />
        ))}
      </Fieldset>
    </div>
  );
}
