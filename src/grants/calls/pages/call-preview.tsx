import type { Context } from '../../../platform/http/route.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import type { Call, Lot } from '../queries.ts';
import { CallFacts } from './call-facts.tsx';

/** A draft as the public will see it. */
export function CallPreview({ context, call, lots }: { context: Context; call: Call; lots: readonly Lot[] }) {
  return (
    <>
      <InsetText>{context.language.t('grants.call.preview.text')}</InsetText>
      <CallFacts call={call} lots={lots} />
    </>
  );
}
