import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { ProvisionMark } from '../../public/pages/provision-mark.tsx';
import { Wordings } from '../../public/pages/wordings.tsx';
import type { Provision, Standard } from '../../queries.ts';
import type { Wording } from '../queries.ts';

/** A standard for those who keep it: its wording, its provisions with what a lawyer says of them, and every earlier wording. */
export function StandardPage({
  standard,
  provisions,
  wordings,
  history,
  token,
  may,
}: {
  standard: Standard;
  provisions: readonly Provision[];
  wordings: readonly Wording[];
  history: readonly HistoryEntry[];
  token: string;
  may: { readonly edit: boolean; readonly verify: boolean };
}) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Heading caption={t(`matrix.area.${standard.area}`)}>{inLanguage(standard.title, locale)}</Heading>
      <p class="govuk-body-l">{inLanguage(standard.statement, locale)}</p>
      <ButtonRow>
        {may.edit ? (
          <ButtonLink href={`/staff/standards/${standard.id}/edit`}>{t('matrix.standard.edit')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`/standards/${standard.id}`}>
          {t('matrix.standard.public_page')}
        </ButtonLink>
      </ButtonRow>
      <Table
        caption={t('matrix.provisions')}
        rows={provisions}
        empty={t('ui.not_given')}
        columns={[
          {
            head: t('matrix.provision'),
            cell: ({ key, instrument, article }) => (
              <>
                {key}
                <br />
                <span lang="en" dir="ltr">{`${instrument}, ${article}`}</span>
              </>
            ),
          },
          {
            head: t('matrix.provision.says'),
            cell: ({ summary }) => (
              <span lang="en" dir="ltr">
                {summary}
              </span>
            ),
          },
          {
            head: t('matrix.provision.mark'),
            cell: (one) => (
              <>
                <ProvisionMark provision={one} />
                {may.edit ? (
                  <p class="govuk-body">
                    <a class="govuk-link" href={`/staff/provisions/${one.id}/edit`}>
                      {t('matrix.provision.edit')}
                      <span class="govuk-visually-hidden">{` ${one.key}`}</span>
                    </a>
                  </p>
                ) : null}
                {may.verify && one.verifiedOn === null ? (
                  <p class="govuk-body">
                    <a class="govuk-link" href={`/staff/provisions/${one.id}/verify`}>
                      {t('matrix.verify.action')}
                      <span class="govuk-visually-hidden">{` ${one.key}`}</span>
                    </a>
                  </p>
                ) : null}
                {may.verify && one.verifiedOn !== null ? (
                  <ButtonForm
                    action={`/staff/provisions/${one.id}/withdraw-verification`}
                    token={token}
                    look="secondary"
                  >
                    {t('matrix.verify.withdraw')}
                    <span class="govuk-visually-hidden">{` ${one.key}`}</span>
                  </ButtonForm>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Wordings wordings={wordings} />
      <History entries={history} zone={zone} />
    </>
  );
}
