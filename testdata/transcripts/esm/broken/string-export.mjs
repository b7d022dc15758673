export { 'a b' };
