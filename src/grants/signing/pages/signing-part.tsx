import { dayIn } from '../../../platform/dates.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Agreement } from '../../agreements/queries.ts';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import type { ScanPage } from '../queries.ts';

type Props = {
  agreement: Agreement;
  standing: Standing;
  textIsCurrent: boolean;
  scans: readonly ScanPage[];
  withdrawal: string | undefined;
  /** Nothing more is asked of either side. */
  setAside: boolean;
};

/** How far the signing is, for both sides: what is done, what is missing and who does it, and what each side signed. */
export function SigningPart({ agreement, standing, textIsCurrent, scans, withdrawal, setAside }: Props) {
  const { t } = useLanguage();
  const { signing, signedOn } = agreement;
  return (
    <section id="signing">
      <Heading level={2}>{t('grants.signing.title')}</Heading>
      {withdrawal === undefined ? null : (
        <WarningText>{t('grants.signing.withdrawn', { reason: withdrawal })}</WarningText>
      )}
      {textIsCurrent ? null : <WarningText>{t('problem.agreement_text_changed')}</WarningText>}
      {signedOn && !signing ? <InsetText>{t('grants.signing.before_scans')}</InsetText> : null}
      {setAside ? <InsetText>{t('grants.agreement.set_aside.text')}</InsetText> : null}
      {signedOn || setAside ? null : <Steps agreement={agreement} standing={standing} />}
      {scansOf(scans).map((pages) => (
        <Scan pages={pages} />
      ))}
    </section>
  );
}

/** The steps up to the signed agreement: when each was taken, else who takes it; for those who may, with the way to it. */
function Steps({ agreement, standing }: Pick<Props, 'agreement' | 'standing'>) {
  const { t, day } = useLanguage();
  const { signing } = agreement;
  const on = (at: string | undefined | null) => (at ? day(dayIn(zone, at)) : undefined);
  const signed = (at: string | undefined) => (at ? day(at) : undefined);
  const rows = [
    ['offer', on(signing?.offeredAt)],
    ['confirm_reading', on(signing?.readAt)],
    ['keep_scan', signed(signing?.subGrantee?.signedOn)],
    ['keep_partner_scan', signed(signing?.partner?.signedOn)],
    ['sign', undefined],
  ] as const;
  return (
    <SummaryList
      rows={rows.map(([name, done]) => {
        const offer = standing.offers.find((one) => one.name === name && !one.missing);
        return {
          key: t(`grants.signing.step.${name}`),
          value: (
            <>
              {done ? (
                <>
                  <Tag tone="good">{t('grants.signing.done')}</Tag> {done}
                </>
              ) : (
                t(`grants.signing.who.${name}`)
              )}
              {offer ? (
                <>
                  {' '}
                  <a class="govuk-link" href={offer.href}>
                    {t(offer.label)}
                  </a>
                </>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}

/** The pages of each scan together, in the order of the list. */
function scansOf(pages: readonly ScanPage[]): (readonly ScanPage[])[] {
  return [...Map.groupBy(pages, ({ scanId }) => scanId).values()];
}

function Scan({ pages }: { pages: readonly ScanPage[] }) {
  const { t, day } = useLanguage();
  const { side, signedOn, byStaff, replaced } = pages[0]!;
  return (
    <>
      <Heading level={3}>{t(`grants.signing.scan.${side}`)}</Heading>
      <p class="govuk-body">
        {t('grants.signing.scan.signed_on', { day: day(signedOn) })}{' '}
        {side === 'sub_grantee' && byStaff ? <Tag tone="plain">{t('grants.signing.by_post')}</Tag> : null}{' '}
        {replaced ? <Tag tone="plain">{t('grants.signing.replaced')}</Tag> : null}
      </p>
      <FileLinks files={pages} hrefOf={({ id }) => `/agreement-scans/${id}`} />
    </>
  );
}
