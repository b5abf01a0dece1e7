import { money } from '../../../platform/money.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { ThirdParties } from '../gather-third-parties.ts';

/** What the contract has for third parties beside what the budget plans and what was promised; nothing until its total is entered. */
export function ThirdPartiesCompared({ compared, currency }: { compared: ThirdParties; currency: string }) {
  const language = useLanguage();
  const { t } = language;
  const { contractMinor, budgetMinor, promisedMinor, rounded } = compared;
  if (contractMinor === null) return null;
  const amount = (minor: number) => language.money(money(minor, currency));
  const beyond = (minor: number) =>
    minor > contractMinor
      ? ` ${t('action.contract.third_parties.over', { amount: amount(minor - contractMinor) })}`
      : '';
  return (
    <section>
      <Heading level={2}>{t('action.contract.third_parties.title')}</Heading>
      <SummaryList
        rows={[
          { key: t('action.contract.third_parties_total'), value: amount(contractMinor) },
          ...(budgetMinor === null
            ? []
            : [
                {
                  key: t('action.contract.third_parties.budget'),
                  value: `${amount(budgetMinor)}${beyond(budgetMinor)}`,
                },
              ]),
          {
            key: t('action.contract.third_parties.promised'),
            value: `${amount(promisedMinor)}${beyond(promisedMinor)}`,
          },
          {
            key: t('action.contract.third_parties.left'),
            value: amount(Math.max(contractMinor - promisedMinor, 0)),
          },
        ]}
      />
      <RoundedNote rounded={rounded} />
    </section>
  );
}
