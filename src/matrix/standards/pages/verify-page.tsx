import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { identifiersOf } from '../../identifiers.ts';
import { Identifiers } from '../../public/pages/identifiers.tsx';
import { ProvisionMark } from '../../public/pages/provision-mark.tsx';
import type { SourcedProvision } from '../queries.ts';

/** A lawyer compares our words about a provision with the text of the instrument, and says so. */
export function VerifyPage({
  context,
  state,
  provision,
}: {
  context: ActingContext;
  state: FormState;
  provision: SourcedProvision;
}) {
  const { t } = context.language;
  const version = state.conflict ? provision.version : (state.typed.version ?? provision.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.verify.title')}
      caption={provision.key}
      intro={
        <>
          <p class="govuk-body">{t('matrix.verify.intro')}</p>
          <SummaryList
            rows={[
              {
                key: t('matrix.provision'),
                value: <span lang="en">{`${provision.instrument}, ${provision.article}`}</span>,
              },
              { key: t('matrix.provision.says'), value: <span lang="en">{provision.summary}</span> },
              { key: t('matrix.provision.mark'), value: <ProvisionMark provision={provision} /> },
              {
                key: t('matrix.instrument.text'),
                value: (
                  <Identifiers
                    identifiers={identifiersOf(provision)}
                    symbol={provision.symbol}
                    url={provision.url}
                  />
                ),
              },
            ]}
          />
        </>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      <Tick name="compared" label={t('matrix.verify.compared')} />
      <p class="govuk-body">{t('matrix.verify.next')}</p>
      <Button>{t('matrix.verify.action')}</Button>
    </FormPage>
  );
}
