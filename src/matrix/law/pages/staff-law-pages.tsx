import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { placeName } from '../../cycles/places.ts';
import type { LawAmendment, LawProvision, LawVersion } from '../queries.ts';
import type { Law } from '../queries-staff.ts';
import { LawPage } from './law-page.tsx';

/** National law for those who describe it: whose each act is, and when it was looked at last. */
export function StaffLawListPage({ laws, mayRecord }: { laws: readonly Law[]; mayRecord: boolean }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('matrix.laws.title')}</Heading>
      <p class="govuk-body">{t('matrix.laws.staff_intro')}</p>
      {mayRecord ? <ButtonLink href="/staff/laws/new">{t('matrix.law.record')}</ButtonLink> : null}
      <Table
        caption={t('matrix.laws.title')}
        hideCaption
        rows={laws}
        empty={t('matrix.laws.none')}
        columns={[
          { head: t('matrix.law'), href: ({ id }) => `/staff/laws/${id}`, cell: ({ title }) => title },
          {
            head: t('common.jurisdiction'),
            cell: ({ jurisdiction }) => placeName(jurisdiction, language),
          },
          {
            head: t('matrix.law.kept_by'),
            cell: ({ ofFile }) => t(`matrix.law.kept_by.${ofFile ? 'file' : 'people'}`),
          },
          { head: t('matrix.checked_on'), cell: ({ checkedOn }) => <Day date={checkedOn} /> },
        ]}
      />
    </>
  );
}

/** One act with the ways to describe it further. */
export function StaffLawPage({
  law,
  amendments,
  versions,
  provisions,
  history,
  eliAddress,
  mayEdit,
}: {
  law: Law;
  amendments: readonly LawAmendment[];
  versions: readonly LawVersion[];
  provisions: readonly LawProvision[];
  history: readonly HistoryEntry[];
  eliAddress: string;
  mayEdit: boolean;
}) {
  const { t } = useLanguage();
  const here = `/staff/laws/${law.id}`;
  const link = (href: string, text: string, about: string) => (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden">{` ${about}`}</span>
      </a>
    </p>
  );
  return (
    <>
      <LawPage
        law={law}
        eliAddress={eliAddress}
        amendments={amendments}
        versions={versions}
        provisions={provisions}
      />
      {law.ofFile && mayEdit ? <InsetText>{t('matrix.law.of_file')}</InsetText> : null}
      <ButtonRow>
        {mayEdit ? (
          <>
            <ButtonLink href={`${here}/edit`}>{t('matrix.law.edit')}</ButtonLink>
            <ButtonLink look="secondary" href={`${here}/version`}>
              {t('matrix.law.add_version')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${here}/amendment`}>
              {t('matrix.law.add_amendment')}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink look="secondary" href={`/laws/${law.id}`}>
          {t('matrix.law.public_page')}
        </ButtonLink>
      </ButtonRow>
      {mayEdit && versions.length > 0 ? (
        <Table
          caption={t('matrix.law.describe_versions')}
          rows={versions}
          columns={[
            { head: t('matrix.law.version'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
            {
              head: t('matrix.law.next'),
              cell: ({ id, name }) => (
                <>
                  {link(`/staff/law-versions/${id}/place`, t('matrix.law.describe_place'), name)}
                  {link(`/staff/law-versions/${id}/edit`, t('matrix.law.edit_version'), name)}
                </>
              ),
            },
          ]}
        />
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
