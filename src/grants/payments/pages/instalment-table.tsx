import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Instalment } from '../../agreements/queries.ts';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import { openOf } from '../../bills/rules.ts';
import type { Mentored } from '../../mentoring/not-mentor.ts';
import type { Proof } from '../../payment-proofs/queries.ts';
import type { ScreenedToday } from '../../screening/rules.ts';
import { instalmentMark } from '../instalment-href.ts';
import { askableMinor, isRefused, type RequestConditions, spentShareOf } from '../rules.ts';
import { type InstalmentState, type InstalmentSubject, instalmentWorkflow } from '../workflow.ts';

export type InstalmentCase = Instalment &
  InstalmentSubject &
  Mentored &
  ScreenedToday & { readonly conditions: RequestConditions };

const tones: Record<InstalmentState, Tone> = {
  planned: 'plain',
  requested: 'open',
  approved_once: 'waiting',
  approved: 'moving',
  paid: 'good',
  cancelled: 'over',
};

/** The instalments of an agreement with what this person may do to each now. */
export function InstalmentTable({
  context,
  instalments,
  proofs,
  certifiers,
}: {
  context: Context;
  instalments: readonly InstalmentCase[];
  proofs: readonly Proof[];
  /** Who can request one, for those of the sub-grantee who cannot. */
  certifiers: readonly string[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <>
      <Table
        caption={t('grants.agreement.instalments')}
        rows={instalments}
        columns={[
          { head: '#', cell: (one) => <span id={instalmentMark(one)}>{one.number}</span> },
          {
            head: t('grants.instalment.kind'),
            names: true,
            cell: (one) => t(`grants.instalment.kind.${one.kind}`),
          },
          {
            head: t('common.amount'),
            numeric: true,
            cell: (one) => (
              <>
                {language.money(money(one.amountMinor, one.currency))}
                {one.plannedMinor === null ? null : (
                  <div class="govuk-hint">
                    {t('grants.instalment.planned', {
                      amount: language.money(money(one.plannedMinor, one.currency)),
                    })}
                  </div>
                )}
              </>
            ),
          },
          {
            head: t('common.state'),
            cell: (one) => (
              <>
                {isRefused(one) ? (
                  <Tag tone="bad">{t('grants.instalment.state.refused')}</Tag>
                ) : (
                  <Tag tone={tones[one.state]}>{t(`grants.instalment.state.${one.state}`)}</Tag>
                )}
                <SpentShare of={one} />
                {isRefused(one) ? (
                  <div class="govuk-hint m-typed" dir="auto">
                    {t('grants.instalment.refused', { reason: one.refusalReason ?? '' })}
                  </div>
                ) : null}
              </>
            ),
          },
          {
            head: t('grants.instalment.paid_on'),
            cell: (one) => (
              <>
                {one.paidOn
                  ? `${language.day(one.paidOn)}${one.paymentReference ? ` (${one.paymentReference})` : ''}`
                  : '–'}
                <Proofs of={proofs.filter(({ instalmentId }) => instalmentId === one.id)} />
              </>
            ),
          },
          {
            head: t('common.actions'),
            cell: (one) => {
              const proofCount = openOf(proofs.filter(({ instalmentId }) => instalmentId === one.id)).length;
              const asked = { ...one, proofCount };
              const standing = standingOf(instalmentWorkflow, context.actor, asked, dayIn(zone, context.now));
              return (
                <StepRow
                  standing={standing}
                  token={context.token}
                  adds={{ request: amountOf(language, askableMinor(one.conditions), one.currency) }}
                />
              );
            },
          },
        ]}
      />
      {certifiers.length > 0 ? (
        <p class="govuk-body">{t('grants.instalment.certifiers', { names: certifiers.join(', ') })}</p>
      ) : null}
    </>
  );
}

const amountOf = (language: Language, minor: number | undefined, currency: string) =>
  minor === undefined ? undefined : language.money(money(minor, currency));

/** How much is accepted of what must be before the next instalment. */
function SpentShare({ of: one }: { of: InstalmentCase }) {
  const language = useLanguage();
  const share = spentShareOf(one.state, one.conditions);
  return share ? (
    <div class="govuk-hint">
      {language.t('grants.instalment.spent', {
        accepted: language.money(money(share.acceptedMinor, one.currency)),
        needed: language.money(money(share.neededMinor, one.currency)),
        percent: share.percent,
      })}
    </div>
  ) : null;
}

function Proofs({ of: files }: { of: readonly Proof[] }) {
  return files.length === 0 ? null : <FileLinks files={files} hrefOf={({ id }) => `/payment-proofs/${id}`} />;
}
