export { evidenceJobs, evidenceJobWords } from './jobs.ts';
export { listGoneTexts } from './queries-texts.ts';
export { repeatTextErasures } from './repeat-text-erasures.ts';
export { evidenceRoutes } from './routes.tsx';
