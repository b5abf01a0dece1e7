import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Call } from '../../calls/queries.ts';
import type { DrawPlan } from '../plan-draw.ts';
import { shortOf } from '../rules.ts';
import { DrawnTable } from './drawn-table.tsx';
import { EarlierDraws } from './earlier-draws.tsx';
import { PoolTable } from './pool-table.tsx';

type Props = { context: ActingContext; call: Call; state: FormState; plan: DrawPlan };

/** What a draw of assessors for a call would be: seed, load of each assessor, and who is drawn for which application. One press asks them all. */
export function DrawPage({ context, call, state, plan }: Props) {
  const { language, url, token } = context;
  const { t, locale } = language;
  const { from, drawn } = plan;
  const short = shortOf(from, drawn);
  const lacking = plan.applications.filter(({ id }) => short.has(id)).map(({ number }) => number);
  const needed = from.applications.reduce((sum, { needs }) => sum + needs, 0);
  return (
    <>
      <FormPage
        {...state}
        action={url.pathname}
        token={token}
        title={t('grants.draw.title')}
        caption={`${call.number} · ${inLanguage(call.title, locale)}`}
      >
        {needed === 0 ? (
          <EmptyState>{t('grants.draw.none_needed')}</EmptyState>
        ) : (
          <>
            <InsetText>
              {t('grants.draw.needed', { applications: from.applications.length, assessors: needed })}
            </InsetText>
            <p class="govuk-body">{t('grants.draw.rule')}</p>
            <p class="govuk-body">
              {t('grants.draw.seed_text')} <code class="m-hash">{plan.seed}</code>
            </p>
            {lacking.length > 0 ? (
              <WarningText>
                {t('grants.draw.short', { count: lacking.length, numbers: lacking.join(', ') })}
              </WarningText>
            ) : null}
            <PoolTable plan={plan} base={url.pathname} />
            <DrawnTable plan={plan} short={short} />
            {drawn.length > 0 ? (
              <>
                <p class="govuk-body">{t('grants.draw.press')}</p>
                <input type="hidden" name="out" value={from.leftOut.join(' ')} />
                <SeenField state={state} now={plan.sha256} />
                <Button>{t('grants.draw.action', { count: drawn.length })}</Button>
              </>
            ) : null}
          </>
        )}
      </FormPage>
      <EarlierDraws plan={plan} zone={call.deadlineZone} />
    </>
  );
}
