export default const a = 1;
