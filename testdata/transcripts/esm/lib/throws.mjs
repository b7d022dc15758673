export const before = 1;
null.property;
