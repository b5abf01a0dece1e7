import type { Language } from '../../platform/language/language.ts';
import { Folded } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { ShowAll } from '../../ui/show-all.tsx';
import { Table } from '../../ui/table.tsx';
import { type Dataset, themes } from '../catalogue.ts';
import type { PublishedFiles } from '../files.ts';

type Props = {
  readonly language: Language;
  readonly files: PublishedFiles;
  readonly datasets: readonly Dataset[];
};

/** Every dataset with its standard and address, what a standard demands that the Action does not know, and the licence. */
export function OpenDataPage({ language, files, datasets }: Props) {
  const t = language.t;
  return (
    <>
      <Heading>{t('opendata.title')}</Heading>
      <p class="govuk-body-l">{t('opendata.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/open-data/programs">
          {t('opendata.programs.title')}
        </a>
      </p>
      <ShowAll />
      {themes.map((theme) => (
        <Theme theme={theme} language={language} datasets={datasets.filter((one) => one.theme === theme)} />
      ))}
      <p class="govuk-body">{t('opendata.hashtags')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/open-data/catalogue.json">
          {t('opendata.catalogue')}
        </a>
      </p>
      <Gaps language={language} files={files} />
      <Heading level={2}>{t('opendata.protection.title')}</Heading>
      <p class="govuk-body">{t('opendata.protection.text')}</p>
      {'leftOut' in files.threeSixty && files.threeSixty.leftOut > 0 ? (
        <p class="govuk-body">{t('opendata.protection.left_out', { count: files.threeSixty.leftOut })}</p>
      ) : null}
      <Heading level={2}>{t('opendata.licence.title')}</Heading>
      <p class="govuk-body">
        {t('opendata.licence.text')}{' '}
        <a class="govuk-link" href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          CC BY 4.0
        </a>
      </p>
      <p class="govuk-body">{t('opendata.licence.standards')}</p>
    </>
  );
}

/** The datasets of a theme, behind a line with their number. */
function Theme({
  theme,
  language,
  datasets,
}: Pick<Props, 'language' | 'datasets'> & { theme: (typeof themes)[number] }) {
  const { t } = language;
  const title = t(`opendata.group.${theme}`);
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Folded summary={t('opendata.datasets')} of={title} rows={datasets.length}>
        <Table
          caption={title}
          hideCaption
          rows={datasets}
          columns={[
            {
              head: t('opendata.dataset'),
              cell: ({ key, table }) =>
                table ? (
                  <a class="govuk-link" href={`/open-data/tables/${key}`}>
                    {t(`opendata.set.${key}`)}
                  </a>
                ) : (
                  <span id={key}>{t(`opendata.set.${key}`)}</span>
                ),
            },
            { head: t('opendata.about'), cell: ({ key }) => t(`opendata.set.${key}.about`) },
            { head: t('opendata.standard'), cell: ({ standard }) => standard },
            { head: t('opendata.files'), cell: (one) => <Files set={one} language={language} /> },
          ]}
        />
      </Folded>
    </>
  );
}

function Files({
  set: { files, page },
  language: { t },
}: {
  readonly set: Dataset;
  readonly language: Language;
}) {
  if (files.length === 0)
    return page ? (
      <a class="govuk-link" href={page}>
        {t('opendata.files_of_each')}
      </a>
    ) : (
      <>{t('opendata.not_yet')}</>
    );
  return (
    <ul class="govuk-list">
      {files.map(({ href, word }) => (
        <li>
          <a class="govuk-link" href={href}>
            {t(`opendata.file.${word}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is missing and why; in a demonstration also that the file is filled with invented values all the same. */
function Gaps({ language: { t }, files }: Omit<Props, 'datasets'>) {
  const { gaps, iati, threeSixty, action } = files;
  const others = 'missing' in threeSixty ? threeSixty.missing : [];
  const errors = 'errors' in iati ? iati.errors : [];
  if (gaps.length + others.length + errors.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('opendata.gaps.title')}</Heading>
      <p class="govuk-body">{t('opendata.gaps.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...gaps, ...others].map(({ what, why }) => (
          <li>
            {t(what)}: {t(why)}
          </li>
        ))}
        {errors.map(({ message, path }) => (
          <li>
            {t(message)} ({path})
          </li>
        ))}
      </ul>
      {action.demonstration && gaps.length > 0 ? (
        <InsetText>{t('opendata.gaps.demonstration')}</InsetText>
      ) : null}
    </>
  );
}
