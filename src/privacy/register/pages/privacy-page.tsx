import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { records } from '../../declarations/records.ts';
import {
  controllerText,
  keptText,
  knownText,
  placeTexts,
  seenByText,
  stayReasons,
} from '../../describe-record.ts';
import { lawRows, type Register } from '../register-document.ts';

/** What is kept about people, of everybody who comes here: who answers, why, how long, who sees it, and what one may ask. */
export function PrivacyPage({
  register,
  signedIn,
  links,
}: {
  register: Register;
  signedIn: boolean;
  /** Where staff go on from here. */
  links: readonly { readonly href: string; readonly text: string }[];
}) {
  const language = useLanguage();
  const { t, locale, list, day } = language;
  const { privacy, responsible } = register;
  return (
    <>
      <Heading>{t('privacy.page.title')}</Heading>
      <p class="govuk-body-l">{t('privacy.page.intro')}</p>
      <Heading level={2}>{t('privacy.page.who')}</Heading>
      <p class="govuk-body">{t('privacy.page.who_text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {responsible.map(({ name, jurisdictions }) => (
          <li>
            <span dir="auto">{name}</span>
            {jurisdictions.length > 0
              ? ` (${list(jurisdictions.map((code) => jurisdictionName(code, locale)))})`
              : ''}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {t('privacy.page.officer')} {knownText(language, privacy?.officer)}
      </p>
      <Heading level={2}>{t('privacy.page.records')}</Heading>
      {records.map((record) => (
        <Details summary={t(`privacy.record.${record.key}.name`)}>
          <SummaryList
            rows={[
              { key: t('privacy.register.holds'), value: t(`privacy.record.${record.key}.holds`) },
              { key: t('privacy.register.purpose'), value: t(`privacy.record.${record.key}.purpose`) },
              {
                key: t('privacy.register.controller'),
                value: t('privacy.register.controller_and_basis', {
                  controller: controllerText(language, record.key, privacy),
                  basis: t(`privacy.basis.${record.basis}`),
                }),
              },
              { key: t('privacy.register.seen_by'), value: seenByText(language, record) },
              { key: t('privacy.register.kept'), value: keptText(language, record, privacy) },
            ]}
          />
        </Details>
      ))}
      <p class="govuk-body">
        {t('privacy.page.accounted')}{' '}
        {privacy?.accounted?.value ? day(privacy.accounted.value) : knownText(language, privacy?.accounted)}
      </p>
      <Heading level={2}>{t('privacy.page.erasure')}</Heading>
      <p class="govuk-body">{t('privacy.page.erasure_text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...new Set(records.flatMap(stayReasons))].map((reason) => (
          <li>{t(`privacy.stays.${reason}`)}</li>
        ))}
      </ul>
      <Heading level={2}>{t('privacy.page.where')}</Heading>
      <p class="govuk-body">{knownText(language, privacy?.hosting)}</p>
      <p class="govuk-body">{knownText(language, privacy?.transfers)}</p>
      <DifferingPlaces privacy={privacy} />
      <p class="govuk-body">{t('privacy.page.backups')}</p>
      <Heading level={2}>{t('privacy.page.cookies')}</Heading>
      <p class="govuk-body">{t('privacy.page.cookies_text')}</p>
      <Heading level={2}>{t('privacy.page.rights')}</Heading>
      <p class="govuk-body">{t('privacy.page.rights_text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={signedIn ? '/account/requests/new' : '/contact'}>
          {t(signedIn ? 'privacy.request.new.title' : 'privacy.page.write')}
        </a>
      </p>
      {links.map(({ href, text }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
      <Table
        caption={t('privacy.register.laws')}
        rows={lawRows(language, register)}
        columns={[
          { head: t('common.jurisdiction'), cell: ([place]) => place ?? '' },
          { head: t('privacy.register.law'), cell: ([, law]) => law ?? '' },
          { head: t('privacy.register.authority'), cell: ([, , authority]) => authority ?? '' },
        ]}
      />
      <Heading level={2}>{t('privacy.page.not_here')}</Heading>
      <p class="govuk-body">{t('privacy.page.not_here_text')}</p>
    </>
  );
}

/** What lies elsewhere than the rest, or goes to others: as the register says of each kind of record. */
function DifferingPlaces({ privacy }: Pick<Register, 'privacy'>) {
  const language = useLanguage();
  const { t } = language;
  const apart = records.filter(({ key }) => privacy?.differing?.[key]);
  if (apart.length === 0) return null;
  return (
    <Table
      caption={t('privacy.page.differing')}
      rows={apart.map(({ key }) => ({ key, ...placeTexts(language, key, privacy) }))}
      columns={[
        { head: t('privacy.register.record'), cell: ({ key }) => t(`privacy.record.${key}.name`) },
        { head: t('privacy.register.hosting'), cell: ({ hosting }) => hosting },
        { head: t('privacy.register.transfers'), cell: ({ transfers }) => transfers },
      ]}
    />
  );
}
