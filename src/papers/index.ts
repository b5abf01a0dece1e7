export { keepPaper } from './keep-paper.ts';
export { listPaperTasks } from './list-waiting-tasks.ts';
export type { AnyOwner, PaperOwner } from './owner.ts';
export { PaperTable } from './pages/paper-table.tsx';
export { PublicPapers } from './pages/public-papers.tsx';
export { type PapersBeside, papersBeside } from './papers-beside.ts';
export { publishPaper } from './publish-paper.ts';
export { listPublicPapers, type PublicPaper } from './queries.ts';
export { paperRoutes } from './routes.tsx';
