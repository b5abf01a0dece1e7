import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { Select } from '../../../../ui/select.tsx';
import { spanText } from '../../line-name.ts';
import { type FreeTable, tableValue } from '../../rules/free-tables.ts';

/** Which table of which half-year: only where the family has no table of it yet. */
export function PreparePage({
  context,
  state,
  free,
  counted,
}: {
  context: ActingContext;
  state: FormState;
  free: readonly FreeTable[];
  counted: boolean;
}) {
  const { language, url, token } = context;
  const { t } = language;
  if (free.length === 0)
    return (
      <>
        <Heading>{t('release.prepare.title')}</Heading>
        <EmptyState>{t(counted ? 'release.prepare.all' : 'release.prepare.none')}</EmptyState>
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
        hint={t('release.table.hint')}
        empty={t('incident.choose')}
        options={free.map((one) => ({
          value: tableValue(one),
          text: `${t(`release.table.${one.tableKey}`)}, ${spanText(language, one)}`,
        }))}
      />
      <Button>{t('release.prepare.action')}</Button>
    </FormPage>
  );
}
