import { useLanguage } from './language-context.ts';

const keys = { text: 'ui.safety_rail', file: 'ui.safety_rail.file', voice: 'ui.safety_rail.voice' } as const;

/**
 * “Do not enter or attach people you help”: stands wherever people type freely or attach files. `voice` where somebody may tell
 * what happened to themselves.
 */
export function SafetyRail({ kind = 'text' }: { kind?: keyof typeof keys }) {
  const language = useLanguage();
  return (
    <p class="m-rail">
      <svg
        class="m-rail__sign"
        viewBox="0 0 20 20"
        width="20"
        height="20"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M10 1 3 4v5c0 5 3 8 7 10 4-2 7-5 7-10V4z" />
      </svg>
      <span>{language.t(keys[kind])}</span>
    </p>
  );
}
