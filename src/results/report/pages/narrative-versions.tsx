import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { changedLines } from '../changed-lines.ts';
import type { NarrativeVersion } from '../queries-narrative-versions.ts';

/** Every text of a section that was saved: who wrote it and when, what changed, and the way to use it again. */
export function NarrativeVersions({
  versions,
  path,
}: {
  versions: readonly NarrativeVersion[];
  /** Of the form that is filled with an earlier one. */
  path: string;
}) {
  const { t } = useLanguage();
  if (versions.length === 0) return null;
  const latest = versions[0]!.version;
  return (
    <Details summary={t('results.part.versions', { count: versions.length })}>
      <Table
        caption={t('results.part.versions.title')}
        hideCaption
        rows={versions.map((one, at) => ({ ...one, before: versions[at + 1]?.text ?? '' }))}
        columns={[
          { head: t('results.part.version'), numeric: true, cell: ({ version }) => String(version) },
          {
            head: t('results.part.written_by'),
            cell: ({ writtenBy, role }) => (
              <>
                <span dir="auto">{writtenBy ?? '–'}</span>
                {role ? `, ${t(`people.role.${role}`)}` : null}
              </>
            ),
          },
          {
            head: t('results.part.written_at'),
            cell: ({ writtenAt }) => <DateTime at={writtenAt} zone={zone} />,
          },
          { head: t('results.report.versions.changed'), cell: (one) => <Changed {...one} /> },
          {
            head: t('results.report.text'),
            cell: ({ version, text }) => (
              <>
                <Details summary={t('results.report.versions.whole')}>
                  <TypedText text={text} />
                </Details>
                {version === latest ? null : (
                  <a class="govuk-link" href={`${path}?text=${version}`}>
                    {t('results.report.versions.use', { version })}
                  </a>
                )}
              </>
            ),
          },
        ]}
      />
    </Details>
  );
}

/** The lines that a version removed and added. */
function Changed({ before, text }: { before: string; text: string }) {
  const { t } = useLanguage();
  const changes = changedLines(before, text);
  if (changes.length === 0) return <>{t('results.report.versions.same')}</>;
  return (
    <ul class="govuk-list">
      {changes.map((one) => (
        <li dir="auto">
          {t(`results.report.versions.${one.kind}`)}:{' '}
          {one.kind === 'removed' ? <del>{one.text}</del> : <ins>{one.text}</ins>}
        </li>
      ))}
    </ul>
  );
}
