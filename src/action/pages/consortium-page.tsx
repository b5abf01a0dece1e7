import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import type { ActionOrganisation, Network } from '../definition/organisations.ts';
import type { ActionFile } from '../definition/schema.ts';
import { Quotation, Text } from './words.tsx';

/** Who runs the Action, who stands beside it, who pays for it, and what the sources say about their network. */
export function ConsortiumPage({ action }: { action: ActionFile }) {
  const { t } = useLanguage();
  const runners = action.organisations.filter(({ role }) => role !== 'associate');
  const associates = action.organisations.filter(({ role }) => role === 'associate');
  return (
    <>
      <Heading caption={action.shortName}>{t('action.consortium.title')}</Heading>
      <Heading level={2}>{t('action.consortium.runners')}</Heading>
      <Organisations caption={t('action.consortium.runners')} rows={runners} />
      <Heading level={2}>{t('action.associates')}</Heading>
      <p class="govuk-body">{t('action.consortium.associates_explained')}</p>
      <Organisations caption={t('action.associates')} rows={associates} />
      <Heading level={2}>{t('action.consortium.funder')}</Heading>
      <p class="govuk-body">
        <Text text={action.funder.statement} />
      </p>
      {action.networks.map((network) => (
        <Membership network={network} organisations={action.organisations} />
      ))}
    </>
  );
}

function Organisations({ caption, rows }: { caption: string; rows: readonly ActionOrganisation[] }) {
  const { t, locale, list } = useLanguage();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={[
        {
          head: t('action.organisation'),
          cell: (one) => (
            <>
              {one.name}
              {one.shortName && one.shortName !== one.name ? ` (${one.shortName})` : ''}
            </>
          ),
        },
        { head: t('action.role'), cell: (one) => t(`action.role.${one.role}`) },
        {
          head: t('action.jurisdictions'),
          cell: (one) => (
            <>
              {list(one.jurisdictions.map((code) => jurisdictionName(code, locale)))}{' '}
              {one.remark ? <Text text={one.remark} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Membership({
  network,
  organisations,
}: {
  network: Network;
  organisations: readonly ActionOrganisation[];
}) {
  const { t, list } = useLanguage();
  const nameOf = (key: string) => organisations.find((one) => one.key === key)?.name ?? key;
  return (
    <>
      <Heading level={2}>{`${network.name} (${network.shortName})`}</Heading>
      <p class="govuk-body">{t('action.network.explained')}</p>
      {network.statements.map((statement) => (
        <>
          <Quotation says={statement.says} source={statement.source} />
          {statement.members ? (
            <p class="govuk-body">
              {t('action.network.members', { names: list(statement.members.map(nameOf)) })}
            </p>
          ) : null}
        </>
      ))}
      {network.difference ? (
        <p class="govuk-body">
          <Text text={network.difference} />
        </p>
      ) : null}
    </>
  );
}
