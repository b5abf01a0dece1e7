import { localeName } from '../../../platform/language/locales.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Material, SharedMaterial } from '../queries.ts';

/** What may be taken, each with its language. */
export function MaterialList({
  materials,
  href,
}: {
  materials: readonly SharedMaterial[];
  href: (one: SharedMaterial) => string;
}) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {materials.map((one) => (
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
export function MaterialTable({
  materials,
  mayKeep,
  token,
}: {
  materials: readonly Material[];
  mayKeep: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('training.materials')}
      hideCaption
      rows={materials}
      empty={t('training.materials.none')}
      columns={[
        {
          head: t('training.material.title'),
          cell: (one) => (
            <a class="govuk-link" href={`/staff/handouts/${one.id}`} lang={one.language}>
              <bdi>{one.title}</bdi>
            </a>
          ),
        },
        { head: t('training.material.language'), cell: (one) => localeName(one.language) },
        {
          head: t('training.material.audience'),
          cell: (one) => t(`training.material.audience.${one.audience}`),
        },
        {
          head: t('common.state'),
          cell: (one) =>
            one.withdrawnAt
              ? t('training.material.withdrawn')
              : t(`training.material.state.${isOpen(one) ? 'open' : 'held'}`),
        },
        ...(mayKeep
          ? [
              {
                head: t('training.material.act'),
                cell: (one: Material) =>
                  one.withdrawnAt ? null : (
                    <ButtonForm action={`/staff/handouts/${one.id}/withdraw`} token={token} look="secondary">
                      {t('training.material.withdraw')}
                      <span class="govuk-visually-hidden"> ({one.title})</span>
                    </ButtonForm>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

const isOpen = ({ state }: Material) => state === 'available' || state === 'released';
