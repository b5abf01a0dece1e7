import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { StepButtons, StepNotes } from '../../../ui/step-buttons.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Instalment } from '../../agreements/queries.ts';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import type { Mentored } from '../../mentoring/not-mentor.ts';
import type { Proof } from '../../payment-proofs/queries.ts';
import type { RequestConditions } from '../rules.ts';
import { type InstalmentState, type InstalmentSubject, instalmentWorkflow } from '../workflow.ts';

export type InstalmentCase = Instalment &
  InstalmentSubject &
  Mentored & { readonly conditions: RequestConditions };

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
}: {
  context: Context;
  instalments: readonly InstalmentCase[];
  proofs: readonly Proof[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <Table
      caption={t('grants.agreement.instalments')}
      rows={instalments}
      columns={[
        { head: '#', cell: (one) => one.number },
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
          cell: (one) => <Tag tone={tones[one.state]}>{t(`grants.instalment.state.${one.state}`)}</Tag>,
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
            const standing = standingOf(instalmentWorkflow, context.actor, one, dayIn(zone, context.now));
            return (
              <>
                <StepButtons standing={standing} token={context.token} />
                <StepNotes standing={standing} />
              </>
            );
          },
        },
      ]}
    />
  );
}

function Proofs({ of: files }: { of: readonly Proof[] }) {
  return files.length === 0 ? null : <FileLinks files={files} hrefOf={({ id }) => `/payment-proofs/${id}`} />;
}
