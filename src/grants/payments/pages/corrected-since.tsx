import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import type { InstalmentRecord } from '../queries.ts';

/** What was corrected of the accepted expenditure since the request, with its sum, and what waits to be; each correction is one step away. */
export function CorrectedSince({
  instalment: { corrected, currency },
}: {
  instalment: Pick<InstalmentRecord, 'corrected' | 'currency'>;
}) {
  const { t, money: written } = useLanguage();
  const { ids, changeMinor, waiting } = corrected;
  return (
    <>
      {ids.length > 0 ? (
        <div>
          {t('grants.instalment.corrected', {
            count: ids.length,
            amount: written(money(Math.abs(changeMinor), currency)),
            direction: changeMinor < 0 ? 'less' : 'more',
          })}{' '}
          <Links ids={ids} />
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <div>
          {t('grants.instalment.corrections_wait', { count: waiting.length })} <Links ids={waiting} />
        </div>
      ) : null}
    </>
  );
}

function Links({ ids }: { ids: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <>
      {ids.map((id, at) => (
        <>
          {at > 0 ? ', ' : null}
          <a class="govuk-link" href={`/corrections/${id}`}>
            {t('grants.instalment.correction', { number: at + 1 })}
          </a>
        </>
      ))}
    </>
  );
}
