import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Cards } from '../../ui/cards.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { ActionOrganisation, Network } from '../definition/organisations.ts';
import type { ActionFile } from '../definition/schema.ts';
import { Text, Words } from './words.tsx';

/** Who runs the Action, who stands beside it, who pays for it, and what the sources say about their network. */
export function ConsortiumPage({ action }: { action: ActionFile }) {
  const { t } = useLanguage();
  const runners = action.organisations.filter(({ role }) => role !== 'associate');
  const associates = action.organisations.filter(({ role }) => role === 'associate');
  return (
    <>
      <Heading caption={action.shortName}>{t('action.consortium.title')}</Heading>
      <p class="govuk-body-l">
        {t('action.consortium.run_by', { count: runners.length })}{' '}
        {associates.length > 0 ? t('action.consortium.associated', { count: associates.length }) : null}{' '}
        <Text text={action.funder.statement} />.
      </p>
      <Heading level={2}>{t('action.consortium.runners')}</Heading>
      <Organisations organisations={runners} />
      {associates.length > 0 ? (
        <>
          <Heading level={2}>{t('action.associates')}</Heading>
          <p class="govuk-body">{t('action.consortium.associates_explained')}</p>
          <Organisations organisations={associates} />
        </>
      ) : null}
      {action.networks.map((network) => (
        <Membership network={network} organisations={action.organisations} />
      ))}
    </>
  );
}

function Organisations({ organisations }: { organisations: readonly ActionOrganisation[] }) {
  const { t, locale, list } = useLanguage();
  return (
    <Cards
      level={3}
      cards={organisations.map(({ name, shortName, role, jurisdictions, remark }) => ({
        title: shortName && shortName !== name ? `${name} (${shortName})` : name,
        lines: [
          <strong>{t(`action.role.${role}`)}</strong>,
          ...(jurisdictions.length > 0
            ? [list(jurisdictions.map((code) => jurisdictionName(code, locale)))]
            : []),
          ...(remark ? [inLanguage(remark, locale)] : []),
        ],
      }))}
    />
  );
}

/** What each source says, side by side: they may count differently. */
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
      {network.difference ? (
        <p class="govuk-body">
          <Text text={network.difference} />
        </p>
      ) : null}
      <p class="govuk-body">{t('action.network.explained')}</p>
      <div class="m-pair">
        {network.statements.map(({ says, source, count, members }) => (
          <div class="m-panel">
            {count ? <Heading level={3}>{t('action.network.counts', { count })}</Heading> : null}
            <Words says={says} source={source} />
            {members ? (
              <p class="govuk-body">{t('action.network.members', { names: list(members.map(nameOf)) })}</p>
            ) : null}
          </div>
        ))}
      </div>
    </>
  );
}
