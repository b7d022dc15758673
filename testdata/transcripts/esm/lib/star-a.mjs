export const both = 'a', onlyA = 1;
export default 'never passed on';
