import type { Language } from '../../platform/language/language.ts';
import { Details, Folded } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ShowAll } from '../../ui/show-all.tsx';
import { Table } from '../../ui/table.tsx';

/** An address that a program asked, and what it was answered. */
export type Example = { readonly what: string; readonly asked: string; readonly answered: string };

/** How programs read what is published, in plain words and with examples that were run when the page was made. */
export function ProgramsPage({
  language: { t },
  examples,
  operations,
}: {
  language: Language;
  examples: readonly Example[];
  operations: readonly { readonly path: string; readonly key: string; readonly type: string }[];
}) {
  return (
    <>
      <Heading>{t('opendata.programs.title')}</Heading>
      <p class="govuk-body-l">{t('opendata.programs.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/open-data/openapi.json">
          {t('opendata.programs.openapi')}
        </a>
      </p>
      <ShowAll />
      <Heading level={2}>{t('opendata.programs.rules')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {['paging', 'filter', 'language', 'etag', 'cors', 'types', 'demonstration'].map((rule) => (
          <li>{t(`opendata.programs.${rule}`)}</li>
        ))}
      </ul>
      <Heading level={2}>{t('opendata.programs.examples')}</Heading>
      <p class="govuk-body">{t('opendata.programs.examples_text')}</p>
      {examples.map(({ what, asked, answered }) => (
        <Details summary={t(`opendata.programs.example.${what}`)}>
          <pre class="m-pre">
            <code>{`curl '${asked}'`}</code>
          </pre>
          <pre class="m-pre">
            <code>{answered}</code>
          </pre>
        </Details>
      ))}
      <Heading level={2}>{t('opendata.programs.addresses')}</Heading>
      <Folded summary={t('ui.folded.show')} of={t('opendata.programs.addresses')} rows={operations.length}>
        <Table
          caption={t('opendata.programs.addresses')}
          hideCaption
          rows={operations}
          columns={[
            { head: t('opendata.address'), code: true, cell: ({ path }) => path },
            { head: t('opendata.about'), cell: ({ key }) => t(`opendata.set.${key}`) },
            { head: t('opendata.programs.media_type'), code: true, cell: ({ type }) => type },
          ]}
        />
      </Folded>
    </>
  );
}
