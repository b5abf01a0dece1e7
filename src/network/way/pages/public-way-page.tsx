import type { PlainDate } from '../../../platform/dates.ts';
import type { Shown } from '../../../platform/suppression.ts';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepsFigure } from '../../../ui/steps-figure.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { Mark } from '../steps.ts';

/** How far civil society organisations came, over the whole region, small numbers hidden. */
export function PublicWayPage({
  rows,
  target,
  asOf,
}: {
  rows: readonly { readonly step: Mark; readonly shown: Shown }[];
  target: number | null;
  /** The last day of the period that was frozen last; undefined before one was. */
  asOf: PlainDate | undefined;
}) {
  const { t, number } = useLanguage();
  const title = t('network.way.title');
  const text = (shown: Shown) => ('shown' in shown ? number(shown.shown) : t('network.way.hidden'));
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body-l">{t('network.way.public_intro')}</p>
      <p class="govuk-body">{t('network.way.suppression')}</p>
      {asOf !== undefined && rows.some(({ shown }) => 'hidden' in shown) ? (
        <InsetText>{t('network.way.held_back')}</InsetText>
      ) : null}
      {asOf === undefined ? (
        <p class="govuk-body">{t('network.way.later')}</p>
      ) : (
        <Figure
          title={title}
          source={t('network.way.source')}
          date={asOf}
          take={<TakeTable of="way" path="/way" />}
          table={
            <Table
              caption={title}
              hideCaption
              narrow="lines"
              rows={rows.map((row, index) => ({ ...row, index }))}
              columns={[
                {
                  head: t('network.way.step'),
                  cell: ({ step, index }) => `${index + 1}. ${t(`network.way.step.${step}`)}`,
                },
                { head: t('network.way.organisations'), numeric: true, cell: ({ shown }) => text(shown) },
              ]}
            />
          }
        >
          <StepsFigure
            id="way"
            title={title}
            description={t('network.way.description')}
            steps={rows.map(({ shown }, index) => ({
              number: index + 1,
              value: 'shown' in shown ? shown.shown : null,
              text: text(shown),
            }))}
            {...(target === null
              ? {}
              : { target: { value: target, text: t('network.way.target', { target }) } })}
          />
        </Figure>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/results/organisations_engaged">
          {t('network.way.rule')}
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
