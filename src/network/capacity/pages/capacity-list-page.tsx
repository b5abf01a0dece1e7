import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Assessment, Share } from '../queries.ts';

/** What one's own organisation found of itself, and whom it lets read it. */
export function CapacityListPage({
  assessments,
  due,
  shares,
  mayShare,
  token,
}: {
  assessments: readonly Assessment[];
  due: PlainDate | undefined;
  shares: readonly Share[];
  mayShare: boolean;
  token: string;
}) {
  const { t, day } = useLanguage();
  const title = t('network.capacity.title');
  const draft = assessments.some(({ state }) => state === 'draft');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body-l">{t('network.capacity.intro')}</p>
      <InsetText>{t('network.capacity.who_sees')}</InsetText>
      {due ? <p class="govuk-body">{t('network.capacity.due', { day: day(due) })}</p> : null}
      {draft ? null : (
        <ButtonLink href="/organisation/capacity/new">{t('network.capacity.start')}</ButtonLink>
      )}
      <Table
        caption={t('network.capacity.assessments')}
        rows={assessments}
        empty={t('network.capacity.none')}
        columns={[
          {
            head: t('network.capacity.round'),
            cell: ({ id, round }) => (
              <a class="govuk-link" href={`/capacity/${id}`}>
                {t(`network.capacity.round.${round}`)}
              </a>
            ),
          },
          {
            head: t('network.capacity.state'),
            cell: ({ state }) => t(`network.capacity.state.${state}`),
          },
          {
            head: t('network.capacity.done_on'),
            cell: ({ doneOn }) => (doneOn ? <Day date={doneOn} /> : '–'),
          },
          {
            head: t('network.capacity.mode'),
            cell: ({ mode, companion }) =>
              companion ? (
                <>
                  {t(`network.capacity.mode.${mode}`)}: <bdi>{companion}</bdi>
                </>
              ) : (
                t(`network.capacity.mode.${mode}`)
              ),
          },
        ]}
      />
      <Heading level={2}>{t('network.capacity.share.heading')}</Heading>
      {mayShare ? (
        <ButtonLink look="secondary" href="/organisation/capacity/sharing">
          {t('network.capacity.share.title')}
        </ButtonLink>
      ) : null}
      <Table
        caption={t('network.capacity.share.heading')}
        hideCaption
        rows={shares}
        empty={t('network.capacity.share.none')}
        columns={[
          { head: t('common.organisation'), cell: ({ withName }) => <bdi>{withName}</bdi> },
          ...(mayShare
            ? [
                {
                  head: t('network.capacity.share.end'),
                  cell: ({ id, withName }: Share) => (
                    <ButtonForm
                      action={`/organisation/capacity/shares/${id}/end`}
                      token={token}
                      look="secondary"
                    >
                      {t('network.capacity.share.end_action')}
                      <span class="govuk-visually-hidden">: {withName}</span>
                    </ButtonForm>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/capacity/shared">
          {t('network.capacity.shared.title')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/capacity">
          {t('network.capacity.public.title')}
        </a>
      </p>
    </>
  );
}
