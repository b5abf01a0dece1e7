import type { KeepsTyped } from '../platform/http/keeps-typed.ts';
import { pageFormId } from './form-context.ts';
import { useLanguage } from './language-context.ts';

/**
 * Whether somebody types in a form of this page, and what keeps it. A text that waits on the device is a text: a few choices are made
 * again more quickly than they are looked for.
 */
export function typedOn(
  main: string,
  { typing = false, keeps }: { readonly typing?: boolean; readonly keeps?: KeepsTyped | undefined },
) {
  const [, form] = typing ? main.split(` id="${pageFormId}"`) : [];
  const isKept = form !== undefined && (keeps?.seen || form.includes('<textarea'));
  return { typing: form !== undefined, keeps: isKept ? keeps : undefined };
}

/** Above a page: text that waits on this device since an earlier visit. The small script shows it, where there is such text. */
export function TypedBefore() {
  const { t } = useLanguage();
  return (
    <div class="govuk-inset-text" data-typed-before={t('ui.kept.before', { when: '#' })} hidden>
      <p class="govuk-body" />
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" data-typed-put>
          {t('ui.kept.put_in')}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" data-typed-drop>
          {t('ui.kept.drop')}
        </button>
      </div>
    </div>
  );
}

/**
 * Below a page's form, and at the bottom of the screen while it is typed: whether what was typed is saved. Nothing of it is there
 * without the small script. It changes at most once a minute while all goes well, so that a screen reader is not kept busy.
 */
export function KeepTyped({ keeps }: { keeps: KeepsTyped }) {
  const { t } = useLanguage();
  const { account, key, holds } = keeps;
  if (!keeps.seen)
    return (
      <div
        class="m-kept"
        hidden
        data-keep={pageFormId}
        data-account={account}
        data-key={key}
        data-holds={holds}
      >
        <p
          role="status"
          class="m-kept__said"
          data-device={t('ui.kept.device')}
          data-no-room={t('ui.kept.no_room_here')}
        />
      </div>
    );
  return (
    <div
      class="m-kept"
      hidden
      data-keep={pageFormId}
      data-seen={keeps.seen}
      data-account={account}
      data-key={key}
      data-holds={holds}
      data-start={t('ui.kept.start')}
      data-sending={t('ui.kept.sending')}
      data-no-line={t('ui.kept.no_line')}
      data-no-room={t('ui.kept.no_room')}
      data-conflict={t('ui.kept.conflict')}
      data-refused={t('ui.kept.refused')}
      data-ended={t('problem.signed_out')}
    >
      <p role="status" class="m-kept__said" />
      <button type="submit" form={pageFormId} class="govuk-button govuk-button--secondary" hidden>
        {t('ui.kept.both')}
      </button>
    </div>
  );
}
