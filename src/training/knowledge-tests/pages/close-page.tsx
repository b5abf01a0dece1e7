import type { Instant } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { type Figures, fewest } from '../figures.ts';

/** Closing a test: what will be shown of it, or that nothing will be, said before it is closed. */
export function CloseTestPage({
  context,
  state,
  caption,
  figures,
  until,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  /** What would be shown if it were closed now. */
  figures: Figures;
  /** When it closes by itself; it has no such time where its sessions were taken away. */
  until: Instant | undefined;
}) {
  const { t, instant, number } = context.language;
  const shown = figures.groups.filter(({ gain }) => gain !== null).length;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.test.close.title')}
      caption={caption}
      intro={
        <>
          <InsetText>
            {figures.all === null
              ? t('training.test.close.few', { count: fewest })
              : t('training.test.close.shown', {
                  shown: number(shown),
                  groups: number(figures.groups.length),
                })}
          </InsetText>
          {until ? (
            <p class="govuk-body">{t('training.test.close.text', { until: instant(until, zone) })}</p>
          ) : null}
        </>
      }
    >
      <Button look="warning">{t('training.test.close_action')}</Button>
    </FormPage>
  );
}
