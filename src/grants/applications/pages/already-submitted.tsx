import type { Context } from '../../../platform/http/route.ts';
import { Heading } from '../../../ui/heading.tsx';
import type { Application } from '../queries.ts';

/** Where a draft was written: once it is submitted or withdrawn there is nothing left to do here, and the page says where it is. */
export function AlreadySubmitted({ context, application }: { context: Context; application: Application }) {
  const { t } = context.language;
  return (
    <>
      <Heading caption={application.number ?? application.callNumber}>{application.title}</Heading>
      <p class="govuk-body">
        {t(`grants.application.no_draft.${application.receipt ? 'submitted' : 'withdrawn'}`)}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${application.id}`}>
          {t('grants.application.no_draft.open')}
        </a>
      </p>
    </>
  );
}
