import type { Look } from './look-at.ts';

/**
 * In which look each journey is walked, once: chosen so that every two of a language, a width, a direction, and script or none, meet in
 * some journey (`tests/looks.test.ts`). Where only script does something, as at a camera or with a passkey, the journey has script.
 */
export const looks = {
  'every-page': { script: true, width: 360, language: 'sq' },
  capacity: { script: true, width: 360, language: 'sq' },
  certificate: { script: true, width: 360, language: 'mk' },
  language: { script: false, width: 1280, language: 'en' },
  material: { script: true, width: 1280, language: 'mk' },
  matrix: { script: true, width: 360, language: 'en' },
  network: { script: true, width: 1280, language: 'ar-XB' },
  passkeys: { script: true, width: 360, language: 'en' },
  rates: { script: false, width: 360, language: 'sq' },
  recommendation: { script: false, width: 360, language: 'sq' },
  // Without script the application of a CSO; with it those of a bad line and of parts.
  thread: { script: false, width: 360, language: 'mk' },
  training: { script: false, width: 1280, language: 'sq' },
  typed: { script: true, width: 360, language: 'sq' },
  voice: { script: false, width: 360, language: 'ar-XB' },
} as const satisfies Record<string, Look>;
