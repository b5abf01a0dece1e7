import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Partnership } from '../queries.ts';

/** Letting everybody read a partnership, by somebody who says that it harms nobody. */
export function PublishPage({
  context,
  state,
  partnership,
}: {
  context: ActingContext;
  state: FormState;
  partnership: Partnership;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('network.partnership.publish.action')}
      caption={partnership.subject}
    >
      <InsetText>{t('network.partnership.publish.text')}</InsetText>
      <SeenField state={state} now={String(partnership.version)} />
      <Tick name="harms_nobody" label={t('network.partnership.publish.harms_nobody')} />
      <Button>{t('network.partnership.publish.action')}</Button>
    </FormPage>
  );
}
