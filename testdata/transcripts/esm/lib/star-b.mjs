export const both = 'b', onlyB = 2;
