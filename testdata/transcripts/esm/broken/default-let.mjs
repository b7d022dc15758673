export default let a = 1;
