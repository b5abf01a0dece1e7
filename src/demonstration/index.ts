export { demonstrationRoutes } from './routes.tsx';
export { declineDemonstration, seedDemonstration, signInsOf } from './seed-demonstration.ts';
export { demonstrationPassword, demonstrationSignIns } from './sign-ins.ts';
