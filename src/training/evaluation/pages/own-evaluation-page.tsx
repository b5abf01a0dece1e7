import { fieldsOf, SectionForm } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import type { OwnEvaluation } from '../own-evaluation.ts';

/** What somebody says of a training, on one page. */
export function OwnEvaluationPage({
  context,
  state,
  own: { form, standing },
  caption,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  own: OwnEvaluation;
  caption: string;
  notice: Notice;
}) {
  const { t } = context.language;
  const [section] = form?.definition.sections ?? [];
  if (!form || !section || standing !== 'open')
    return (
      <>
        <Heading caption={caption}>{t('training.evaluation.title')}</Heading>
        <p class="govuk-body-l">{t(`training.evaluation.own.${standing}`)}</p>
        <PrivacyNotice {...notice} />
      </>
    );
  const draft = { answers: {}, raw: {} };
  return (
    <SectionForm
      form={form.definition}
      section={section}
      draft={draft}
      state={'_shown' in state.typed ? state : { ...state, typed: fieldsOf(section, draft) }}
      context={{ attachments: {} }}
      action={context.url.pathname}
      token={context.token}
      caption={caption}
      fileHref={() => ''}
      submit={t('training.evaluation.give')}
      notice={<p class="govuk-body">{t('training.evaluation.own.open')}</p>}
      privacy={<PrivacyNotice {...notice} />}
    />
  );
}

/** On one's own page: that one may say something, or has. */
export function OwnEvaluationSection({
  own: { form, standing },
  here,
}: {
  own: OwnEvaluation;
  here: string;
}) {
  const { t } = useLanguage();
  if (!form || standing === 'over' || standing === 'not_yet') return null;
  return (
    <>
      <Heading level={2}>{t('training.evaluation.title')}</Heading>
      <p class="govuk-body">
        {standing === 'given' ? (
          t('training.evaluation.own.given')
        ) : (
          <a class="govuk-link" href={`${here}/evaluation`}>
            {t('training.evaluation.action')}
          </a>
        )}
      </p>
    </>
  );
}
