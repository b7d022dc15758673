export const a = /(/;
