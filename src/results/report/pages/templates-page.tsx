import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { FoundName, FoundTemplate } from '../gather-templates.ts';
import { templateName } from '../template-names.ts';

/** The templates with the names that were found in them, and every name that a template can have. */
export function TemplatesPage({
  templates,
  keys,
  nameOf,
}: {
  templates: readonly FoundTemplate[];
  keys: readonly string[];
  nameOf: (key: string) => string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.template.title')}</Heading>
      <p class="govuk-body">{t('results.template.intro')}</p>
      <p class="govuk-body">{t('results.template.how')}</p>
      <ButtonRow>
        <ButtonLink href="/staff/documents/new?kind=template">{t('results.template.add')}</ButtonLink>
      </ButtonRow>
      {templates.length === 0 ? <p class="govuk-body">{t('results.template.none')}</p> : null}
      {templates.map((template) => (
        <section>
          <Heading level={2}>
            <a
              class="govuk-link"
              href={`/staff/documents/${template.documentId}`}
              lang={template.language}
              dir="auto"
            >
              {template.title}
            </a>
          </Heading>
          <Names found={template.found} nameOf={nameOf} />
        </section>
      ))}
      <Details summary={t('results.template.all_names')}>
        <Table
          caption={t('results.template.all_names')}
          hideCaption
          rows={keys}
          columns={[
            {
              head: t('results.template.name'),
              cell: (key) => <code class="m-hash">{templateName(key)}</code>,
            },
            { head: t('results.template.filled_with'), cell: nameOf },
          ]}
        />
      </Details>
    </>
  );
}

function Names({ found, nameOf }: Pick<FoundTemplate, 'found'> & { nameOf: (key: string) => string }) {
  const { t } = useLanguage();
  if (found === 'held' || found === 'unreadable')
    return (
      <InsetText>
        <p class="govuk-body">{t(`results.template.${found}`)}</p>
      </InsetText>
    );
  const stateOf = ({ key, fits }: FoundName) =>
    key === undefined ? 'unknown' : fits ? 'filled' : 'no_place';
  return (
    <Table
      caption={t('results.template.found')}
      rows={found}
      empty={t('results.template.no_names')}
      columns={[
        { head: t('results.template.name'), cell: ({ name }) => <bdi>{name}</bdi> },
        {
          head: t('results.template.filled_with'),
          cell: ({ key }) => (key === undefined ? null : nameOf(key)),
        },
        {
          head: t('results.report.state'),
          cell: (one) => (
            <Tag tone={stateOf(one) === 'filled' ? 'good' : 'waiting'}>
              {t(`results.template.state.${stateOf(one)}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}
