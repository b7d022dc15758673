export const then = (resolve) => resolve('from then');
