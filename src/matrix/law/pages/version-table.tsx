import { localeName } from '../../../platform/language/locales.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { LawVersion } from '../queries.ts';

/** In which versions a law can be read. */
export function VersionTable({ versions }: { versions: readonly LawVersion[] }) {
  const { t } = useLanguage();
  const english = (text: string) => (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
  return (
    <Table
      caption={t('matrix.law.versions')}
      rows={versions}
      columns={[
        {
          head: t('matrix.law.version'),
          names: true,
          cell: ({ id, name, url }) => (
            <span id={`version-${id}`}>
              {url ? (
                <a class="govuk-link" href={url} rel="noopener noreferrer" lang="en" dir="ltr">
                  {name}
                </a>
              ) : (
                english(name)
              )}
            </span>
          ),
        },
        {
          head: t('matrix.valid_from'),
          cell: ({ validFrom }) => (validFrom ? <Day date={validFrom} /> : t('ui.not_given')),
        },
        { head: t('matrix.law.language'), cell: (one) => localeName(one.language) },
        {
          head: t('matrix.translation'),
          cell: ({ translation }) => t(`matrix.translation.${translation}`),
        },
      ]}
    />
  );
}
