export * from './counter.mjs';
export * as counter from './counter.mjs';
export const own = 'own', fixed = 'mine';
