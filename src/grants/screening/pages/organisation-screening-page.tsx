import type { Child } from 'hono/jsx';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Screened, Screening, ScreeningHit } from '../queries.ts';
import { HitTag } from './hit-tag.tsx';

export type WithHits = Screening & { readonly found: readonly ScreeningHit[] };

/** The screenings of an organisation, the latest first, each with what was found beside what the list says. */
export function OrganisationScreeningPage({
  context,
  organisation,
  screenings,
  notice,
  screens,
  officersHref,
}: {
  context: Context;
  organisation: Screened;
  screenings: readonly WithHits[];
  notice: Child;
  /** There is a list, and this person may screen against it. */
  screens: boolean;
  officersHref: string | undefined;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading caption={organisation.name}>{t('grants.screening.title')}</Heading>
      {notice}
      <ButtonRow>
        {screens ? (
          <ButtonForm action={`/staff/organisations/${organisation.id}/screening/make`} token={context.token}>
            {t('grants.screening.make.action')}
          </ButtonForm>
        ) : null}
        {officersHref ? (
          <ButtonLink look="secondary" href={officersHref}>
            {t('grants.officer.title')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <p class="govuk-body">{t('grants.screening.limits')}</p>
      {screenings.length === 0 ? <p class="govuk-body">{t('grants.screening.not_screened')}</p> : null}
      {screenings.map((one) => (
        <One screening={one} context={context} />
      ))}
    </>
  );
}

function One({ screening, context }: { screening: WithHits; context: Pick<Context, 'language'> }) {
  const { t, day, number } = context.language;
  const { listedOn, screenedAt, screenerName, listSha256, screened, found } = screening;
  return (
    <section>
      <Heading level={2}>{t('grants.screening.against', { day: day(listedOn) })}</Heading>
      {screening.listWithdrawn ? <InsetText>{t('grants.screening.list_withdrawn')}</InsetText> : null}
      <SummaryList
        rows={[
          { key: t('grants.screening.screened_at'), value: <DateTime at={screenedAt} zone={zone} /> },
          {
            key: t('grants.screening.screened_by'),
            value: screenerName ? <bdi>{screenerName}</bdi> : t('grants.screening.by_program'),
          },
          { key: t('grants.screening.list.sha256'), value: <code class="m-hash">{listSha256}</code> },
          { key: t('grants.screening.names'), value: number(screened.length) },
        ]}
      />
      <Details summary={t('grants.screening.names')}>
        <ul class="govuk-list govuk-list--bullet">
          {screened.map(({ whose, name, post }) => (
            <li>
              <bdi>{name}</bdi> ({t(`grants.screening.whose.${whose}`)}
              {post ? (
                <>
                  , <span dir="auto">{post}</span>
                </>
              ) : null}
              )
            </li>
          ))}
        </ul>
      </Details>
      <Table
        caption={t('grants.screening.hits')}
        rows={found}
        empty={t('grants.screening.no_hit')}
        columns={[
          {
            head: t('grants.screening.hit.name'),
            names: true,
            cell: ({ name }) => name,
            href: ({ id }) => `/screening-hits/${id}`,
          },
          {
            head: t('grants.screening.hit.whose'),
            cell: ({ whose }) => t(`grants.screening.whose.${whose}`),
          },
          { head: t('grants.screening.hit.listed_name'), cell: ({ listedName }) => <bdi>{listedName}</bdi> },
          { head: t('grants.screening.hit.how'), cell: ({ how }) => t(`grants.screening.how.${how}`) },
          { head: t('common.state'), cell: ({ state }) => <HitTag state={state} /> },
        ]}
      />
    </section>
  );
}
