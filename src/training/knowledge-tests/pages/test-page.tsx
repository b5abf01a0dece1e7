import { questionsOf } from '../../../forms/index.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Gathering } from '../../queries.ts';
import { fewest } from '../figures.ts';
import type { StoredTest } from '../queries.ts';
import type { Windows } from '../rules.ts';
import { GainFigure } from './gain-figure.tsx';
import { GainByGroup, WholeGain } from './gain-tables.tsx';

type Props = {
  readonly context: Context;
  readonly gathering: Gathering;
  readonly test: StoredTest | undefined;
  readonly windows: Windows | undefined;
  /** How many questions its modules have now. */
  readonly asked: number;
  readonly handedIn: { readonly before: number; readonly after: number };
};

/** The test of a training, for those who hold it: how it stands, and what it showed once it has closed. */
export function TestPage(props: Props) {
  const { t } = useLanguage();
  const { gathering, test } = props;
  return (
    <>
      <Heading caption={gathering.title}>{t('training.test.title')}</Heading>
      <p class="govuk-body-l">{t('training.test.intro')}</p>
      {test ? <Standing {...props} test={test} /> : <Opening {...props} />}
    </>
  );
}

function Opening({ context, gathering, windows, asked }: Props) {
  const { t } = useLanguage();
  if (!windows) return <InsetText>{t('problem.test_without_sessions')}</InsetText>;
  if (asked === 0)
    return (
      <InsetText>
        <p class="govuk-body">{t('problem.test_without_questions')}</p>
        <a class="govuk-link" href="/staff/modules">
          {t('training.module.list')}
        </a>
      </InsetText>
    );
  if (context.now > windows.beforeUntil) return <InsetText>{t('problem.test_too_late')}</InsetText>;
  return (
    <>
      <p class="govuk-body">{t('training.test.open_text', { count: asked })}</p>
      <ButtonForm action={`/staff/gatherings/${gathering.id}/test/open`} token={context.token}>
        {t('training.test.open_action')}
      </ButtonForm>
    </>
  );
}

function Standing({ context, gathering, test, windows, handedIn }: Props & { test: StoredTest }) {
  const { t, number } = useLanguage();
  const { figures, closedAt } = test;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('training.test.questions'), value: number(questionsOf(test.definition).length) },
          ...(windows
            ? [
                {
                  key: t('training.test.before_until'),
                  value: <DateTime at={windows.beforeUntil} zone={zone} />,
                },
                {
                  key: t('training.test.after_from'),
                  value: <DateTime at={windows.afterFrom} zone={zone} />,
                },
                {
                  key: t('training.test.after_until'),
                  value: <DateTime at={windows.afterUntil} zone={zone} />,
                },
              ]
            : []),
          { key: t('training.test.handed_in_before'), value: number(handedIn.before) },
          { key: t('training.test.handed_in_after'), value: number(handedIn.after) },
          ...(closedAt
            ? [{ key: t('training.test.closed'), value: <DateTime at={closedAt} zone={zone} /> }]
            : []),
        ]}
      />
      {figures ? (
        <>
          <Heading level={2}>{t('training.test.gain_title')}</Heading>
          <WholeGain figures={figures} />
          {figures.all ? (
            <>
              <GainFigure test={test} figures={figures} />
              <GainByGroup figures={figures} />
              <TakeAway href={`/staff/gatherings/${gathering.id}/test.csv`}>
                {t('common.download_csv')}
              </TakeAway>
            </>
          ) : null}
        </>
      ) : (
        <>
          <p class="govuk-body">{t('training.test.figures_later')}</p>
          <p class="govuk-body">{t('training.test.few_so_far', { count: fewest })}</p>
          {windows && context.now >= windows.afterFrom ? (
            <ButtonLink href={`/staff/gatherings/${gathering.id}/test/close`} look="secondary">
              {t('training.test.close_action')}
            </ButtonLink>
          ) : null}
        </>
      )}
    </>
  );
}
