import type { Child } from 'hono/jsx';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import { sourcesOf } from '../cofinancing.ts';
import type { ContractVersion } from '../queries.ts';
import type { Contract } from '../rules.ts';

/** The terms of the contract in the order of its page, each with how it is written. */
const general = {
  number: 'text',
  contactPerson: 'text',
  startsOn: 'day',
  endsOn: 'day',
  totalMinor: 'amount',
  contributionMinor: 'amount',
  cofinancing: 'sources',
  thirdPartiesTotalMinor: 'amount',
  thirdPartyCeilingMinor: 'amount',
  transferPercent: 'percent',
  warningPercent: 'percent',
  reportDays: 'count',
  decisionDays: 'count',
  answerDays: 'count',
} as const;
const schedule = {
  prefinancingMinor: 'amount',
  furtherMinor: 'amount',
  forecastPercent: 'percent',
  lastSpentPercent: 'percent',
  beforeSpentPercent: 'percent',
  ceilingPercent: 'percent',
  forecastMonths: 'count',
} as const;
const terms = { ...general, ...schedule };
export const generalTerms = Object.keys(general) as (keyof typeof general)[];
export const scheduleTerms = Object.keys(schedule) as (keyof typeof schedule)[];

/** The key of a term's name. */
export function termKey(term: keyof Contract): string {
  const word = term.replace(/Minor$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `action.contract.${word}`;
}

/** What a version says under a term. */
export function Term({
  contract,
  term,
  currency,
}: {
  contract: Contract;
  term: keyof Contract;
  currency: string;
}) {
  const language = useLanguage();
  const value = contract[term];
  if (value === null || value === '') return <span class="m-quiet">{language.t('action.not_known')}</span>;
  if (terms[term] === 'sources')
    return (
      <ul class="govuk-list">
        {sourcesOf(contract.cofinancing, currency).map(({ source, amountMinor, formerly }) => (
          <li>
            <bdi>{source}</bdi>: {language.money(money(amountMinor, currency))}
            {formerly ? ` (${language.t('action.contract.formerly', { names: formerly.join(', ') })})` : null}
          </li>
        ))}
      </ul>
    );
  if (terms[term] === 'day') return <Day date={String(value)} />;
  if (terms[term] === 'amount') return <>{language.money(money(Number(value), currency))}</>;
  if (terms[term] === 'percent') return <>{language.percent(Number(value), 100)}</>;
  return <span dir="auto">{terms[term] === 'count' ? language.number(Number(value)) : value}</span>;
}

/** What a version changed in the one before; the first entered all that it says. */
export function Changes({
  version,
  before,
  currency,
}: {
  version: ContractVersion;
  before: ContractVersion | undefined;
  currency: string;
}) {
  const { t } = useLanguage();
  const changed = [...generalTerms, ...scheduleTerms].filter((term) =>
    before ? before[term] !== version[term] : version[term] !== null && version[term] !== '',
  );
  const shown = (contract: Contract, term: keyof Contract): Child => (
    <Term contract={contract} term={term} currency={currency} />
  );
  return (
    <ul class="govuk-list">
      {changed.map((term) => (
        <li>
          {t(termKey(term))}: {before ? <>{shown(before, term)} → </> : null}
          {shown(version, term)}
        </li>
      ))}
    </ul>
  );
}
