/**
 * The looks that a journey is walked in. With ONE_LOOK set the first alone: a second database is asked the same by every width, language
 * and script.
 */
export function inLooks<Look>(looks: readonly Look[]): readonly Look[] {
  return process.env.ONE_LOOK ? looks.slice(0, 1) : looks;
}
