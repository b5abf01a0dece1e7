import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { whereOf } from '../../materials/words.ts';
import { languageName } from '../../recommendations/words.ts';
import type { MediaEcho, PublishedEcho } from '../queries.ts';

/** What the media made of it, counted in its caption; with `token`, each can be taken back. */
export function EchoTable<Row extends PublishedEcho | MediaEcho>({
  echoes,
  more = [],
  token,
}: {
  echoes: readonly Row[];
  more?: readonly Column<Row>[];
  token?: string;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={`${t('advocacy.material.echo.title')}: ${language.number(echoes.length)}`}
      rows={echoes}
      empty={t('advocacy.material.echo.none')}
      columns={[
        {
          head: t('advocacy.material.title'),
          names: true,
          cell: ({ title, url }) =>
            url ? (
              <a class="govuk-link" href={url} rel="noreferrer">
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi>{title}</bdi>
            ),
        },
        { head: t('advocacy.material.echo.outlet'), cell: ({ outlet }) => <bdi>{outlet}</bdi> },
        {
          head: t('advocacy.material.echo.appeared_on'),
          cell: ({ appearedOn }) => <Day date={appearedOn} />,
        },
        { head: t('advocacy.material.text.language'), cell: (one) => languageName(one.language) },
        {
          head: t('common.jurisdiction'),
          cell: ({ jurisdiction }) => <bdi>{whereOf(jurisdiction, language)}</bdi>,
        },
        ...more,
        ...(token === undefined
          ? []
          : [
              {
                head: t('advocacy.material.echo.withdraw'),
                cell: ({ id, title }: Row) => (
                  <ButtonForm action={`/staff/media-echo/${id}/withdraw`} token={token} look="secondary">
                    {t('advocacy.material.echo.withdraw.action')}
                    <span class="govuk-visually-hidden">: {title}</span>
                  </ButtonForm>
                ),
              },
            ]),
      ]}
    />
  );
}
