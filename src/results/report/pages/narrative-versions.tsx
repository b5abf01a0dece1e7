import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { changedLines } from '../changed-lines.ts';
import type { NarrativeVersion, SavedText } from '../queries-narrative-versions.ts';

export type SavedVersions = {
  /** From where the reader looks, the latest first. */
  readonly versions: readonly NarrativeVersion[];
  readonly count: number;
  readonly more: boolean;
  /** The number of the text that is in force. */
  readonly latest: number;
  readonly seen: SavedText | undefined;
  /** Whether the reader asked for a version or for earlier ones. */
  readonly isAsked: boolean;
};

/** Who saved a section and when; of one version its text, what it changed, and the way to use it again. */
export function NarrativeVersions({
  versions,
  count,
  more,
  latest,
  seen,
  isAsked,
  path,
}: SavedVersions & {
  /** Of the form that is filled with an earlier one. */
  path: string;
}) {
  const { t } = useLanguage();
  if (count === 0) return null;
  const last = versions.at(-1);
  return (
    <Details summary={t('results.part.versions', { count })} open={isAsked}>
      {seen ? <Seen {...seen} path={path} latest={latest} /> : null}
      <Table
        caption={t('results.part.versions.title')}
        hideCaption
        rows={versions}
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
          {
            head: t('results.report.versions.changed'),
            cell: ({ version }) => (
              <a class="govuk-link" href={`${path}?seen=${version}`}>
                {t('results.report.versions.show', { version })}
              </a>
            ),
          },
        ]}
      />
      {more && last ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}?before=${last.version}`}>
            {t('results.report.versions.earlier')}
          </a>
        </p>
      ) : null}
    </Details>
  );
}

/** One version: the lines that it removed and added, its text, and the way to use it again. */
function Seen({ version, text, before, path, latest }: SavedText & { path: string; latest: number }) {
  const { t } = useLanguage();
  const changes = changedLines(before, text);
  return (
    <>
      <Heading level={2}>{t('results.report.versions.seen', { version })}</Heading>
      {changes.length === 0 ? (
        <p class="govuk-body">{t('results.report.versions.same')}</p>
      ) : (
        <ul class="govuk-list">
          {changes.map((one) => (
            <li dir="auto">
              {t(`results.report.versions.${one.kind}`)}:{' '}
              {one.kind === 'removed' ? <del>{one.text}</del> : <ins>{one.text}</ins>}
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('results.report.versions.whole')}>
        <TypedText text={text} />
      </Details>
      {version === latest ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}?text=${version}`}>
            {t('results.report.versions.use', { version })}
          </a>
        </p>
      )}
    </>
  );
}
