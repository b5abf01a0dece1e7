import { everyStaff, officers, permission } from '../platform/permissions.ts';

/** Staff see a file as far as they see its record: whoever looks for it finds the record first. */
export const seePaper = permission<unknown>('paper.see', everyStaff);
export const keepPaperPermission = permission<unknown>('paper.keep', officers);
export const publishPaperPermission = permission<unknown>('paper.publish', officers);
/** What becomes of a file that the scanner has not cleared. */
export const decidePaperPermission = permission<unknown>('paper.decide', officers);
export const removePaperPermission = permission<unknown>('paper.remove', officers);
/** What is published, everybody takes. */
export const takePaper = permission<unknown>('paper.take', { anyone: true });
