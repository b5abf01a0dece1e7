// All that the pages for people on the move run, and nothing that keeps or sends anything: every page works the same without it.
import { leaveByEscape, leaveInPlace } from './leave.ts';

const go = (address: string) => location.replace(address);
leaveInPlace(document, go);
leaveByEscape(document, go);
