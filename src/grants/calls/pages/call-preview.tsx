import type { Context } from '../../../platform/http/route.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import type { FormOfCall } from '../form-choices.ts';
import type { Call, Lot } from '../queries.ts';
import { CallFacts } from './call-facts.tsx';
import { FormsOfCall } from './forms-of-call.tsx';

/** A draft as the public will see it. */
export function CallPreview({
  context,
  call,
  lots,
  forms,
}: {
  context: Context;
  call: Call;
  lots: readonly Lot[];
  forms: readonly FormOfCall[];
}) {
  return (
    <>
      <InsetText>{context.language.t('grants.call.preview.text')}</InsetText>
      <FormsOfCall forms={forms} call={call} chooses />
      <CallFacts call={call} lots={lots} />
    </>
  );
}
