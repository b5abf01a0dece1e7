import { localeName } from '../../../platform/language/locales.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Handout, SharedHandout } from '../queries.ts';

/** What may be taken, each with its language. */
export function HandoutList({
  handouts,
  href,
}: {
  handouts: readonly SharedHandout[];
  href: (one: SharedHandout) => string;
}) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {handouts.map((one) => (
        <li>
          <a class="govuk-link" href={href(one)} download="" lang={one.language}>
            <bdi>{one.title}</bdi>
          </a>
          , {localeName(one.language)}
        </li>
      ))}
    </ul>
  );
}

/** The same for staff: who may take each, what the scanner said, and the press that hands it out no more. */
export function HandoutTable({
  handouts,
  mayKeep,
  token,
}: {
  handouts: readonly Handout[];
  mayKeep: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('training.handouts')}
      hideCaption
      rows={handouts}
      empty={t('training.handouts.none')}
      columns={[
        {
          head: t('training.handout.title'),
          cell: (one) => (
            <a class="govuk-link" href={`/staff/handouts/${one.id}`} lang={one.language}>
              <bdi>{one.title}</bdi>
            </a>
          ),
        },
        { head: t('training.handout.language'), cell: (one) => localeName(one.language) },
        {
          head: t('training.handout.audience'),
          cell: (one) => t(`training.handout.audience.${one.audience}`),
        },
        {
          head: t('common.state'),
          cell: (one) =>
            one.withdrawnAt
              ? t('training.handout.withdrawn')
              : t(`training.handout.state.${isOpen(one) ? 'open' : 'held'}`),
        },
        ...(mayKeep
          ? [
              {
                head: t('training.handout.act'),
                cell: (one: Handout) =>
                  one.withdrawnAt ? null : (
                    <>
                      {one.state === 'unchecked' || one.state === 'infected' ? (
                        <p class="govuk-body">
                          <a class="govuk-link" href={`/staff/handouts/${one.id}/decide`}>
                            {t('ui.file.decide')}
                            <span class="govuk-visually-hidden"> ({one.title})</span>
                          </a>
                        </p>
                      ) : null}
                      <ButtonForm
                        action={`/staff/handouts/${one.id}/withdraw`}
                        token={token}
                        look="secondary"
                      >
                        {t('training.handout.withdraw')}
                        <span class="govuk-visually-hidden"> ({one.title})</span>
                      </ButtonForm>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

const isOpen = ({ state }: Handout) => state === 'available' || state === 'released';
