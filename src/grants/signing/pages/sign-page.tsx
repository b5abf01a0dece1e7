import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { Day } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Agreement } from '../../agreements/queries.ts';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import type { ScanPage } from '../queries.ts';
import { appliesFrom, dayWarnings, hashOfSigning, lastSignature } from '../rules.ts';
import { TextLinks } from './text-page.tsx';

/** What the second person of the partner checks before the agreement is put in force: the text, both scans and their days. */
export function SignPage({
  context,
  state,
  agreement,
  scans,
}: {
  context: ActingContext;
  state: FormState;
  agreement: Agreement;
  /** The pages that hold. */
  scans: readonly ScanPage[];
}) {
  const { t, day } = context.language;
  const { startsOn, signing } = agreement;
  const last = lastSignature(agreement);
  const warnings = dayWarnings(agreement);
  const sides = [
    ['sub_grantee', signing?.subGrantee],
    ['partner', signing?.partner],
  ] as const;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.sign.title')}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={
        <>
          <InsetText>{t('grants.agreement.sign.text')}</InsetText>
          <TextLinks id={agreement.id} />
          <SummaryList
            rows={[
              ...sides.map(([side, signature]) => ({
                key: t(`grants.signing.scan.${side}`),
                value: (
                  <>
                    {signature ? <Day date={signature.signedOn} /> : null}
                    <FileLinks
                      files={scans.filter(({ scanId }) => scanId === signature?.id)}
                      hrefOf={({ id }) => `/agreement-scans/${id}`}
                    />
                  </>
                ),
              })),
              { key: t('grants.agreement.field.starts_on'), value: <Day date={startsOn} /> },
              ...(last
                ? [
                    {
                      key: t('grants.signing.applies_from'),
                      value: <Day date={appliesFrom(startsOn, last)} />,
                    },
                  ]
                : []),
            ]}
          />
          {warnings.map((warning) => (
            <WarningText>
              {t(`grants.signing.warning.${warning}`, { start: day(startsOn), last: day(last!) })}
            </WarningText>
          ))}
        </>
      }
    >
      <SeenField state={state} now={hashOfSigning(signing)} />
      {warnings.length > 0 ? <Tick name="days_confirmed" label={t('grants.signing.days_confirmed')} /> : null}
      <Button>{t('grants.agreement.sign.action')}</Button>
    </FormPage>
  );
}
