import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { Select } from '../../../../ui/select.tsx';
import { spanText } from '../../line-name.ts';
import { tableKeys } from '../../rules/families.ts';
import { type Span, spanKey } from '../../rules/half-years.ts';

/** Which table, of which half-year or year that was counted. */
export function PreparePage({
  context,
  state,
  spans,
}: {
  context: ActingContext;
  state: FormState;
  spans: readonly Span[];
}) {
  const { language, url, token } = context;
  const { t } = language;
  if (spans.length === 0)
    return (
      <>
        <Heading>{t('release.prepare.title')}</Heading>
        <EmptyState>{t('release.prepare.none')}</EmptyState>
      </>
    );
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('release.prepare.title')}
      intro={<p class="govuk-body">{t('release.prepare.intro')}</p>}
    >
      <Select
        name="table"
        label={t('release.table')}
        empty={t('incident.choose')}
        options={tableKeys.map((value) => ({ value, text: t(`release.table.${value}`) }))}
      />
      <Select
        name="span"
        label={t('release.span')}
        hint={t('release.span.hint')}
        empty={t('incident.choose')}
        options={spans.map((span) => ({ value: spanKey(span), text: spanText(language, span) }))}
      />
      <Button>{t('release.prepare.action')}</Button>
    </FormPage>
  );
}
