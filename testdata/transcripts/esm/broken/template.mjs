export const a = `${`;
