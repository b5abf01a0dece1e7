import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Document } from '../../library/queries.ts';
import type { ThirdParties } from '../gather-third-parties.ts';
import type { ContractVersion } from '../queries.ts';
import { balanceOf, type Contract, unknownContract } from '../rules.ts';
import { ContractDocuments } from './contract-documents.tsx';
import { recordTitleKey } from './contract-form-page.tsx';
import { Changes, generalTerms, scheduleTerms, Term, termKey } from './terms.tsx';
import { ThirdPartiesCompared } from './third-parties-compared.tsx';

/** What the contract says now, and every earlier version with its reason. */
export function ContractPage({
  versions,
  documents,
  currency,
  thirdParties,
  mayRecord,
}: {
  versions: readonly ContractVersion[];
  /** The contract itself, its annexes and addenda, as far as the reader may open them. */
  documents: readonly Document[];
  currency: string;
  thirdParties: ThirdParties;
  mayRecord: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  const holds = versions[0] ?? unknownContract;
  const balance = balanceOf(holds);
  const balanceText =
    balance === null ? (
      <span class="m-quiet">{t('action.not_known')}</span>
    ) : (
      language.money(money(balance, currency))
    );
  const shareOf = ({ contributionMinor, totalMinor }: Contract) =>
    contributionMinor === null || !totalMinor ? (
      <span class="m-quiet">{t('action.not_known')}</span>
    ) : (
      language.percent(contributionMinor, totalMinor)
    );
  const rowsOf = (shown: readonly (keyof Contract)[]) =>
    shown.map((term) => ({
      key: t(termKey(term)),
      value: <Term contract={holds} term={term} currency={currency} />,
    }));
  return (
    <>
      <Heading>{t('action.contract.title')}</Heading>
      <p class="govuk-body-l">{t('action.contract.intro')}</p>
      {versions.length === 0 ? <p class="govuk-body">{t('action.contract.none')}</p> : null}
      <SummaryList
        rows={[
          ...rowsOf(generalTerms.slice(0, beforeShare)),
          { key: t('action.contract.share'), value: shareOf(holds) },
          ...rowsOf(generalTerms.slice(beforeShare)),
        ]}
      />
      <Heading level={2}>{t('action.contract.schedule')}</Heading>
      {versions.length === 0 ? <p class="govuk-body">{t('action.contract.schedule_hint')}</p> : null}
      <SummaryList
        rows={[
          ...rowsOf(scheduleTerms.slice(0, 2)),
          { key: t('action.contract.balance'), value: balanceText },
          ...rowsOf(scheduleTerms.slice(2)),
        ]}
      />
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/contract/edit">{t(recordTitleKey(versions.length > 0))}</ButtonLink>
        </ButtonRow>
      ) : null}
      <ThirdPartiesCompared compared={thirdParties} currency={currency} />
      <ContractDocuments documents={documents} />
      {versions.length > 0 ? (
        <Table
          caption={t('action.contract.versions')}
          rows={versions}
          columns={[
            { head: t('action.contract.set_at'), cell: ({ setAt }) => <DateTime at={setAt} zone={zone} /> },
            { head: t('action.contract.set_by'), cell: ({ setBy }) => <span dir="auto">{setBy}</span> },
            { head: t('action.contract.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
            {
              head: t('action.contract.changes'),
              cell: (one) => (
                <Changes version={one} before={versions[versions.indexOf(one) + 1]} currency={currency} />
              ),
            },
          ]}
        />
      ) : null}
    </>
  );
}

/** The share of the contribution stands behind its amount. */
const beforeShare = generalTerms.indexOf('contributionMinor') + 1;
