import { setFlagsFromString } from 'node:v8';

// Imported before all else. While the program starts it reads much that it needs once; the memory for what is young would double for it
// again and again, and stay that large on a machine where nobody comes: sixty megabytes.
setFlagsFromString('--semi-space-growth-factor=1');

/** From now on the memory for what is young grows with what people ask, as it does by itself. */
export function mayGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
